import type { LoaderFunctionArgs } from "@remix-run/node";
import { deadlineFields } from "~/domain/assignments/deadline.ts";
import type { Cell } from "~/domain/assignments/views.ts";
import { dayAt, dayName } from "~/domain/calendar.ts";
import { boardQuery } from "~/domain/forms/assignments.ts";
import type { Instant } from "~/domain/ids.ts";
import { createServerI18n } from "~/i18n/i18n.server.ts";
import { boardOf } from "./assignment-forms.ts";
import { requireAbility } from "./context.ts";
import { type SheetFormat, type SheetRow, sheetResponse } from "./sheets.ts";

const COLUMNS = [
  "person",
  "email",
  "externalId",
  "cohorts",
  "assignment",
  "mode",
  "due",
  "status",
  "reopened",
  "best",
  "used",
  "allowed",
  "minutes",
  "finished",
] as const;

/** The table of people and assignments as a file: the rows of the address's filter, all its pages, a row a pair. */
export async function boardSheet(asked: LoaderFunctionArgs, format: SheetFormat): Promise<Response> {
  const by = requireAbility(asked, "assign-work");
  const { services, locale, timeZone } = asked.context;
  const query = boardQuery.parse(Object.fromEntries(new URL(asked.request.url).searchParams));
  const { columns, rows } = await services.assignments.board(by, boardOf(query, timeZone), { locale, timeZone });
  const t = createServerI18n(locale).getFixedT(locale, "assignments");
  const of = new Map(columns.map((column) => [column.id, column]));
  const at = (instant: Instant | null) => {
    const { date, time } = deadlineFields(instant, timeZone);
    return instant === null ? null : `${date} ${time}`;
  };
  const best = (cell: Cell) =>
    cell.best === "practice" ? t("file.practice") : cell.best === null ? null : Math.round(cell.best * 100) / 100;
  const body = rows.flatMap(({ person, cells }) =>
    cells.flatMap((cell): SheetRow[] => {
      const column = of.get(cell.assignment);
      if (!column) return [];
      const allowed = column.items.length === 1 ? column.attemptsAllowed : null;
      return [
        [
          person.name,
          person.email,
          person.externalId,
          person.cohorts.join(", "),
          column.title,
          t(`mode.${column.mode}`),
          at(cell.dueAt),
          t(`status.${cell.status}`),
          cell.reopened ? t("file.yes") : null,
          best(cell),
          cell.used,
          allowed,
          Math.round(cell.spent / 60_000),
          at(cell.finishedAt),
        ],
      ];
    }),
  );
  const header = COLUMNS.map((column) => t(`file.${column}`));
  return sheetResponse([header, ...body], format, `${t("file.name")} ${dayName(dayAt(Date.now(), timeZone))}`);
}

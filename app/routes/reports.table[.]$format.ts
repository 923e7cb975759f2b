import type { LoaderFunctionArgs } from "@remix-run/node";
import { AppError } from "~/domain/errors.ts";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { reportAsked } from "~/http/reports.ts";
import { SHEET_FORMATS, type SheetRow, sheetResponse } from "~/http/sheets.ts";
import { createServerI18n } from "~/i18n/i18n.server.ts";

/** What is shown as a whole number of percent. */
const percent = (share: number | null) => (share === null ? null : Math.round(share * 100));

/** People by skill or stage, as the page shows them: percent, and from how many observations. */
export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "see-reports");
  const format = SHEET_FORMATS.find((one) => one === asked.params.format);
  if (!format) throw new AppError("not-found", `no format ${asked.params.format}`);
  const { services, locale } = asked.context;
  const report = await services.reports.cohort.open(viewer, reportAsked(asked));
  const t = createServerI18n(locale).getFixedT(locale, "reports");
  const columns = report.axis === "skill" ? report.skills : report.stages;
  const header = [
    t("table.person"),
    t("table.overall"),
    t("table.change"),
    ...columns.flatMap(({ name }) => [`${name} (%)`, t("table.count", { name })]),
  ];
  const together: SheetRow = [
    report.cohort?.name ?? t("everybody"),
    null,
    null,
    ...columns.flatMap(({ share, count }) => [percent(share), count]),
  ];
  const rows = report.rows.map(
    ({ person, overall, by }): SheetRow => [
      person.name,
      percent(overall.share),
      percent(overall.change),
      ...by.flatMap(({ share, count }) => [percent(share), count]),
    ],
  );
  const name = [t("table.file"), report.cohort?.name].filter((part) => part !== undefined).join(" ");
  return sheetResponse([header, together, ...rows], format, name);
});

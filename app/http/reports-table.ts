import type { LoaderFunctionArgs } from "@remix-run/node";
import { createServerI18n } from "~/i18n/i18n.server.ts";
import { requireAbility } from "./context.ts";
import { reportAsked } from "./reports.ts";
import { type SheetFormat, type SheetRow, sheetResponse } from "./sheets.ts";

/** What is shown as a whole number of percent. */
const percent = (share: number | null) => (share === null ? null : Math.round(share * 100));

/** People by skill or stage, as the page shows them: percent, and from how many observations. */
export async function reportTable(asked: LoaderFunctionArgs, format: SheetFormat): Promise<Response> {
  const viewer = requireAbility(asked, "see-reports");
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
}

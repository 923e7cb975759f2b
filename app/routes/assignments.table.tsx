import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { BoardFilters } from "~/components/assignments/BoardFilters.tsx";
import { ListLinks } from "~/components/assignments/ListLinks.tsx";
import { Matrix } from "~/components/assignments/Matrix.tsx";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { boardQuery } from "~/domain/forms/assignments.ts";
import { boardOf } from "~/http/assignment-forms.ts";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = {
  i18n: ["assignments", "room"],
  title: (t) => t("assignments:table.title"),
} satisfies PageHandle;

/** People on a page. */
const PAGE = 25;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const by = requireAbility(asked, "assign-work");
  const { services, locale, timeZone } = asked.context;
  const filter = boardQuery.parse(Object.fromEntries(new URL(asked.request.url).searchParams));
  const [board, cohorts, assignments] = await Promise.all([
    services.assignments.board(by, boardOf(filter, timeZone), { locale, timeZone }),
    services.assignments.cohorts(by),
    services.assignments.choices(by),
  ]);
  const pages = Math.max(1, Math.ceil(board.rows.length / PAGE));
  const page = Math.min(filter.page, pages);
  const rows = board.rows.slice((page - 1) * PAGE, page * PAGE);
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ assignment }) => assignment)));
  return {
    filter,
    page,
    pages,
    people: board.rows.length,
    rows,
    columns: board.columns.filter(({ id }) => used.has(id)),
    cohorts: cohorts.map(({ id, name }) => ({ id, name })),
    assignments,
  };
});

export default function AssignmentTable() {
  const { t } = useTranslation(["assignments", "common"]);
  const { filter, page, pages, people, rows, columns, cohorts, assignments } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const further = (other: number) => {
    const query = new URLSearchParams(search);
    query.set("page", String(other));
    return `/assignments/table?${query}`;
  };
  return (
    <>
      <RoomLinks here="assignments" />
      <Page lead={t("table.lead")} title={t("table.title")} width="wide">
        <ListLinks here="table" />
        <BoardFilters assignments={assignments} cohorts={cohorts} filter={filter} />
        {rows.length === 0 ? (
          <EmptyState
            action={<LinkButton to="/assignments/new">{t("list.new")}</LinkButton>}
            icon="search"
            title={t("table.empty")}
          >
            {t("table.emptyHint")}
          </EmptyState>
        ) : (
          <>
            <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
              <p>{t("table.count", { count: people })}</p>
              <div className="flex flex-wrap gap-2">
                <LinkButton reloadDocument to={`/assignments/table.csv${search}`}>
                  {t("table.csv")}
                </LinkButton>
                <LinkButton reloadDocument to={`/assignments/table.xlsx${search}`}>
                  {t("table.xlsx")}
                </LinkButton>
              </div>
            </div>
            <Matrix columns={columns} rows={rows} />
            <p className="mt-2 text-sm text-ink-2">{t("table.export")}</p>
            <div className="mt-4 flex flex-wrap justify-between gap-3">
              {page > 1 ? <LinkButton to={further(page - 1)}>{t("table.previous")}</LinkButton> : <span />}
              {page < pages ? <LinkButton to={further(page + 1)}>{t("common:action.next")}</LinkButton> : null}
            </div>
          </>
        )}
      </Page>
    </>
  );
}

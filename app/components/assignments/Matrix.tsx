import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { AssignmentFacts, BoardRow, Cell } from "~/domain/assignments/views.ts";
import { Status } from "./Status.tsx";
import { useDue } from "./use-due.ts";
import { useFigures } from "./use-figures.ts";

interface MatrixProps {
  readonly columns: readonly AssignmentFacts[];
  readonly rows: readonly BoardRow[];
}

/** A row a person, a column an assignment. It scrolls within its own box, the names staying in sight. */
export function Matrix({ columns, rows }: MatrixProps) {
  const { t } = useTranslation("assignments");
  const due = useDue();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={t("table.caption")} className="overflow-x-auto rounded-xl border border-line" tabIndex={0}>
      <table className="w-full border-collapse bg-surface text-left text-sm">
        <caption className="sr-only">{t("table.caption")}</caption>
        <thead>
          <tr className="border-b border-line">
            <th className="sticky left-0 z-10 min-w-32 bg-surface px-4 py-3 font-medium text-ink-2" scope="col">
              {t("table.person")}
            </th>
            {columns.map((column) => (
              <th className="min-w-44 px-4 py-3 align-top font-medium" key={column.id} scope="col">
                <Link className="inline-flex min-h-11 items-center" to={`/assignments/${column.id}`}>
                  {column.title}
                </Link>
                <span className="block font-normal text-ink-2">{due(column.due)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map(({ person, cells }) => (
            <tr key={person.id}>
              <th className="sticky left-0 z-10 bg-surface px-4 py-3 align-top font-medium" scope="row">
                {person.name}
                <span className="block font-normal text-ink-2">{person.cohorts.join(", ")}</span>
              </th>
              {columns.map((column) => {
                const cell = cells.find(({ assignment }) => assignment === column.id);
                return (
                  <td className="px-4 py-3 align-top" key={column.id}>
                    {cell ? <Standing cell={cell} column={column} person={person} /> : <None />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface StandingProps {
  readonly cell: Cell;
  readonly column: AssignmentFacts;
  readonly person: BoardRow["person"];
}

function Standing({ cell, column, person }: StandingProps) {
  const { t } = useTranslation("assignments");
  const figures = useFigures();
  const { status, reopened, best, used, spent } = cell;
  const allowed = column.items.length === 1 ? column.attemptsAllowed : null;
  return (
    <div className="grid gap-1">
      <Link
        aria-label={`${person.name}, ${column.title}: ${t(`status.${status}`)}`}
        className="inline-flex min-h-8 items-center touch:min-h-11"
        to={`/assignments/${column.id}/people/${person.id}`}
      >
        <Status reopened={reopened} status={status} />
      </Link>
      <span className="text-ink-2 tabular-nums">
        {[
          best === null ? null : figures.best(best),
          used === 0 ? null : t("table.tries", { used: figures.used(used, allowed) }),
          spent === 0 ? null : figures.spent(spent),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </div>
  );
}

function None() {
  const { t } = useTranslation("assignments");
  return (
    <>
      <span aria-hidden="true" className="text-ink-3">
        ·
      </span>
      <span className="sr-only">{t("table.notHis")}</span>
    </>
  );
}

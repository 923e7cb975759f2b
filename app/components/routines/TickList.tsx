import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import type { RoutinesView } from "~/domain/routines/views.ts";
import type { RoutineResult } from "./routine-result.ts";
import { ReadRow, TickRow } from "./TickRow.tsx";

interface TickListProps {
  readonly view: RoutinesView;
  readonly posted: RoutineResult | undefined;
}

/** The routines of a term: to tick while it can be written in, to read afterwards. */
export function TickList({ view: { rows, term, place, closing }, posted }: TickListProps) {
  const { t } = useTranslation("routines");
  const choose = <LinkButton to={`/routines/pick#${term.period}`}>{t("list.choose")}</LinkButton>;
  if (rows.length === 0) {
    return place === "current" ? (
      <EmptyState action={choose} icon="list" title={t("list.empty")}>
        {t("list.emptyHint")}
      </EmptyState>
    ) : (
      <EmptyState icon="list" title={t("list.emptyPast")} />
    );
  }
  const done = rows.filter((row) => row.done).length;
  const writable = closing.kind === "open";
  return (
    <>
      <p className="mb-2 text-sm text-ink-2" role="status">
        {t("list.progress", { done, due: rows.length })}
        {done === rows.length && <span className="text-jade-ink"> {t("list.allDone")}</span>}
      </p>
      {!writable && <p className="mb-3 text-sm text-ink-2">{t("list.readOnly")}</p>}
      <ul className="grid gap-3">
        {rows.map((row) =>
          writable ? (
            <TickRow key={`${term.name} ${row.routine}`} posted={posted} row={row} term={term} />
          ) : (
            <ReadRow key={row.routine} row={row} term={term} />
          ),
        )}
      </ul>
    </>
  );
}

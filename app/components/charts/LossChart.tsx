import { useFormats } from "~/components/layout/formats.ts";

export interface LossColumn {
  /** 1-based. */
  readonly turn: number;
  readonly stage: string;
  /** Score units lost, at least 0. */
  readonly loss: number;
}

interface LossChartProps {
  readonly columns: readonly LossColumn[];
  readonly label: string;
  /** Read out and linked: "Turn 9, −13.33". */
  readonly columnLabel: (column: LossColumn) => string;
  /** Turn after which the pass mark was out of reach, or null. */
  readonly noReturnAfter: number | null;
}

/** Where the score went: a bar a turn, in the stages' order; a dot where nothing was lost. */
export function LossChart({ columns, label, columnLabel, noReturnAfter }: LossChartProps) {
  const most = Math.max(...columns.map(({ loss }) => loss), 1e-9);
  const ranked = columns.map(({ loss }) => loss).sort((a, b) => b - a);
  // Figures of neighbours would run into each other: all of a short conversation, the largest of a long one.
  const figureFrom = columns.length <= 12 ? 0 : (ranked[2] ?? 0);
  const figureOnPhoneFrom = ranked[1] ?? 0;
  return (
    <figure
      aria-label={label}
      className="relative overflow-x-auto rounded-xl border border-line bg-surface px-2 pt-4 pb-3 sm:px-4"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long conversation is wider than a phone, so it scrolls
      tabIndex={0}
    >
      <div className="flex">
        {byStage(columns).map((group) => (
          <div
            className="border-l border-line first:border-l-0"
            key={group.at}
            style={{ flex: `${group.columns.length} 1 0` }}
          >
            <p className="w-0 min-w-full truncate px-1 text-xs text-ink-2" title={group.stage}>
              {group.stage}
            </p>
            <ol className="flex">
              {group.columns.map((column) => (
                <Column
                  column={column}
                  key={column.turn}
                  label={columnLabel(column)}
                  last={column.turn === noReturnAfter}
                  share={column.loss / most}
                  figure={column.loss >= figureOnPhoneFrom ? "everywhere" : column.loss >= figureFrom ? "wide" : "none"}
                />
              ))}
            </ol>
          </div>
        ))}
      </div>
    </figure>
  );
}

const FIGURE = { everywhere: "", wide: "hidden md:block", none: "hidden" };

interface ColumnProps {
  readonly column: LossColumn;
  readonly label: string;
  readonly share: number;
  /** The turn after which the pass mark was out of reach. */
  readonly last: boolean;
  /** Where there is room for the figure. */
  readonly figure: "everywhere" | "wide" | "none";
}

function Column({ column, label, share, last, figure }: ColumnProps) {
  const formats = useFormats();
  return (
    // A finger's target beside the line, not with it.
    <li className={`flex-1 ${last ? "min-w-6.5 border-r-2 border-dashed border-amber" : "min-w-6"}`}>
      <a className="group block no-underline" href={`#turn-${column.turn}`}>
        <span className="sr-only">{label}</span>
        <span
          aria-hidden="true"
          className="relative flex h-36 items-end justify-center border-b border-line-strong pt-6"
        >
          {column.loss > 0 ? (
            <span
              className="relative w-[62%] max-w-8 rounded-t-sm bg-brick group-hover:opacity-80"
              style={{ height: `${Math.max(4, share * 100)}%` }}
            >
              <span
                className={`absolute bottom-full left-1/2 -translate-x-1/2 text-xs font-semibold whitespace-nowrap tabular-nums ${FIGURE[figure]}`}
              >
                −{formats.score(column.loss)}
              </span>
            </span>
          ) : (
            <span className="mb-[-4px] size-2 rounded-full bg-jade" />
          )}
        </span>
        <span
          aria-hidden="true"
          className="block pt-1 text-center text-xs text-ink-2 tabular-nums group-hover:font-semibold group-hover:text-ink"
        >
          {column.turn}
        </span>
      </a>
    </li>
  );
}

/** Runs of turns in one stage. */
function byStage(columns: readonly LossColumn[]) {
  const groups: { at: number; stage: string; columns: LossColumn[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last?.stage === column.stage) last.columns.push(column);
    else groups.push({ at: column.turn, stage: column.stage, columns: [column] });
  }
  return groups;
}

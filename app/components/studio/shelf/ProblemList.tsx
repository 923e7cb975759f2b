import { useTranslation } from "react-i18next";
import type { ToldProblem } from "./import-result.ts";

interface ProblemListProps {
  readonly problems: readonly ToldProblem[];
  /** What the list is of, for assistive technology. */
  readonly label: string;
  /** Where a line can be gone to. */
  readonly onLine?: (line: number) => void;
  /** Names the place of a problem for whoever does not look at the file. Without it, the line does. */
  readonly placed?: (at: string) => string;
}

/** Problems with their lines, in the order of the file. */
export function ProblemList({ problems, label, onLine, placed }: ProblemListProps) {
  const { t } = useTranslation("shelf");
  const keyed = problems.map((problem, index) => ({ ...problem, key: `${index} ${problem.line}` }));
  return (
    <ul
      aria-label={label}
      // Only what holds controls can be scrolled by keyboard everywhere.
      className={`divide-y divide-line rounded-xl border border-line bg-surface ${onLine ? "max-h-80 overflow-y-auto" : ""}`}
    >
      {keyed.map(({ key, at, line, message, path }) => (
        <li className="flex flex-wrap items-baseline gap-x-4 px-4 py-2 sm:flex-nowrap" key={key}>
          {onLine ? (
            <button
              aria-label={t("import.lineOf", { line })}
              className="min-h-8 shrink-0 text-jade-ink underline underline-offset-4 touch:min-h-11 sm:w-24 sm:text-left"
              onClick={() => onLine(line)}
              type="button"
            >
              {t("import.line", { line })}
            </button>
          ) : (
            <span className={`text-sm text-ink-2 ${placed ? "sm:w-56" : "sm:w-24"} sm:shrink-0`}>
              {placed ? placed(at) : t("import.line", { line })}
            </span>
          )}
          <span className="min-w-0 break-words">
            {message}
            {onLine && at !== "" && <span className="block font-mono text-sm break-all text-ink-2">{at}</span>}
            {path !== null && path.length > 0 && <span className="block text-sm text-ink-2">{path.join(" → ")}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

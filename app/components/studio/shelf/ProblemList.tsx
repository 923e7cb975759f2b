import { useTranslation } from "react-i18next";
import type { ToldProblem } from "./import-result.ts";

interface ProblemListProps {
  readonly problems: readonly ToldProblem[];
  /** What the list is of, for assistive technology. */
  readonly label: string;
  /** Where a line can be gone to. */
  readonly onLine?: (line: number) => void;
}

/** Problems with their lines, in the order of the file. */
export function ProblemList({ problems, label, onLine }: ProblemListProps) {
  const { t } = useTranslation("shelf");
  const keyed = problems.map((problem, index) => ({ ...problem, key: `${index} ${problem.line}` }));
  return (
    <ul
      aria-label={label}
      className="max-h-80 divide-y divide-line overflow-y-auto rounded-xl border border-line bg-surface"
    >
      {keyed.map(({ key, line, message, path }) => (
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
            <span className="shrink-0 text-sm text-ink-2 sm:w-24">{t("import.line", { line })}</span>
          )}
          <span className="min-w-0 break-words">
            {message}
            {path !== null && path.length > 0 && <span className="block text-sm text-ink-2">{path.join(" → ")}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

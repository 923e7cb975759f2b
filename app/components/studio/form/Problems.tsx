import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import { problemsId } from "./field-id.ts";
import { useFormScope } from "./form-scope.tsx";
import { problemsAt, problemsLeft, problemsWithin } from "./problems.ts";
import type { FieldProblem } from "./types.ts";

/** What the checks say of a path and of what is under it. */
export function useProblems(at: string): readonly FieldProblem[] {
  return problemsWithin(useFormScope().problems, at);
}

/** What the checks say of exactly this path. */
export function useProblemsAt(at: string): readonly FieldProblem[] {
  return problemsAt(useFormScope().problems, at);
}

/** What the checks say of a path and under it that none of the fields at `shown` says. */
export function useProblemsLeft(at: string, shown: readonly string[]): readonly FieldProblem[] {
  return problemsLeft(useFormScope().problems, at, shown);
}

interface ProblemsProps {
  readonly at: string;
  readonly problems: readonly FieldProblem[];
}

/** What is wrong, said with a word of its own for errors and for warnings; the colour repeats it. */
export function Problems({ at, problems }: ProblemsProps) {
  const { t } = useTranslation("draft");
  if (problems.length === 0) return null;
  return (
    <ul className="grid gap-1" id={problemsId(at)}>
      {problems.map(({ at: where, kind, message }) => (
        <li
          className={`flex items-start gap-1.5 text-sm ${kind === "error" ? "text-brick" : "text-amber"}`}
          key={`${where} ${message}`}
        >
          <Icon className="mt-[0.2em]" name={kind === "error" ? "circle-alert" : "info"} size={16} />
          <span className="min-w-0 wrap-anywhere">
            <b className="font-semibold">{t(`problem.${kind}`)}</b>
            {message}
          </span>
        </li>
      ))}
    </ul>
  );
}

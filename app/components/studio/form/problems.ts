import type { FieldProblem } from "./types.ts";

const isAt = (problem: FieldProblem, path: string): boolean => problem.at === path;
const isUnder = (problem: FieldProblem, path: string): boolean => problem.at.startsWith(`${path}.`);

/** Problems of exactly this path. */
export const problemsAt = (problems: readonly FieldProblem[], path: string): readonly FieldProblem[] =>
  problems.filter((problem) => isAt(problem, path));

/** Problems of this path and of everything under it. */
export const problemsWithin = (problems: readonly FieldProblem[], path: string): readonly FieldProblem[] =>
  problems.filter((problem) => isAt(problem, path) || isUnder(problem, path));

/**
 * Problems of this path and of what is under it, without those that fields of their own show: `shown` are the paths of
 * such fields.
 */
export function problemsLeft(
  problems: readonly FieldProblem[],
  path: string,
  shown: readonly string[],
): readonly FieldProblem[] {
  return problemsWithin(problems, path).filter(
    (problem) => !shown.some((field) => isAt(problem, field) || isUnder(problem, field)),
  );
}

export const hasError = (problems: readonly FieldProblem[]): boolean => problems.some(({ kind }) => kind === "error");

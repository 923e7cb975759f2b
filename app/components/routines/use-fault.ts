import { useTranslation } from "react-i18next";
import { isRoutineFault } from "~/domain/routines/words.ts";
import type { RoutineResult } from "./routine-result.ts";

/** The words for a fault's code; null where there is none. */
export function useFault(): (code: string | undefined) => string | null {
  const { t } = useTranslation("routines");
  return (code) => (code === undefined ? null : t(`fault.${isRoutineFault(code) ? code : "unknown"}`));
}

/** Why an act as a whole came to nothing: not sent, or the term or routine does not take it; null where neither. */
export function useProblem(): (result: RoutineResult | undefined) => string | null {
  const { t } = useTranslation("routines");
  const fault = useFault();
  return (result) =>
    result?.problem ? t(`problem.${result.problem}`) : fault(result?.fields.term ?? result?.fields.routine);
}

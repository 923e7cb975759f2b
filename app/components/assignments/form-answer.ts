import { useTranslation } from "react-i18next";
import type { Unsent } from "~/components/forms/refusal.ts";
import { isFault } from "~/domain/assignments/faults.ts";
import type { ErrorCode } from "~/domain/errors.ts";

/** Why a form was not taken, with what was typed: what the route answers, or `keepForm` instead of it. */
export interface FormAnswer {
  readonly error: ErrorCode | Unsent;
  readonly fields?: Readonly<Record<string, string>>;
  readonly typed?: Readonly<Record<string, readonly string[]>>;
}

/** What a refused form says at its fields and above them, and what had been typed. */
export function useAnswer(answer: FormAnswer | undefined) {
  const { t } = useTranslation(["assignments", "errors"]);
  const fields = answer?.fields ?? {};
  return {
    fault(field: string): string | null {
      const code = fields[field];
      return isFault(code) ? t(`fault.${code}`) : null;
    },
    problem: answer ? t(`errors:code.${answer.error}`) : null,
    /** The first value typed, else what stands there to begin with. */
    value: (field: string, otherwise = ""): string => answer?.typed?.[field]?.[0] ?? otherwise,
    values: (field: string): readonly string[] => answer?.typed?.[field] ?? [],
  };
}

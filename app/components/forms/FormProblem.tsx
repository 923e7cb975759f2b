import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/Notice.tsx";
import type { Refusal } from "./refusal.ts";

/**
 * Why the form as a whole was not taken, read out at once. Nothing while it was, or where a field already says
 * the same.
 */
export function FormProblem({ refusal }: { readonly refusal: Refusal | undefined }) {
  const { t } = useTranslation("errors");
  if (!refusal || (refusal.error !== "bad-input" && Object.values(refusal.result.error ?? {}).some(Boolean)))
    return null;
  return <Notice tone="problem">{t(`code.${refusal.error}`)}</Notice>;
}

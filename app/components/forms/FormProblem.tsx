import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/Notice.tsx";
import type { ErrorCode } from "~/domain/errors.ts";

/** Why the form as a whole was not taken; nothing while it was. Read out at once. */
export function FormProblem({ error }: { readonly error: ErrorCode | undefined }) {
  const { t } = useTranslation("errors");
  return error ? <Notice tone="problem">{t(`code.${error}`)}</Notice> : null;
}

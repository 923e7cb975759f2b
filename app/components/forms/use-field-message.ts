import { useTranslation } from "react-i18next";
import { isFieldCode } from "~/domain/forms/codes.ts";

/** The words for what is wrong with a field, of the first of its codes; null where nothing is. */
export function useFieldMessage(): (codes: readonly string[] | undefined) => string | null {
  const { t } = useTranslation("errors");
  return (codes) => {
    const [code] = codes ?? [];
    if (code === undefined) return null;
    return t(`field.${isFieldCode(code) ? code : "choice"}`);
  };
}

import { useTranslation } from "react-i18next";
import type { CasePage } from "~/domain/cases/page.ts";

const CODES = ["required", "too-long", "too-many", "choice", "nobody-named"] as const;

/** The words for what is wrong at a field; null where nothing is. */
export function useCaseFault({ fields }: Pick<CasePage, "fields">): (field: string) => string | null {
  const { t } = useTranslation("cases");
  return (field) => {
    const code = CODES.find((one) => one === fields[field]);
    return code === undefined ? null : t(`fault.${code}`);
  };
}

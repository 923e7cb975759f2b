import { useTranslation } from "react-i18next";

/** What a version is called: by its number, but for the one that ships (0) and the draft (null). */
export function useVersionName(): (number: number | null) => string {
  const { t } = useTranslation("shelf");
  return (number) => {
    if (number === null) return t("compare.draft");
    return number === 0 ? t("versions.shipped") : t("versions.n", { n: number });
  };
}

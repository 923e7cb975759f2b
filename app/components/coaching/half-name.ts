import { useTranslation } from "react-i18next";

/** "2026-H2" in words. */
export function useHalfName(): (half: string) => string {
  const { t } = useTranslation("coaching");
  return (half) => {
    const [year = half, part] = half.split("-");
    return t(part === "H1" ? "feedback.half" : "feedback.half2", { year });
  };
}

import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** The trainer's two views of what was given. */
export function ListLinks({ here }: { readonly here: "list" | "table" }) {
  const { t } = useTranslation("assignments");
  return (
    <nav aria-label={t("nav.label")} className="mb-5 flex gap-1 border-b border-line">
      <Link aria-current={here === "list" ? "page" : undefined} className="row-link -mb-px" to="/assignments">
        {t("nav.list")}
      </Link>
      <Link aria-current={here === "table" ? "page" : undefined} className="row-link -mb-px" to="/assignments/table">
        {t("nav.table")}
      </Link>
    </nav>
  );
}

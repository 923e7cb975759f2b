import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/ui/Button.tsx";

/** From page to page of a long list; the rest of the address stays. Nothing where there is one page. */
export function PageLinks({ page, pages }: { readonly page: number; readonly pages: number }) {
  const { t } = useTranslation("people");
  const { pathname, search } = useLocation();
  if (pages <= 1) return null;
  const to = (other: number) => {
    const query = new URLSearchParams(search);
    query.set("page", String(other));
    return `${pathname}?${query}`;
  };
  return (
    <nav aria-label={t("pages.label")} className="mt-4 flex flex-wrap items-center justify-between gap-3">
      {page > 1 ? <LinkButton to={to(page - 1)}>{t("pages.previous")}</LinkButton> : <span />}
      <span className="text-sm text-ink-2">{t("pages.here", { page, pages })}</span>
      {page < pages ? <LinkButton to={to(page + 1)}>{t("pages.next")}</LinkButton> : <span />}
    </nav>
  );
}

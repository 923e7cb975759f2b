import { NavLink } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import type { NavItem } from "./nav-items.ts";

/** The navigation within a thumb's reach, on narrow screens in place of the header's. */
export function TabBar({ items }: { readonly items: readonly NavItem[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("nav.label")} className="tab-bar">
      <ul>
        {items.map(({ to, label, icon }) => (
          <li key={to}>
            <NavLink end={to === "/"} to={to}>
              <Icon name={icon} size={22} />
              {t(`nav.${label}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

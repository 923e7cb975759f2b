import { NavLink } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import type { NavItem } from "./nav-items.ts";

/** The navigation within a thumb's reach, on narrow screens in place of the header's. */
export function TabBar({ items }: { readonly items: readonly NavItem[] }) {
  const { t } = useTranslation();
  return (
    <nav
      aria-label={t("nav.label")}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {items.map(({ to, label, icon }) => (
          <li key={to}>
            <NavLink
              className="grid h-14 place-content-center justify-items-center text-xs leading-5 text-ink-2 focus-visible:outline-offset-[-3px] aria-[current=page]:font-semibold aria-[current=page]:text-jade-ink"
              end={to === "/"}
              to={to}
            >
              <Icon name={icon} size={22} />
              {t(`nav.${label}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

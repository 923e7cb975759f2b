import { Link, NavLink } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/ui/Button.tsx";
import { AccountMenu } from "./AccountMenu.tsx";
import { Logo } from "./Logo.tsx";
import type { NavItem } from "./nav-items.ts";
import { SearchLink } from "./SearchLink.tsx";
import type { NavViewer } from "./viewer.ts";

interface HeaderProps {
  readonly viewer: NavViewer | null;
  /** None where the page stands before an account. */
  readonly items: readonly NavItem[];
  readonly signIn: boolean;
}

export function Header({ viewer, items, signIn }: HeaderProps) {
  const { t } = useTranslation();
  return (
    <header className="site-header">
      <div>
        <Link className="brand" to="/">
          <Logo />
          Rapport
        </Link>
        {items.length > 0 ? (
          <nav aria-label={t("nav.label")} className="ml-6 hidden h-full md:block">
            <ul className="flex h-full gap-1">
              {items.map(({ to, label }) => (
                <li key={to}>
                  <NavLink className="row-link h-full pt-0.5" end={to === "/"} prefetch="intent" to={to}>
                    {t(`nav.${label}`)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        <div className="ml-auto flex items-center gap-1">
          {viewer?.kind === "person" && items.length > 0 ? <SearchLink /> : null}
          <AccountMenu viewer={viewer} />
          {signIn ? <LinkButton to="/sign-in">{t("nav.signIn")}</LinkButton> : null}
        </div>
      </div>
    </header>
  );
}

import { Link, NavLink } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/ui/Button.tsx";
import { AccountMenu } from "./AccountMenu.tsx";
import { Logo } from "./Logo.tsx";
import type { NavItem } from "./nav-items.ts";
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
    <header className="sticky top-0 z-20 border-b border-line bg-surface">
      <div className="mx-auto flex h-14 max-w-[1120px] items-center gap-2 px-4">
        <Link className="-ml-1 flex min-h-11 items-center gap-2 rounded-lg px-1 text-lg font-bold text-ink" to="/">
          <Logo />
          Rapport
        </Link>
        {items.length > 0 ? (
          <nav aria-label={t("nav.label")} className="ml-6 hidden h-full md:block">
            <ul className="flex h-full gap-1">
              {items.map(({ to, label }) => (
                <li key={to}>
                  <NavLink
                    className="flex h-full items-center border-b-2 border-transparent px-3 pt-0.5 text-ink-2 hover:text-ink aria-[current=page]:border-jade aria-[current=page]:font-medium aria-[current=page]:text-ink"
                    end={to === "/"}
                    prefetch="intent"
                    to={to}
                  >
                    {t(`nav.${label}`)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        <div className="ml-auto flex items-center gap-1">
          <AccountMenu viewer={viewer} />
          {signIn ? <LinkButton to="/sign-in">{t("nav.signIn")}</LinkButton> : null}
        </div>
      </div>
    </header>
  );
}

import { useLocation, useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Toaster } from "~/components/ui/Toaster.tsx";
import { showToast } from "~/components/ui/toasts.ts";
import { Header } from "./Header.tsx";
import { navItems } from "./nav-items.ts";
import type { Chrome } from "./page-handle.ts";
import { TabBar } from "./TabBar.tsx";
import { useTimeZone } from "./use-time-zone.ts";
import { useRootData } from "./viewer.ts";

/** What stands around every page: the way past the navigation, the navigation, the page, what was just done. */
export function Shell({ chrome, children }: { readonly chrome: Chrome; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const data = useRootData();
  useTimeZone();
  const viewer = data?.viewer ?? null;
  const { pathname, key } = useLocation();
  const waiting = useNavigation().state !== "idle";
  const items = chrome === "full" ? navItems(viewer) : [];

  const flash = data?.flash;
  useEffect(() => {
    if (flash) showToast(t(`flash.${flash}`));
  }, [flash, t]);

  // A new page begins at its beginning for the keyboard and the screen reader too, unless it has its own idea; so does
  // what takes the place of the control that was pressed.
  const main = useRef<HTMLElement>(null);
  const shown = useRef({ pathname, key });
  useEffect(() => {
    const before = shown.current;
    if (before.key === key) return;
    shown.current = { pathname, key };
    const at = document.activeElement;
    const left = before.pathname !== pathname && !main.current?.contains(at);
    if (left || at === document.body) main.current?.focus({ preventScroll: true });
  }, [pathname, key]);

  return (
    <div className={`shell shell-${chrome} ${waiting ? "shell-waiting" : ""}`}>
      <a className="skip-link" href="#main">
        {t("skipToContent")}
      </a>
      {chrome === "focus" ? null : (
        <Header
          items={items}
          signIn={chrome === "full" && viewer?.kind !== "person" && pathname !== "/sign-in"}
          viewer={viewer}
        />
      )}
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      {items.length > 0 ? <TabBar items={items} /> : null}
      <Toaster />
    </div>
  );
}

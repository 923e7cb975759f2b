import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MenuButton, MenuGroup } from "~/components/ui/Menu.tsx";
import { LOCALES } from "~/domain/locale.ts";
import { LOCALE_NAMES } from "~/i18n/locale.ts";
import { THEMES } from "./theme.ts";
import { usePreference } from "./use-preference.ts";
import { useRootData } from "./viewer.ts";

/** Language and theme, as groups of a menu. Without script the form leads back to the same address. */
export function PreferenceItems() {
  const { t, i18n } = useTranslation();
  const choose = usePreference();
  const { pathname, search } = useLocation();
  const theme = useRootData()?.theme ?? "system";
  return (
    <form action="/preferences" method="post" onSubmit={choose}>
      <MenuGroup label={t("preferences.language")}>
        {LOCALES.map((locale) => (
          <MenuButton checked={locale === i18n.language} key={locale} name="locale" type="submit" value={locale}>
            <span lang={locale}>{LOCALE_NAMES[locale]}</span>
          </MenuButton>
        ))}
      </MenuGroup>
      <MenuGroup label={t("preferences.theme")}>
        {THEMES.map((choice) => (
          <MenuButton checked={choice === theme} key={choice} name="theme" type="submit" value={choice}>
            {t(`preferences.${choice}`)}
          </MenuButton>
        ))}
      </MenuGroup>
      <input name="returnTo" type="hidden" value={`${pathname}${search}`} />
    </form>
  );
}

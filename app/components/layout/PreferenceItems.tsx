import { useFetcher, useLocation } from "@remix-run/react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { MenuButton, MenuGroup } from "~/components/ui/Menu.tsx";
import { LOCALES } from "~/domain/locale.ts";
import { LOCALE_NAMES } from "~/i18n/locale.ts";
import { THEMES } from "./theme.ts";
import { useRootData } from "./viewer.ts";

/**
 * Language and theme, as groups of a menu. With script the page stays as it is, and so does what was typed in
 * it; without, the form leads back to the same address.
 */
export function PreferenceItems() {
  const { t, i18n } = useTranslation();
  const fetcher = useFetcher();
  const { pathname, search } = useLocation();
  const theme = useRootData()?.theme ?? "system";

  async function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    // The words first: then page and data change language together.
    if (submitter.name === "locale") await i18n.loadLanguages(submitter.value);
    fetcher.submit({ [submitter.name]: submitter.value }, { method: "post", action: "/preferences" });
  }

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

import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { LOCALES } from "~/domain/locale.ts";
import { LOCALE_NAMES } from "~/i18n/locale.ts";
import { THEMES } from "./theme.ts";
import { usePreference } from "./use-preference.ts";
import { useRootData } from "./viewer.ts";

/** The same choices as in the menu, laid open on the account page. */
export function PreferenceButtons() {
  const { t, i18n } = useTranslation();
  const choose = usePreference();
  const theme = useRootData()?.theme ?? "system";
  return (
    <form action="/preferences" className="grid gap-5" method="post" onSubmit={choose}>
      <input name="returnTo" type="hidden" value="/account" />
      <Choices label={t("preferences.language")}>
        {LOCALES.map((locale) => (
          <Choice chosen={locale === i18n.language} key={locale} name="locale" value={locale}>
            <span lang={locale}>{LOCALE_NAMES[locale]}</span>
          </Choice>
        ))}
      </Choices>
      <Choices label={t("preferences.theme")}>
        {THEMES.map((choice) => (
          <Choice chosen={choice === theme} key={choice} name="theme" value={choice}>
            {t(`preferences.${choice}`)}
          </Choice>
        ))}
      </Choices>
    </form>
  );
}

function Choices({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className="grid gap-2">
      <p className="text-sm text-ink-2" id={id}>
        {label}
      </p>
      <div className="flex flex-wrap gap-2">{children}</div>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: "locale" | "theme";
  readonly value: string;
  readonly chosen: boolean;
  readonly children: ReactNode;
}

function Choice({ name, value, chosen, children }: ChoiceProps) {
  return (
    <button
      aria-pressed={chosen}
      className="min-h-11 rounded-lg border border-line-strong bg-surface px-4 hover:border-jade aria-pressed:border-jade aria-pressed:bg-jade-soft aria-pressed:font-medium aria-pressed:text-jade-ink"
      name={name}
      type="submit"
      value={value}
    >
      {children}
    </button>
  );
}

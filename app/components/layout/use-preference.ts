import { useFetcher } from "@remix-run/react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";

/**
 * What a form of preferences does at a press of one of its buttons, named `locale` or `theme`: the page stays as
 * it is, and so does what was typed in it.
 */
export function usePreference() {
  const { i18n } = useTranslation();
  const { submit } = useFetcher();
  return async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { nativeEvent } = event;
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    if (!(submitter instanceof HTMLButtonElement)) return;
    const { name, value } = submitter;
    // The words first: then page and data change language together.
    if (name === "locale") await i18n.loadLanguages(value);
    submit({ [name]: value }, { method: "post", action: "/preferences" });
  };
}

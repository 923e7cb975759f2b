import { Meta, useMatches, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NAMESPACES } from "~/i18n/namespaces.ts";
import { errorPage } from "./error-page.ts";
import { readHandle } from "./page-handle.ts";

/** "Page · Rapport", in the page's language: from the error, else the deepest route's handle, else its meta. */
export function DocumentTitle() {
  const { i18n } = useTranslation();
  // Of every file without asking for any: the page itself waits for what it needs.
  const t = i18n.getFixedT(i18n.language, NAMESPACES);
  const error = useRouteError();
  const matches = useMatches();
  if (error) return <title>{`${t(`errors:page.${errorPage(error)}.title`)} · Rapport`}</title>;
  for (const { handle, data } of [...matches].reverse()) {
    const title = readHandle(handle).title?.(t, data);
    if (title) return <title>{`${title} · Rapport`}</title>;
  }
  return <Meta />;
}

import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  data,
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useLoaderData,
  useMatches,
  useRouteError,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import { useChangeLanguage } from "remix-i18next/react";
import { DocumentTitle } from "~/components/layout/DocumentTitle.tsx";
import { ErrorPage } from "~/components/layout/ErrorPage.tsx";
import { forgetFlash, readFlash } from "~/components/layout/flash.ts";
import { InlinedMessages } from "~/components/layout/InlinedMessages.tsx";
import { readHandle } from "~/components/layout/page-handle.ts";
import { Shell } from "~/components/layout/Shell.tsx";
import { ServerDocumentContext } from "~/components/layout/server-document.ts";
import { ThemeColor } from "~/components/layout/ThemeColor.tsx";
import { themeOf } from "~/components/layout/theme.ts";
import { type NavViewer, type RootData, useRootData } from "~/components/layout/viewer.ts";
import type { Viewer } from "~/http/context.ts";
import stylesheet from "~/styles/app.css?url";
import favicon from "~/styles/favicon.svg?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", type: "image/svg+xml", href: favicon },
];

export const meta: MetaFunction = () => [{ title: "Rapport" }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const cookies = request.headers.get("Cookie");
  const flash = readFlash(cookies);
  const root: RootData = {
    locale: context.locale,
    theme: themeOf(cookies),
    viewer: shown(context.viewer),
    flash,
    timeZone: context.timeZone,
  };
  return data(root, flash ? { headers: { "Set-Cookie": forgetFlash } } : {});
}

function shown(viewer: Viewer): NavViewer | null {
  if (viewer.kind === "person") return { kind: "person", name: viewer.person.name, role: viewer.person.role };
  return viewer.kind === "visitor" ? { kind: "visitor" } : null;
}

/**
 * Answering in a conversation, a lesson, a drill or a review changes nothing of the shell: asking for it again would cost a round trip
 * a turn, and a dropped connection would take the page away with it.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  /^\/(attempts|lessons|drills|review)(\/|\?|$)/.test(formAction ?? "") ? false : defaultShouldRevalidate;

export function Layout({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const { nonce } = useContext(ServerDocumentContext);
  const theme = useRootData()?.theme ?? "system";
  return (
    <html data-theme={theme === "system" ? undefined : theme} lang={i18n.language}>
      <head>
        <meta charSet="utf-8" />
        <meta content="width=device-width, initial-scale=1, viewport-fit=cover" name="viewport" />
        <meta content={theme === "system" ? "light dark" : theme} name="color-scheme" />
        <ThemeColor theme={theme} />
        <DocumentTitle />
        <Links />
      </head>
      <body>
        {children}
        <InlinedMessages />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const matches = useMatches();
  const { locale } = useLoaderData<typeof loader>();
  useChangeLanguage(locale);
  const chrome = matches.map(({ handle }) => readHandle(handle).chrome).findLast(Boolean) ?? "full";

  return (
    <Shell chrome={chrome}>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <Shell chrome="full">
      <ErrorPage error={error} />
    </Shell>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { isLocale } from "~/domain/locale.ts";
import { isNamespace } from "~/i18n/namespaces.ts";
import { messagesVersion, resources } from "~/i18n/resources.server.ts";

/** One message file, for a navigation to a page that needs it. Kept for good under the version that was asked for. */
export function loader({ params: { locale, namespace }, request }: LoaderFunctionArgs) {
  if (!isLocale(locale) || !isNamespace(namespace)) throw new Response(null, { status: 404 });
  const current = new URL(request.url).searchParams.get("v") === messagesVersion;
  return Response.json(resources[locale][namespace], {
    headers: { "Cache-Control": current ? "public, max-age=31536000, immutable" : "no-cache" },
  });
}

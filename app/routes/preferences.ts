import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { isTheme, THEME_COOKIE } from "~/components/layout/theme.ts";
import { isLocale } from "~/domain/locale.ts";
import { answering } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";
import { localPath } from "~/http/session.ts";
import { LOCALE_COOKIE } from "~/i18n/locale.ts";

/** Nothing to see here: whoever opens the address is led to the account page, where the same choices stand. */
export const loader = () => redirect("/account");

/** Sets language or theme on this device; the language also for the person, on every device of theirs. */
export const action = answering(async ({ context, request }: ActionFunctionArgs) => {
  const form = await readForm(request);
  const locale = form.get("locale");
  const theme = form.get("theme");
  const timeZone = form.get("timeZone");
  const headers = new Headers();
  if (isLocale(locale)) {
    if (context.viewer.kind === "person") await context.services.accounts.setLocale(context.viewer.person, locale);
    headers.append("Set-Cookie", remember(LOCALE_COOKIE, locale));
  }
  if (isTheme(theme)) headers.append("Set-Cookie", remember(THEME_COOKIE, theme));
  if (typeof timeZone === "string" && context.viewer.kind === "person") {
    await context.services.accounts.setTimeZone(context.viewer.person, timeZone);
    return new Response(null, { status: 204 });
  }
  if (!headers.has("Set-Cookie")) return Response.json({ error: "bad-input" }, { status: 400 });
  const returnTo = form.get("returnTo");
  if (typeof returnTo === "string") return redirect(localPath(returnTo), { headers });
  return Response.json({ ok: true }, { headers });
});

function remember(name: string, value: string): string {
  return `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

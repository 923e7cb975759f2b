import type { LoaderFunctionArgs } from "@remix-run/node";
import { isAppError } from "~/domain/errors.ts";
import { writeCalendar } from "~/http/calendar.ts";
import { createServerI18n } from "~/i18n/i18n.server.ts";

/** A calendar by its secret address: no session, and 404 for any other address. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { feed, at } = await context.services.calendarFeeds.read(params.token ?? "").catch((error: unknown) => {
    throw isAppError(error) ? new Response(null, { status: 404 }) : error;
  });
  const i18n = createServerI18n(feed.locale);
  const t = i18n.getFixedT(feed.locale, "routines");
  const ofAssignments = i18n.getFixedT(feed.locale, "assignments");
  const words = {
    name: t("feed.name"),
    title: (period: (typeof feed.events)[number]["period"], number: number) => t(`feed.event.${period}`, { number }),
    tick: t("feed.tick"),
    due: (title: string) => ofAssignments("ics.due", { title }),
    limited: (text: string, caution: string) => t("feed.limited", { text, caution }),
  };
  return new Response(writeCalendar(feed, words, context.origin, at), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="routines.ics"',
      "Cache-Control": "private, no-cache",
    },
  });
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { AppError } from "~/domain/errors.ts";
import { assignmentId } from "~/domain/ids.ts";
import { deadlineEvent } from "~/domain/routines/feed.ts";
import { writeDeadline } from "~/http/calendar.ts";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { createServerI18n } from "~/i18n/i18n.server.ts";

/** The deadline of somebody's own assignment, for any calendar. */
export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const person = requirePerson(asked);
  const { services, locale, timeZone, origin } = asked.context;
  const id = assignmentId(asked.params.id ?? "");
  const { title, due } = await services.assignments.mine.own(person.id, id, { locale, timeZone });
  if (!due) throw new AppError("not-found", `${id} has no deadline`);
  const t = createServerI18n(locale).getFixedT(locale, "assignments");
  const words = { name: t("ics.name"), due: (of: string) => t("ics.due", { title: of }) };
  const file = writeDeadline(deadlineEvent(person.id, { id, title, at: due.at }), words, origin, Date.now());
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="deadline.ics"; filename*=UTF-8''${encodeURIComponent(`${t("ics.file")}.ics`)}`,
      "Cache-Control": "private, no-store",
    },
  });
});

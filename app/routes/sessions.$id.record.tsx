import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Record } from "~/components/live/Record.tsx";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import printStyles from "~/components/routines/print.css?url";
import { Button } from "~/components/ui/Button.tsx";
import { Moment } from "~/components/ui/Moment.tsx";
import { isAppError } from "~/domain/errors.ts";
import { liveSessionId } from "~/domain/ids.ts";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { followUpTitle } from "~/http/live-record.ts";

export const handle = { i18n: ["live", "room"], title: (t) => t("live:record.title") } satisfies PageHandle;

export const links: LinksFunction = () => [{ rel: "stylesheet", href: printStyles }];

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const person = requirePerson(asked);
  const { services, locale } = asked.context;
  const { record, reader, lessons } = await services.live.records.open(person, liveSessionId(asked.params.id ?? ""));
  const titles = reader === "attendee" ? null : await services.live.lessonTitles(lessons, locale);
  return { record, reader, followUp: titles };
});

export const action = answering(async (asked: ActionFunctionArgs) => {
  const person = requirePerson(asked);
  const { records } = asked.context.services.live;
  const id = liveSessionId(asked.params.id ?? "");
  const { record } = await records.open(person, id);
  try {
    const made = await records.followUp(person, id, followUpTitle(record));
    return data({ followed: made ? ("followDone" as const) : ("followNone" as const), assignment: made });
  } catch (error) {
    // Nobody who was there is somebody they lead.
    if (isAppError(error) && error.code === "bad-input")
      return data({ followed: "followNone" as const, assignment: null }, { status: 400 });
    throw error;
  }
});

export default function RecordPage() {
  const { t } = useTranslation("live");
  const { record, reader, followUp } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { head } = record;
  return (
    <>
      {reader === "attendee" ? null : (
        <div className="print:hidden">
          <RoomLinks here="live" />
        </div>
      )}
      <Page
        actions={
          <div className="flex flex-wrap gap-3 print:hidden">
            {reader === "attendee" ? null : (
              <>
                <a className="btn btn-secondary" download href={`/sessions/${head.id}/record.csv`}>
                  {t("record.csv")}
                </a>
                <a className="btn btn-secondary" download href={`/sessions/${head.id}/record.json`}>
                  {t("record.json")}
                </a>
              </>
            )}
            <Button onClick={() => window.print()}>{t("record.print")}</Button>
          </div>
        }
        eyebrow={t("record.title")}
        lead={
          <>
            {[head.cohortName, head.hostName ? t("list.host", { name: head.hostName }) : null]
              .filter(Boolean)
              .join(" · ")}
            {head.startedAt === null ? null : (
              <>
                {" · "}
                <Moment at={head.startedAt} style="dateTime" />
              </>
            )}
          </>
        }
        title={head.title}
        width="wide"
      >
        <Record
          assignment={answer?.assignment ?? null}
          followed={answer?.followed ?? null}
          followUp={followUp}
          record={record}
        />
      </Page>
    </>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { SessionLists } from "~/components/live/SessionLists.tsx";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { may } from "~/domain/people.ts";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = { i18n: ["live", "room"], title: (t) => t("live:title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const person = requirePerson(asked);
  const { plans, records, mayHost } = asked.context.services.live;
  const hosts = may(person.role, "host-sessions");
  const sessions = hosts ? await plans.list(person) : await records.ofAttendee(person);
  return { hosts, sessions: sessions.map((one) => ({ ...one, hosted: mayHost(person, one) })) };
});

export default function SessionsPage() {
  const { t } = useTranslation("live");
  const { hosts, sessions } = useLoaderData<typeof loader>();
  return (
    <>
      {hosts ? <RoomLinks here="live" /> : null}
      <Page
        actions={
          <div className="flex flex-wrap gap-3">
            <LinkButton to="/join">{t("list.joinByPin")}</LinkButton>
            {hosts ? (
              <LinkButton to="/sessions/new" variant="primary">
                {t("create.title")}
              </LinkButton>
            ) : null}
          </div>
        }
        lead={t("lead")}
        title={t("title")}
        width="wide"
      >
        <SessionLists hosts={hosts} sessions={sessions} />
      </Page>
    </>
  );
}

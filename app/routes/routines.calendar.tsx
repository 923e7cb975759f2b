import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { FeedForm, type FeedResult } from "~/components/routines/FeedForm.tsx";
import { keepRoutines } from "~/components/routines/keep-routines.ts";
import { LinkButton } from "~/components/ui/Button.tsx";
import { AppError } from "~/domain/errors.ts";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";

export const handle = { i18n: "routines", title: (t) => t("routines:feed.title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => ({
  since: await asked.context.services.calendarFeeds.since(requirePerson(asked).id),
}));

export const action = answering(async (asked: ActionFunctionArgs) => {
  const { id } = requirePerson(asked);
  const { services, origin } = asked.context;
  const intent = (await readForm(asked.request)).get("intent");
  if (intent === "make") {
    const { token } = await services.calendarFeeds.make(id);
    const made: FeedResult = { link: `${origin}/calendar/${token}.ics`, revoked: false, problem: null };
    return data(made);
  }
  if (intent !== "revoke") throw new AppError("bad-input", "no such act");
  await services.calendarFeeds.revoke(id);
  const revoked: FeedResult = { link: null, revoked: true, problem: null };
  return data(revoked);
});

export const clientAction = keepRoutines;

export default function CalendarFeedPage() {
  const { t } = useTranslation("routines");
  const { since } = useLoaderData<typeof loader>();
  const result = useActionData<FeedResult>();
  return (
    <Page
      actions={<LinkButton to="/routines">{t("pick.back")}</LinkButton>}
      lead={t("feed.lead")}
      title={t("feed.title")}
      width="form"
    >
      <FeedForm result={result} since={since} />
    </Page>
  );
}

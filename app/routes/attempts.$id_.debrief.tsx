import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FreshComments, WholeThread, WhoseAttempt } from "~/components/coaching/Talk.tsx";
import { keepThread, TalkProvider, type ThreadResult } from "~/components/coaching/thread-result.ts";
import { CostliestTurn } from "~/components/debrief/CostliestTurn.tsx";
import { Facts } from "~/components/debrief/Facts.tsx";
import { Losses } from "~/components/debrief/Losses.tsx";
import { Profile } from "~/components/debrief/Profile.tsx";
import { ScoreHeader } from "~/components/debrief/ScoreHeader.tsx";
import { Transcript } from "~/components/debrief/Transcript.tsx";
import { WayTaken } from "~/components/debrief/WayTaken.tsx";
import { keepUnsent } from "~/components/forms/unsent.ts";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { useRootData } from "~/components/layout/viewer.ts";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { AppError, isAppError } from "~/domain/errors.ts";
import { attemptId, commentId } from "~/domain/ids.ts";
import { requirePerson } from "~/http/context.ts";
import { answering, requireLearner, statusOf, toResponse } from "~/http/errors.ts";
import { digits, readForm } from "~/http/forms.ts";
import { requireReader } from "~/http/reader.ts";

export const handle = {
  i18n: ["debrief", "roleplay"],
  title: (t) => t("debrief:transcript.page"),
} satisfies PageHandle;

export async function loader(asked: LoaderFunctionArgs) {
  const { params, context } = asked;
  const id = attemptId(params.id ?? "");
  const reader = requireReader(asked);
  const { threads } = context.services.coaching;
  try {
    const reading = await threads.reading(reader, id);
    const view = await context.services.debriefs.open(reading.attempt.learner, id, context.locale);
    return { view, thread: await threads.open(reader, reading) };
  } catch (error) {
    // Whoever comes too early is led back into the conversation.
    if (isAppError(error) && error.code === "attempt-open") throw redirect(`/attempts/${id}`);
    return toResponse(error);
  }
}

const name = z.string().regex(/^[A-Za-z0-9-]{1,80}$/);
const act = z.union([
  z.object({ retryFrom: digits }),
  z.object({ intent: z.literal("remove"), comment: name }),
  z.object({
    intent: z.literal("comment"),
    id: name,
    turn: z.union([z.literal("").transform(() => null), digits]),
    text: z.string(),
    suggestion: z.string().default(""),
  }),
]);

/** Practises again from a turn of this attempt, says something at a turn, or takes it back. */
export const action = answering(async (asked: ActionFunctionArgs) => {
  const { params, context } = asked;
  const id = attemptId(params.id ?? "");
  const parsed = act.safeParse(Object.fromEntries(await readForm(asked.request)));
  if (!parsed.success) throw new AppError("bad-input");
  const given = parsed.data;
  if ("retryFrom" in given) {
    const next = await context.services.rolePlays.retryFrom(requireLearner(asked), id, given.retryFrom);
    return redirect(`/attempts/${next}`);
  }
  const person = requirePerson(asked);
  const { threads } = context.services.coaching;
  if (given.intent === "remove") {
    await threads.remove(person, id, commentId(given.comment));
    return redirect(`/attempts/${id}/debrief`);
  }
  const { turn, text, suggestion } = given;
  try {
    await threads.say(person, id, { id: commentId(given.id), turn, text, suggestion });
  } catch (error) {
    if (!isAppError(error) || error.code !== "bad-input") throw error;
    const refused: ThreadResult = { turn, fields: error.fields, problem: null, given: { text, suggestion } };
    return data(refused, { status: statusOf(error.code) });
  }
  return redirect(`/attempts/${id}/debrief#${turn === null ? "talk" : `turn-${turn + 1}`}`);
});

export const clientAction = keepThread;
export const shouldRevalidate = keepUnsent;

export default function DebriefPage() {
  const { view, thread } = useLoaderData<typeof loader>();
  const result = useActionData<ThreadResult>();
  const { t } = useTranslation("debrief");
  const visitor = useRootData()?.viewer?.kind !== "person";
  const own = thread?.as !== "coach";
  return (
    <TalkProvider value={{ attempt: view.id, thread, result }}>
      <div className="mx-auto w-full max-w-[55rem] px-4 pt-6 pb-16 sm:px-5">
        <WhoseAttempt />
        {result?.problem && (
          <div className="mb-4">
            <Notice tone="problem">{t(`thread.problem.${result.problem}`)}</Notice>
          </div>
        )}
        <ScoreHeader view={view} />
        <FreshComments />
        <Losses view={view} />
        <CostliestTurn view={view} />
        <Profile view={view} />
        <Facts view={view} />
        <WayTaken view={view} />
        <Transcript view={view} />
        <WholeThread />
        {own ? (
          <div className="mt-8 flex flex-wrap gap-2.5">
            <Form action={`/role-plays/${view.scenario.id}`} method="post">
              <Button name="start" type="submit" value={view.mode} variant="primary">
                {t("actions.retry")}
              </Button>
            </Form>
            {view.nextLesson && (
              <LinkButton to={`/lessons/${view.nextLesson.slug}`}>
                {t("actions.lesson", { title: view.nextLesson.title })}
              </LinkButton>
            )}
            <LinkButton to="/role-plays">{t("actions.all")}</LinkButton>
          </div>
        ) : (
          <div className="mt-8">
            <LinkButton to="/coaching">{t("thread.toDesk")}</LinkButton>
          </div>
        )}
        {visitor && <p className="mt-4 max-w-xl text-sm text-ink-2">{t("actions.signUp")}</p>}
      </div>
    </TalkProvider>
  );
}

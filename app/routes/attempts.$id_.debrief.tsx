import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { CostliestTurn } from "~/components/debrief/CostliestTurn.tsx";
import { Facts } from "~/components/debrief/Facts.tsx";
import { Losses } from "~/components/debrief/Losses.tsx";
import { Profile } from "~/components/debrief/Profile.tsx";
import { ScoreHeader } from "~/components/debrief/ScoreHeader.tsx";
import { Transcript } from "~/components/debrief/Transcript.tsx";
import { WayTaken } from "~/components/debrief/WayTaken.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { useRootData } from "~/components/layout/viewer.ts";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { AppError, isAppError } from "~/domain/errors.ts";
import { attemptId } from "~/domain/ids.ts";
import { answering, requireLearner, toResponse } from "~/http/errors.ts";
import { digits, readForm } from "~/http/forms.ts";

export const handle = {
  i18n: ["debrief", "roleplay"],
  title: (t) => t("debrief:transcript.page"),
} satisfies PageHandle;

export async function loader(asked: LoaderFunctionArgs) {
  const { params, context } = asked;
  const id = attemptId(params.id ?? "");
  const learner = requireLearner(asked);
  try {
    return { view: await context.services.debriefs.open(learner, id, context.locale) };
  } catch (error) {
    // Whoever comes too early is led back into the conversation.
    if (isAppError(error) && error.code === "attempt-open") throw redirect(`/attempts/${id}`);
    return toResponse(error);
  }
}

const retry = z.object({ retryFrom: digits });

/** Practises again from a turn of this attempt. */
export const action = answering(async (asked: ActionFunctionArgs) => {
  const { params, context } = asked;
  const learner = requireLearner(asked);
  const parsed = retry.safeParse(Object.fromEntries(await readForm(asked.request)));
  if (!parsed.success) throw new AppError("bad-input");
  const id = await context.services.rolePlays.retryFrom(learner, attemptId(params.id ?? ""), parsed.data.retryFrom);
  return redirect(`/attempts/${id}`);
});

export default function DebriefPage() {
  const { view } = useLoaderData<typeof loader>();
  const { t } = useTranslation("debrief");
  const visitor = useRootData()?.viewer?.kind !== "person";
  return (
    <div className="mx-auto w-full max-w-[55rem] px-4 pt-6 pb-16 sm:px-5">
      <ScoreHeader view={view} />
      <Losses view={view} />
      <CostliestTurn view={view} />
      <Profile view={view} />
      <Facts view={view} />
      <WayTaken view={view} />
      <Transcript view={view} />
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
      {visitor && <p className="mt-4 max-w-xl text-sm text-ink-2">{t("actions.signUp")}</p>}
    </div>
  );
}

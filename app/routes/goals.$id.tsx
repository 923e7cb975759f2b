import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { GoalFields, type GoalResult } from "~/components/coaching/GoalFields.tsx";
import { GoalActs, GoalFacts } from "~/components/coaching/Goals.tsx";
import { keepPlain } from "~/components/forms/keep-plain.ts";
import { isUnsent, type NotSent, UnsentNotice } from "~/components/forms/UnsentNotice.tsx";
import { keepUnsent } from "~/components/forms/unsent.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { AppError, isAppError } from "~/domain/errors.ts";
import { goalId } from "~/domain/ids.ts";
import { requirePerson } from "~/http/context.ts";
import { answering, statusOf } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";
import { syllabusNames } from "~/http/studio.ts";

export const handle = { i18n: "coaching", title: (t) => t("coaching:goal.page") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const by = requirePerson(asked);
  const goal = await asked.context.services.coaching.goals.open(by, goalId(asked.params.id ?? ""));
  const { skills } = await syllabusNames(asked.context);
  return { goal, skills, mine: goal.person.id === by.id };
});

const seen = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const act = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(["agreed", "done", "dropped"]), seen }),
  z.object({ intent: z.literal("change"), seen, text: z.string(), skill: z.string(), dueOn: z.string() }),
]);

export const action = answering(async (asked: ActionFunctionArgs) => {
  const by = requirePerson(asked);
  const { goals } = asked.context.services.coaching;
  const id = goalId(asked.params.id ?? "");
  const parsed = act.safeParse(Object.fromEntries(await readForm(asked.request)));
  if (!parsed.success) throw new AppError("bad-input", parsed.error.message);
  const given = parsed.data;
  try {
    if (given.intent === "change") await goals.change(by, id, given, given.seen);
    else await goals.settle(by, id, given.intent, given.seen);
  } catch (error) {
    if (!isAppError(error) || (error.code !== "bad-input" && error.code !== "draft-changed")) throw error;
    const words = given.intent === "change" ? given : await wordsOf();
    const refused: GoalResult = {
      fields: error.fields,
      given: { text: words.text, skill: words.skill ?? "", dueOn: words.dueOn ?? "" },
      changed: error.code === "draft-changed",
    };
    return data(refused, { status: statusOf(error.code) });
  }
  return redirect(`/goals/${id}`);

  async function wordsOf() {
    return goals.open(by, id);
  }
});

export const clientAction = keepPlain;
export const shouldRevalidate = keepUnsent;

export default function GoalPage() {
  const { goal, skills, mine } = useLoaderData<typeof loader>();
  const answer = useActionData<GoalResult | NotSent>();
  const result = answer && isUnsent(answer) ? undefined : answer;
  const { t } = useTranslation("coaching");
  const words = { text: goal.text, skill: goal.skill ?? "", dueOn: goal.dueOn ?? "" };
  return (
    <Page title={mine ? t("goal.page") : t("goal.of", { name: goal.person.name })}>
      <UnsentNotice result={answer} />
      {result?.changed && (
        <div className="mb-4">
          <Notice tone="problem">{t("goal.changed")}</Notice>
        </div>
      )}
      <Card>
        <p className="text-lg break-words whitespace-pre-line">{goal.text}</p>
        <GoalFacts goal={goal} named={false} skills={skills} />
        {goal.attemptId && (
          <p className="mt-2">
            <LinkButton
              to={`/attempts/${goal.attemptId}/debrief${goal.turn === null ? "" : `#turn-${goal.turn + 1}`}`}
              variant="quiet"
            >
              {goal.turn === null ? t("goal.fromWhole") : t("goal.from", { n: goal.turn + 1 })}
            </LinkButton>
          </p>
        )}
        <GoalActs goal={goal} />
      </Card>
      {goal.acts.change && (
        <details className="mt-5" key={goal.seen} open={result !== undefined || undefined}>
          <summary className="btn btn-secondary">{t("goal.change")}</summary>
          <Form className="mt-4 grid max-w-xl gap-5" method="post">
            <p className="text-sm text-ink-2">{t("goal.changeHint")}</p>
            <input name="seen" type="hidden" value={goal.seen} />
            <GoalFields goal={words} result={result} skills={skills} />
            <div>
              <Button name="intent" type="submit" value="change" variant="primary">
                {t("goal.save")}
              </Button>
            </div>
          </Form>
        </details>
      )}
      <div className="mt-8">
        <LinkButton to={mine ? "/coaching?view=mine" : "/coaching?view=goals"} variant="quiet">
          {t("goal.all")}
        </LinkButton>
      </div>
    </Page>
  );
}

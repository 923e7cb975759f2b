import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { GoalFields, type GoalResult } from "~/components/coaching/GoalFields.tsx";
import { keepPlain } from "~/components/forms/keep-plain.ts";
import { isUnsent, type NotSent, UnsentNotice } from "~/components/forms/UnsentNotice.tsx";
import { keepUnsent } from "~/components/forms/unsent.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Button } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { AppError, isAppError } from "~/domain/errors.ts";
import { attemptId, goalId, personId } from "~/domain/ids.ts";
import { may } from "~/domain/people.ts";
import { requirePerson } from "~/http/context.ts";
import { answering, statusOf } from "~/http/errors.ts";
import { digits, readForm } from "~/http/forms.ts";
import { syllabusNames } from "~/http/studio.ts";

export const handle = { i18n: "coaching", title: (t) => t("coaching:goal.new") } satisfies PageHandle;

const source = z.object({ attempt: z.string().max(80).default(""), turn: digits.optional() });

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const by = requirePerson(asked);
  const { goals } = asked.context.services.coaching;
  const query = new URL(asked.request.url).searchParams;
  const from = source.safeParse(Object.fromEntries(query));
  if (!from.success) throw new AppError("not-found", "no such turn");
  const { skills } = await syllabusNames(asked.context);
  const person = query.get("person");
  const coach = may(by.role, "coach");
  return {
    skills,
    from: { attempt: from.data.attempt, turn: from.data.turn ?? null },
    id: goals.newId(),
    own: by.id,
    subject: person === null && coach ? null : await goals.subject(by, person === null ? by.id : personId(person)),
    people: person === null && coach ? await goals.subjects(by) : [],
  };
});

const given = z.object({
  id: z.string().regex(/^[A-Za-z0-9-]{1,80}$/),
  person: z.string().max(80),
  attempt: z.string().max(80),
  turn: z.union([z.literal("").transform(() => null), digits]),
  text: z.string(),
  skill: z.string(),
  dueOn: z.string(),
});

export const action = answering(async (asked: ActionFunctionArgs) => {
  const by = requirePerson(asked);
  const parsed = given.safeParse(Object.fromEntries(await readForm(asked.request)));
  if (!parsed.success) throw new AppError("bad-input", parsed.error.message);
  const { id, person, attempt, turn, ...words } = parsed.data;
  try {
    if (person === "") throw new AppError("bad-input", "nobody", { person: "choice" });
    await asked.context.services.coaching.goals.propose(by, {
      ...words,
      id: goalId(id),
      person: personId(person),
      attemptId: attempt === "" ? null : attemptId(attempt),
      turn,
    });
  } catch (error) {
    if (!isAppError(error) || error.code !== "bad-input") throw error;
    const refused: GoalResult = { fields: error.fields, given: words, changed: false };
    return data(refused, { status: statusOf(error.code) });
  }
  return redirect(`/goals/${id}`);
});

export const clientAction = keepPlain;
export const shouldRevalidate = keepUnsent;

export default function NewGoal() {
  const { skills, from, id, subject, people, own } = useLoaderData<typeof loader>();
  const answer = useActionData<GoalResult | NotSent>();
  const result = answer && isUnsent(answer) ? undefined : answer;
  const { t } = useTranslation("coaching");
  const title =
    subject === null
      ? t("goal.new")
      : subject.id === own
        ? t("goal.newForOwn")
        : t("goal.newFor", { name: subject.name });
  return (
    <Page lead={t("goal.lead")} title={title} width="form">
      <UnsentNotice result={answer} />
      <Form className="grid gap-5" method="post">
        <input name="id" type="hidden" value={id} />
        <input name="attempt" type="hidden" value={from.attempt} />
        <input name="turn" type="hidden" value={from.turn ?? ""} />
        {subject ? (
          <input name="person" type="hidden" value={subject.id} />
        ) : (
          <Field error={result?.fields.person ? t("goal.fault.choice") : null} label={t("goal.forPerson")}>
            {(control) => (
              <Select
                {...control}
                defaultValue=""
                name="person"
                options={[
                  { value: "", label: t("goal.choose") },
                  ...people.map(({ id: value, name }) => ({ value, label: name })),
                ]}
              />
            )}
          </Field>
        )}
        <GoalFields goal={{ text: "", skill: "", dueOn: "" }} result={result} skills={skills} />
        <div>
          <Button type="submit" variant="primary">
            {t("goal.propose")}
          </Button>
        </div>
      </Form>
    </Page>
  );
}

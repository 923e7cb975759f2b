import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Badge } from "~/components/ui/Badge.tsx";
import { Button } from "~/components/ui/Button.tsx";
import type { GoalState } from "~/domain/coaching/goals.ts";
import type { GoalCard } from "~/domain/coaching/views.ts";

const TONES = { proposed: "amber", agreed: "jade", done: "neutral", dropped: "neutral" } as const;

export function GoalBadge({ state, yours }: { readonly state: GoalState; readonly yours: boolean }) {
  const { t } = useTranslation("coaching");
  return <Badge tone={TONES[state]}>{yours ? t("goal.waitsForYou") : t(`goal.state.${state}`)}</Badge>;
}

/** What is known of a goal besides its words: for whom, which skill, until when, from where. */
export function GoalFacts({
  goal,
  skills,
  named,
}: {
  readonly goal: GoalCard;
  readonly skills: Readonly<Record<string, string>>;
  readonly named: boolean;
}) {
  const { t } = useTranslation("coaching");
  const formats = useFormats();
  const facts = [
    named ? goal.person.name : null,
    goal.skill === null ? null : (skills[goal.skill] ?? goal.skill),
    goal.dueOn === null ? null : t("goal.dueOn", { day: formats.day(Date.parse(`${goal.dueOn}T00:00:00Z`)) }),
    goal.own ? t("goal.wroteOwn") : t("goal.wrote", { name: goal.proposer }),
  ].filter((fact) => fact !== null);
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
      <GoalBadge state={goal.state} yours={goal.acts.agree} />
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  );
}

export function GoalList(props: {
  readonly goals: readonly GoalCard[];
  readonly skills: Readonly<Record<string, string>>;
  /** Whether the list is of many people. */
  readonly named: boolean;
}) {
  const { goals, skills, named } = props;
  return (
    <ul className="grid gap-3">
      {goals.map((goal) => (
        <li className="relative rounded-xl border border-line bg-surface p-4 hover:border-line-strong" key={goal.id}>
          <Link
            className="font-semibold break-words whitespace-pre-line after:absolute after:inset-0 after:rounded-xl"
            to={`/goals/${goal.id}`}
          >
            {goal.text}
          </Link>
          <GoalFacts goal={goal} named={named} skills={skills} />
        </li>
      ))}
    </ul>
  );
}

/** What can be done to a goal as it is seen here, but for changing its words. */
export function GoalActs({ goal }: { readonly goal: GoalCard }) {
  const { t } = useTranslation("coaching");
  const { agree, finish, drop } = goal.acts;
  if (!agree && !finish && !drop) return null;
  return (
    <Form className="mt-4 flex flex-wrap gap-2.5" method="post">
      <input name="seen" type="hidden" value={goal.seen} />
      {agree && (
        <Button name="intent" type="submit" value="agreed" variant="primary">
          {t("goal.agree")}
        </Button>
      )}
      {finish && (
        <Button name="intent" type="submit" value="done" variant="primary">
          {t("goal.done")}
        </Button>
      )}
      {drop && (
        <Button name="intent" type="submit" value="dropped" variant="quiet">
          {t("goal.drop")}
        </Button>
      )}
    </Form>
  );
}

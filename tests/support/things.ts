import { emptyCase } from "~/domain/cases/case.ts";
import { type AttemptId, attemptId, type CohortId } from "~/domain/ids.ts";
import type { Person } from "~/domain/people.ts";
import type { AttemptMode } from "~/domain/scenario/attempt-record.ts";
import type { Services } from "~/services/index.server.ts";

const SCENARIO = "first-visit-restaurant";

interface Makers {
  readonly admin: Person;
  readonly trainer: Person;
  readonly cohort: CohortId;
  /** E-mail address of the rep whose things they are. */
  readonly owner: string;
  readonly password: string;
}

/** One thing of each kind that somebody owns, made as the product makes it; their ids by name. */
export async function makeThings(services: Services, { admin, trainer, cohort, owner, password }: Makers) {
  const session = await services.accounts.signIn({ email: owner, password }, null);
  const rep = (await services.accounts.whoHolds(session.token))?.person;
  if (!rep) throw new Error(`nobody called ${owner}`);
  const learner = { kind: "person", id: rep.id } as const;

  async function play(mode: AttemptMode, finish: boolean): Promise<AttemptId> {
    const id = attemptId(await services.rolePlays.start(learner, SCENARIO, mode));
    let view = await services.play.open(learner, id, "en");
    while (finish && view.present.kind === "turn") {
      const [first] = view.present.replies;
      ({ view } = await services.play.answer(learner, id, view.seq, first?.id ?? "", "en"));
    }
    return id;
  }

  async function draft(): Promise<{ id: ReturnType<typeof services.cases.newId>; revision: number }> {
    const id = services.cases.newId();
    const content = {
      ...emptyCase("en"),
      title: "A tenth off",
      situation: "Just before signing the owner wanted another tenth off.",
      dialogue: [
        { who: "customer", text: "Ten per cent or I walk." },
        { who: "rep", text: "What would that let you do?" },
      ],
      outcome: "We signed at list price.",
      again: "Ask before answering.",
      differently: "Prepare for it.",
      stage: "close",
      skills: ["negotiation"],
    } as const;
    return { id, revision: await services.cases.keep(rep as Person, id, 0, content) };
  }

  const said = { masked: true, certain: true };
  const submitted = await draft();
  await services.cases.submit(rep, submitted.id, submitted.revision, said);
  const published = await draft();
  await services.cases.submit(rep, published.id, published.revision, said);
  const { found } = await services.cases.open(admin, published.id);
  await services.cases.decide(admin, published.id, found.revision, { decision: "publish", text: "" });

  const goal = services.coaching.goals.newId();
  const goalWords = { text: "Ask one question before each answer", skill: "questioning", dueOn: "" };
  await services.coaching.goals.propose(trainer, {
    ...goalWords,
    ...{ id: goal, person: rep.id, attemptId: null, turn: null },
  });

  const locale = "en" as const;
  const agenda = [
    { kind: "poll", id: "one", minutes: 5, question: "Tea or coffee?", options: ["Tea", "Coffee"], seconds: null },
  ] as const;
  const plan = { title: "October", cohortId: cohort, plannedFor: null, locale, agenda };
  const planned = await services.live.plans.create(trainer, plan);
  const live = await services.live.plans.create(trainer, plan);
  await services.live.plans.start(trainer, live);

  const assignment = await services.assignments.create(trainer, {
    ...{ title: "Read this", note: "", items: [{ kind: "lesson", ref: "hearing-a-prospect" }] },
    ...{ cohorts: [], people: [rep.id], dueAt: Date.now() + 7 * 86_400_000 },
    ...{ mode: "practice", attemptsAllowed: null, passMark: null },
  });

  return {
    person: rep.id,
    cohort,
    assessed: await play("assessed", true),
    practice: await play("practice", true),
    open: await play("practice", false),
    sitting: await services.drills.begin({ person: rep.id, locale, timeZone: "UTC" }, "empathy", {
      timed: false,
      fresh: true,
    }),
    caseDraft: (await draft()).id,
    caseSubmitted: submitted.id,
    casePublished: published.id,
    goal,
    planned,
    live,
    assignment,
  };
}

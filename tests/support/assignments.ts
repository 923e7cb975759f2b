import type { AssignedItem } from "~/domain/assignments/assignment.ts";
import { attemptId, cohortId, contentHash, type PersonId, personId } from "~/domain/ids.ts";
import { NEW_LEARNER, type Person, type Role } from "~/domain/people.ts";
import type { CatalogueNeeds } from "~/services/assignments/catalogue.server.ts";
import { createAssignmentService } from "~/services/assignments/index.server.ts";
import { reposWithPerson } from "./repos.ts";

export const DAY = 86_400_000;
export const LESSON: AssignedItem = { kind: "lesson", ref: "opening" };
export const DRILL: AssignedItem = { kind: "drill", ref: "empathy" };
export const TALK: AssignedItem = { kind: "role-play", ref: "visit" };

/** As much of a library as titles need. */
const CONTENT: CatalogueNeeds = {
  lessons: { list: async () => [{ meta: { slug: "opening", title: "Opening" } }] },
  decks: { list: () => [{ id: "empathy", title: { en: "Empathy", "zh-CN": "同理" } }] },
  scenarios: {
    list: () => [{ scenario: { id: "visit", title: "A visit", locale: "en" } }],
    all: () => [{ scenario: { id: "visit", title: "A visit", locale: "en" } }],
  },
};

/**
 * Assignments on an empty database in memory: trainer Tess leads Spring with Lin and Bo, trainer Udo leads Autumn with Mei,
 * Ada is administrator. The clock stands until it is set.
 */
export async function assignmentRoom() {
  const { repos } = await reposWithPerson();
  const clock = { at: Date.UTC(2026, 10, 24, 9) };
  let made = 0;
  const ids = { next: () => `id-${String(++made).padStart(3, "0")}` };
  const service = createAssignmentService({ ...CONTENT, repos, clock: { now: () => clock.at }, ids });

  async function add(name: string, role: Role = "rep"): Promise<Person> {
    const account = { email: `${name}@room.example`, name, role, locale: "en", createdAt: 1 } as const;
    const person = { ...NEW_LEARNER, ...account, id: personId(name) };
    await repos.people.insert(person, "hash");
    return person;
  }
  const [tess, udo, ada] = [
    await add("Tess", "trainer"),
    await add("Udo", "trainer"),
    await add("Ada", "administrator"),
  ];
  const [bo, mei, zoe] = [await add("Bo"), await add("Mei"), await add("Zoe")];
  const [spring, autumn] = [cohortId("spring"), cohortId("autumn")];
  for (const [id, trainer, members] of [
    [spring, tess, [bo, zoe]],
    [autumn, udo, [mei]],
  ] as const) {
    await repos.cohorts.insert({ id, name: id, startsOn: null, createdAt: 1 });
    await repos.cohorts.addTrainer(id, trainer.id, 1);
    for (const member of members) await repos.cohorts.addMember(id, member.id, 1);
  }
  await repos.scenarioVersions.keep({ hash: contentHash("h"), scenarioId: "visit", definition: "{}", at: 1 });

  /** A finished conversation, `percent` of 100, now; it takes a minute. */
  async function talk(person: PersonId, percent: number, mode: "practice" | "assessed" = "assessed") {
    const id = attemptId(ids.next());
    const begun = { seed: 1, snapshot: "{}", startedAt: clock.at - 60_000, from: null, events: [] };
    const of = {
      id,
      learner: { kind: "person", id: person } as const,
      scenarioId: "visit",
      hash: contentHash("h"),
      mode,
    };
    await repos.attempts.insert({ ...of, ...begun });
    await repos.attempts.saveTurn({
      id,
      expected: 0,
      event: { seq: 0, event: { type: "answered", choice: "x" }, at: clock.at },
      snapshot: "{}",
      turns: 1,
      outcome: { end: "e", scoreNumerator: percent, scoreDenominator: 1, passed: true, finishedAt: clock.at },
      evidence: null,
    });
    return id;
  }

  /** What a form would send, but for what is said. */
  const wanted = {
    title: "",
    note: "",
    items: [TALK],
    cohorts: [spring],
    people: [],
    dueAt: clock.at + DAY,
    mode: "assessed",
    attemptsAllowed: null,
    passMark: null,
  } as const;
  const reader = { locale: "en", timeZone: "Asia/Shanghai" } as const;
  return { repos, clock, service, add, talk, wanted, reader, tess, udo, ada, bo, mei, zoe, spring, autumn };
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { personId } from "../ids.ts";
import { explore } from "../scenario/explore.ts";
import { blankItem, freshItemId, ITEM_KINDS, missing, moved } from "./agenda.ts";
import { groupsOf } from "./groups.ts";
import { changedAgenda, fieldsOf, planFields, planOf } from "./plan-form.ts";
import { rotation } from "./rotation.ts";
import { majorityOf, minorityOf } from "./tally.ts";
import { agenda, shop } from "./testing/plans.ts";
import { laidOpen, wayFrom } from "./why.ts";

const tally = (counts: Record<string, number>) => ({ round: "r", counts });

test("the majority is whoever has most votes: several on a tie, nobody where nobody voted", () => {
  expect(majorityOf(tally({ a: 3, b: 5 }), ["a", "b", "c"])).toEqual(["b"]);
  expect(majorityOf(tally({ a: 5, b: 5 }), ["a", "b", "c"])).toEqual(["a", "b"]);
  expect(majorityOf(tally({}), ["a", "b"])).toEqual([]);
  expect(minorityOf(tally({ a: 3, b: 5, c: 4 }), ["a", "b", "c"], "b")).toBe("c");
  expect(minorityOf(tally({ b: 5 }), ["a", "b"], "b")).toBeNull();
});

test("who never presented comes first, then who has not for longest, by name on a tie", () => {
  const person = (name: string, presentedAt: number | null) => ({ id: personId(name), name, presentedAt });
  const order = rotation([person("Wei", 50), person("Mei", null), person("Lin", 20), person("Bo", null)]);
  expect(order.map(({ name }) => name)).toEqual(["Bo", "Mei", "Lin", "Wei"]);
});

const room = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,6}$/),
    joinedAt: fc.integer({ min: 0, max: 200 }),
    removedAt: fc.constant(null),
  }),
  { selector: ({ id }) => id, maxLength: 60 },
);
const lot = fc.record({ groups: fc.integer({ min: 2, max: 12 }), seed: fc.nat(), since: fc.constant(100) });

test("groups are even, the same whenever they are dealt, and nobody's changes because somebody comes", () => {
  fc.assert(
    fc.property(room, lot, (people, dealing) => {
      const dealt = groupsOf(people, dealing);
      expect(dealt.size).toBe(people.length);
      const sizes = Array.from(
        { length: dealing.groups },
        (_, index) => [...dealt.values()].filter((g) => g === index + 1).length,
      );
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(groupsOf([...people].reverse(), dealing)).toEqual(dealt);
      const more = groupsOf([...people, { id: "zzzzzzz", joinedAt: 999, removedAt: null }], dealing);
      for (const [id, group] of dealt) expect(more.get(id)).toBe(group);
    }),
  );
});

test("what a reply cost is told against the best there, and the best costs nothing", () => {
  const replies = laidOpen(explore(shop), [], "en");
  expect(replies.map(({ id, credit, best }) => ({ id, credit, best }))).toEqual([
    { id: "ask", credit: 4, best: true },
    { id: "offer", credit: 1, best: false },
    { id: "push", credit: 0, best: false },
  ]);
  // The best conversation is worth 4 + 4 + 4 points, the worst none: three points are a quarter of what there is.
  expect(replies.map(({ loss }) => loss)).toEqual([0, 25, 100]);
});

test("a way shows two turns, what comes next, and what is still within reach", () => {
  const exploration = explore(shop);
  expect(wayFrom(exploration, ["offer", "who"], 0, "en")).toEqual({
    turns: [
      { says: "Yes?", said: "We have an offer.", reply: "Hm." },
      { says: "What do you want?", said: "Who decides?", reply: null },
    ],
    next: "Come on Monday.",
    ended: true,
    reachable: 75,
  });
  expect(wayFrom(exploration, ["ask"], 0, "en")).toMatchObject({
    next: "What do you want?",
    ended: false,
    reachable: 100,
  });
});

test("items are moved within the agenda only, and a new one has an id of its own", () => {
  const ids = (list: typeof agenda) => list.map(({ id }) => id);
  expect(ids(moved(agenda, "poll", -1))).toEqual(["talk", "poll", "play", "task", "rest"]);
  expect(moved(agenda, "talk", -1)).toBe(agenda);
  expect(moved(agenda, "rest", 1)).toBe(agenda);
  const grown = [...agenda, blankItem("break", freshItemId(agenda), "")];
  expect(new Set(ids(grown)).size).toBe(grown.length);
});

test("of a new item it is said what still has to be written", () => {
  const blank = ITEM_KINDS.map((kind, index) => blankItem(kind, `i${index}`, "shop"));
  expect([...missing(blank).values()]).toEqual(["title", "question", "text"]);
  expect(missing(agenda).size).toBe(0);
});

const offers = { scenarios: [{ id: "shop" }], cases: [], presenters: [{ id: personId("lin"), name: "Lin" }] };
const stored = { title: "October", cohortId: null, locale: "en", plannedFor: 1_772_000_400_000, agenda } as const;

function entriesOf(fields: ReturnType<typeof fieldsOf>): [string, string][] {
  const { title, cohortId, locale, plannedFor } = fields;
  return [
    ...Object.entries({ title, cohortId, locale, plannedFor }),
    ...fields.items.flatMap(({ id, kind, fields: own }): [string, string][] => [
      ["item", `${id}:${kind}`],
      ...Object.entries(own).map(([name, text]): [string, string] => [`${id}.${name}`, text]),
    ]),
  ];
}

test("a plan that is sent as it was shown is the same plan", () => {
  const shown = entriesOf(fieldsOf(stored, "Asia/Shanghai"));
  expect(planOf(planFields(shown), offers, agenda, "Asia/Shanghai")).toEqual({ plan: stored });
});

test("what is wrong in a plan is said at its field, and all that was typed is kept", () => {
  const shown = entriesOf(fieldsOf(stored, "UTC")).map(([name, text]): [string, string] => {
    if (name === "poll.minutes") return [name, "a while"];
    if (name === "task.groups") return [name, "1"];
    if (name === "play.scenarioId") return [name, "no-such"];
    return name === "title" ? [name, "  "] : [name, text];
  });
  const typed = planFields(shown);
  expect(planOf(typed, offers, agenda, "UTC")).toEqual({
    faults: { title: "required", "poll.minutes": "choice", "task.groups": "choice", "play.scenarioId": "choice" },
  });
  expect(typed.items.find(({ id }) => id === "poll")?.fields.minutes).toBe("a while");
});

test("the plan's buttons add, move and remove", () => {
  expect(changedAgenda(agenda, "add", "poll", "shop").at(-1)).toMatchObject({ kind: "poll", id: "i1" });
  expect(changedAgenda(agenda, "add", "nonsense", "shop")).toBe(agenda);
  expect(changedAgenda(agenda, "remove:poll", "", "").map(({ id }) => id)).not.toContain("poll");
  expect(changedAgenda(agenda, "save", "poll", "")).toBe(agenda);
});

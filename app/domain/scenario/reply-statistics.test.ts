import { describe, expect, test } from "vitest";
import { replyStatistics, type Turns } from "./reply-statistics.ts";
import { scenarioOf } from "./testing/parsing.ts";

const choice = (credit: number, to: string) => ({ text: "…", why: "…", credit, to });
const scenario = scenarioOf({
  ...{ format: 1, id: "two-turns", locale: "en", title: "T", brief: "B", level: 1, minutes: 1, pass: 60 },
  customer: { name: "N", role: "R", persona: "driver", face: "man-30" },
  start: "needs.one",
  stages: {
    needs: {
      beats: {
        one: {
          says: "?",
          tests: ["listening"],
          choices: { a: choice(4, "needs.two"), b: choice(2, "needs.two"), c: choice(0, "needs.two") },
        },
        two: {
          says: "?",
          tests: ["questioning"],
          weight: 2,
          choices: { a: choice(4, "ends.done"), b: choice(1, "ends.done") },
        },
      },
    },
  },
  ends: { done: { outcome: "won", points: 0, says: "." } },
});

const talk = (one: string, two: string): Turns => [
  { place: "needs.one", choice: one },
  { place: "needs.two", choice: two },
];
const many = (count: number, turns: Turns): Turns[] => new Array<Turns>(count).fill(turns);

const of = (conversations: readonly Turns[], place: string) =>
  replyStatistics(scenario, conversations).find((turn) => turn.place === place);

describe("item analysis of a turn, worked by hand", () => {
  // Of 40: 20 say a first (12 of them a after it), 15 say b (all b after it), 5 say c (all a after it).
  const forty = [
    ...many(12, talk("a", "a")),
    ...many(8, talk("a", "b")),
    ...many(15, talk("b", "b")),
    ...many(5, talk("c", "a")),
  ];

  test("how often each was said, and what its choosers earned elsewhere", () => {
    const one = of(forty, "needs.one");
    expect(one).toMatchObject({ observations: 40, tooFew: false });
    expect(one?.replies.map(({ choice: id, chosen, share, rest }) => [id, chosen, share, rest])).toEqual([
      // (12 · 8/8 + 8 · 2/8) / 20
      ["a", 20, 0.5, 70],
      ["b", 15, 0.375, 25],
      ["c", 5, 0.125, 100],
    ]);
  });

  test("a weak reply whose choosers do better elsewhere than those of the best may be the key", () => {
    expect(of(forty, "needs.one")?.replies.map(({ flags }) => flags)).toEqual([[], [], ["possible-wrong-key"]]);
    const two = of(forty, "needs.two");
    // a: (12 · 4/4 + 5 · 0) / 17; b: (8 · 1 + 15 · 2/4) / 23
    expect(two?.replies.map(({ rest, flags }) => [rest, flags])).toEqual([
      [70.59, []],
      [67.39, []],
    ]);
  });

  test("below thirty observations nothing is told", () => {
    expect(of(forty.slice(0, 29), "needs.one")).toEqual({
      place: "needs.one",
      observations: 29,
      tooFew: true,
      replies: [],
    });
    expect(of(forty.slice(0, 30), "needs.one")?.tooFew).toBe(false);
    expect(of([], "needs.one")).toMatchObject({ observations: 0, tooFew: true });
  });

  test("never chosen: under five in a hundred, of fifty or more", () => {
    const flagsOf = (conversations: readonly Turns[]) =>
      of(conversations, "needs.one")?.replies.find((reply) => reply.choice === "c")?.flags;
    const [common, rare] = [many(49, talk("a", "b")), talk("c", "b")];
    expect(flagsOf(common)).toEqual([]);
    expect(flagsOf([...common, talk("a", "b")])).toEqual(["never-chosen"]);
    expect(flagsOf([...common, rare, rare])).toEqual(["never-chosen"]);
    expect(flagsOf([...common, rare, rare, rare])).toEqual([]);
  });

  test("a conversation that says what the scenario has not is left out", () => {
    expect(of([...forty, talk("x", "a")], "needs.two")?.observations).toBe(40);
  });
});

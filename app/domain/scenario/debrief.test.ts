import { describe, expect, test } from "vitest";
import { debrief } from "./debrief.ts";
import { explore } from "./explore.ts";
import { scenarioOf } from "./testing/parsing.ts";
import { whatIf } from "./what-if.ts";

/** Two turns, worth out by hand in the comments of the tests. */
const EXAMPLE = {
  format: 1,
  id: "example",
  locale: "en",
  title: "Example",
  brief: "Brief",
  customer: { name: "Zhou", role: "owner", persona: "driver", face: "man-50" },
  level: 1,
  minutes: 5,
  pass: 60,
  gauges: { trust: { start: 3, min: 0, max: 10 } },
  facts: { decider: { text: "His wife decides." }, budget: { text: "He has little." } },
  start: "approach.greet",
  stages: {
    approach: {
      beats: {
        greet: {
          says: "Yes?",
          tests: ["small-talk"],
          choices: {
            a: { text: "A", credit: 4, why: "why a", learns: ["decider"], effects: { trust: 1 }, to: "needs.open" },
            b: { text: "B", credit: 1, why: "why b", to: "needs.open", reply: "Hm.", mood: "doubtful" },
          },
        },
      },
    },
    needs: {
      beats: {
        open: {
          says: [{ when: { knows: "decider" }, text: "You know her." }, { text: "Well?" }],
          sees: "A glance.",
          tests: ["listening", "questioning"],
          weight: 2,
          choices: {
            a: {
              text: "C",
              credit: { listening: 4, questioning: 3 },
              why: "why c",
              to: "ends.signed",
              lesson: "hearing-a-prospect",
              covers: ["T4"],
            },
            b: { text: "D", credit: 1, why: "why d", learns: ["budget"], to: "ends.later" },
            c: { text: "E", credit: 0, why: "why e", when: { knows: "decider" }, ethics: "breach", to: "ends.later" },
          },
        },
      },
    },
  },
  ends: {
    signed: { outcome: "won", points: 5, says: "Done." },
    later: { outcome: "deferred", points: 0, says: "Later." },
  },
};

describe("the debrief of an attempt worked out by hand", () => {
  const scenario = scenarioOf(EXAMPLE);
  const exploration = explore(scenario);
  // Best: a (4) then a (2 · 3.5 = 7) and the end (5): 16. Worst: a (4) c (0) end 0: 4; b (1) b (2) end 0: 3. So 3 to 16.
  // Played: b (1), b (2), end 0: 3, a score of 0. Losses: 16 − 1 − 12 = 3 and 12 − 2 − 0 = 10, of 13.
  const result = debrief(scenario, exploration, ["b", "b"], "en");

  test("score, tier, outcome and points", () => {
    expect(result.score).toEqual({ numerator: 0, denominator: 1, shown: 0, tier: "none", passed: false });
    expect(result.end).toEqual({ id: "later", place: "ends.later", says: "Later.", points: 0 });
    expect(result).toMatchObject({ outcome: "deferred", points: { had: 3, min: 3, max: 16 } });
  });

  test("losses, exact and shown, costliest turn and point of no return", () => {
    expect(result.turns.map(({ loss }) => loss)).toEqual([
      { numerator: 300, denominator: 13, shown: 23.08 },
      { numerator: 1000, denominator: 13, shown: 76.92 },
    ]);
    // After turn 0: 13 of 13 less 3 is 76.92, above 60. After turn 1: 0.
    expect(result.turns.map(({ reachable }) => reachable)).toEqual([76.92, 0]);
    expect(result).toMatchObject({ costliest: 1, pointOfNoReturn: 1 });
  });

  test("the transcript with the line that was said, and every reply that was offered", () => {
    expect(result.turns[1]).toMatchObject({
      turn: 1,
      stage: "needs",
      beat: "open",
      says: "Well?",
      sees: "A glance.",
      said: "D",
      weight: 2,
      tests: ["listening", "questioning"],
      best: "a",
    });
    expect(result.turns[1]?.replies).toEqual([
      {
        id: "a",
        text: "C",
        credit: 3.5,
        points: 7,
        loss: 0,
        why: "why c",
        lesson: "hearing-a-prospect",
        covers: ["T4"],
        reply: null,
        mood: "neutral",
        breach: false,
        chosen: false,
        best: true,
      },
      {
        id: "b",
        text: "D",
        credit: 1,
        points: 2,
        loss: 76.92,
        why: "why d",
        lesson: null,
        covers: [],
        reply: null,
        mood: "neutral",
        breach: false,
        chosen: true,
        best: false,
      },
    ]);
    expect(result.turns[0]).toMatchObject({ reply: "Hm.", mood: "doubtful" });
  });

  test("facts found with their turn, and the cheapest way to the missed one", () => {
    expect(result.facts.known).toEqual([{ id: "budget", text: "He has little.", turn: 1 }]);
    expect(result.facts.missed).toEqual([
      {
        id: "decider",
        text: "His wife decides.",
        way: { departTurn: 0, replies: [{ turn: 0, choice: "a" }], learnedAt: 0, bestScore: 100 },
        lostAfter: 0,
      },
    ]);
    // Of a, a: "budget" costs 12 + 4 − (4 + 2) = 10 of 13; it can be had by leaving the path at turn 1.
    expect(debrief(scenario, exploration, ["a", "a"], "en").facts.missed).toEqual([
      {
        id: "budget",
        text: "He has little.",
        way: { departTurn: 1, replies: [{ turn: 1, choice: "b" }], learnedAt: 1, bestScore: 23.08 },
        lostAfter: 1,
      },
    ]);
  });

  test("profile by stage and by skill, with the turns that give evidence", () => {
    expect(result.profile).toEqual({
      stages: [
        { id: "approach", percent: 25, turns: [0] },
        { id: "needs", percent: 25, turns: [1] },
      ],
      skills: [
        { id: "small-talk", percent: 25, turns: [0] },
        { id: "listening", percent: 25, turns: [1] },
        { id: "questioning", percent: 25, turns: [1] },
      ],
    });
    const best = debrief(scenario, exploration, ["a", "a"], "en").profile;
    expect(best.stages.map(({ percent }) => percent)).toEqual([100, 87.5]);
    expect(best.skills.map(({ percent }) => percent)).toEqual([100, 100, 75]);
  });

  test("the map, with the way that was taken", () => {
    const { nodes, edges } = result.map;
    expect(nodes.map(({ place, turns }) => [place, turns])).toEqual([
      ["approach.greet", [0]],
      ["needs.open", [1]],
      ["ends.signed", []],
      ["ends.later", [2]],
    ]);
    expect(edges).toEqual([
      { from: "approach.greet", to: "needs.open", choices: ["a", "b"], turns: [0] },
      { from: "needs.open", to: "ends.signed", choices: ["a"], turns: [] },
      { from: "needs.open", to: "ends.later", choices: ["b", "c"], turns: [1] },
    ]);
  });

  test("what if the first reply had been another", () => {
    expect(whatIf(scenario, exploration, ["b", "b"], 0, "a", "en")).toMatchObject({
      turn: { turn: 0, said: "A", reply: null, learned: [{ id: "decider", text: "His wife decides." }] },
      next: "You know her.",
      loss: 0,
      reachable: 100,
      continuation: [{ turn: 1, says: "You know her.", said: "C" }],
      end: { id: "signed", outcome: "won", says: "Done." },
    });
    expect(whatIf(scenario, exploration, ["b", "b"], 1, "a", "en")).toMatchObject({
      next: "Done.",
      reachable: 76.92,
      continuation: [],
    });
    expect(() => whatIf(scenario, exploration, ["b", "b"], 1, "c", "en")).toThrow(RangeError);
    expect(() => whatIf(scenario, exploration, ["b", "b"], 2, "a", "en")).toThrow(RangeError);
  });

  test("an unfinished path has no debrief", () => {
    expect(() => debrief(scenario, exploration, ["b"], "en")).toThrow(RangeError);
    expect(() => debrief(scenario, exploration, ["z"], "en")).toThrow(RangeError);
  });
});

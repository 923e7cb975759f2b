import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Effect, effectOn, type StoredPath, summarise } from "./effect.ts";
import { explore } from "./explore.ts";
import { isFlat } from "./integrity.ts";
import { grade } from "./score.ts";
import { definitions } from "./testing/arbitrary.ts";
import { type Enumerated, scored, scoreIn, shown } from "./testing/conversations.ts";
import { at, type Conversation, enumerate, less, plus, type Ratio, same, times } from "./testing/enumerate.ts";
import { largeDefinition } from "./testing/large.ts";
import { scenarioOf } from "./testing/parsing.ts";

type Plain = { [key: string]: unknown };

/** What an author may do between two versions; each leaves every conversation with an end. */
const EDITS = ["none", "credit", "remove", "withhold", "cut-short", "points", "pass", "gauge"] as const;

interface Edit {
  readonly kind: (typeof EDITS)[number];
  readonly beat: number;
  readonly choice: number;
  readonly value: number;
}

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom(...EDITS),
    beat: fc.nat(5),
    choice: fc.nat(3),
    value: fc.integer({ min: 0, max: 4 }),
  }),
  { minLength: 1, maxLength: 3 },
);

const record = (value: unknown): Plain => (typeof value === "object" && value !== null ? { ...value } : {});

/** A definition after an edit. */
function edited(definition: object, { kind, beat, choice, value }: Edit): object {
  const copy = record(JSON.parse(JSON.stringify(definition)));
  const beats = Object.values(record(copy.stages)).flatMap((stage) => Object.values(record(at(stage, "beats"))));
  const chosen = beats[beat % beats.length];
  const choices = at(chosen, "choices");
  if (typeof choices !== "object" || choices === null) return copy;
  const ids = Object.keys(choices);
  // The first reply is always offered and leads onward: that there is one keeps the scenario sound.
  const id = ids[1 + (choice % (ids.length - 1))] ?? "";
  const reply = at(choices, id);
  if (typeof reply !== "object" || reply === null) return copy;
  switch (kind) {
    case "none":
      break;
    case "credit":
      Reflect.set(reply, "credit", value);
      break;
    case "remove":
      if (ids.length > 2) Reflect.deleteProperty(choices, id);
      break;
    case "withhold":
      if (at(reply, "when") === undefined) Reflect.set(reply, "when", { gauge: "trust", gte: value });
      break;
    case "cut-short":
      Reflect.set(reply, "to", "ends.later");
      break;
    case "points":
      copy.ends = { ...record(copy.ends), signed: { ...record(at(copy, "ends", "signed")), points: value } };
      break;
    case "pass":
      copy.pass = 1 + value * 20;
      break;
    case "gauge":
      copy.gauges = { ...record(copy.gauges), trust: { start: value, min: 0, max: 5 } };
      break;
  }
  return copy;
}

interface Versions {
  readonly old: Enumerated;
  readonly now: { readonly conversations: readonly Conversation[]; readonly exploration: Enumerated["exploration"] };
}

/** A scenario with the next version of it, or with an altogether other one. */
const versions: fc.Arbitrary<Versions> = fc
  .tuple(scored, fc.oneof({ weight: 4, arbitrary: edits }, { weight: 1, arbitrary: definitions }))
  .map(([old, next]) => {
    const definition = Array.isArray(next) ? next.reduce<object>(edited, old.definition) : next;
    return { old, definition, all: enumerate(definition, 3_000) };
  })
  .filter(({ all }) => all !== null)
  .map(({ old, definition, all }) => ({
    old,
    now: { conversations: all?.conversations ?? [], exploration: explore(scenarioOf(definition)) },
  }))
  .filter(({ now }) => !isFlat(now.exploration));

const stored = ({ exploration }: Enumerated, path: readonly string[]): StoredPath => {
  const { score } = grade(exploration, path);
  return { id: path.join(), path, finished: score !== null, score, ...(score && { passed: score.passed }) };
};

/** Attempts of a scenario: the finished ones, and open ones at every turn. */
function attemptsIn(old: Enumerated): StoredPath[] {
  const paths = new Map<string, readonly string[]>();
  for (const { path } of old.all.conversations.slice(0, 40)) {
    for (let turns = 0; turns <= path.length; turns++) paths.set(path.slice(0, turns).join(), path.slice(0, turns));
  }
  return [...paths.values()].map((path) => stored(old, path));
}

const minus = (a: Ratio, b: Ratio): Ratio => plus(a, times([-1n, 1n], b));
const shownSigned = (ratio: Ratio): number => {
  const opposite = times([-1n, 1n], ratio);
  return less(ratio, [0n, 1n]) ? -shown(opposite) : shown(ratio);
};

/** The effect once more, from the list of all conversations of the new version. */
function expected(
  { conversations, exploration }: Versions["now"],
  { path, finished, score }: StoredPath,
): Partial<Effect> {
  const begins = (turns: number) =>
    conversations.filter((other) => path.slice(0, turns).every((id, turn) => other.path[turn] === id));
  const isWhole = (turns: number) => begins(turns).some((other) => other.path.length === turns);
  for (let turn = 0; turn < path.length; turn++) {
    if (isWhole(turn)) return { valid: false, brokenAt: turn, why: "ends-early" };
    if (begins(turn + 1).length === 0) return { valid: false, brokenAt: turn, why: "not-offered" };
  }
  if (!finished && isWhole(path.length)) return { valid: false, brokenAt: path.length, why: "ends-early" };
  if (finished && !isWhole(path.length)) return { valid: false, brokenAt: path.length, why: "does-not-end" };
  if (score === null) return { valid: true, before: null, after: null, moved: null, direction: null };
  const [conversation] = begins(path.length);
  const before: Ratio = [BigInt(score.numerator), BigInt(score.denominator)];
  const after = scoreIn(conversations, conversation?.points ?? [0n, 1n]);
  return {
    valid: true,
    before: shown(before),
    after: shown(after),
    moved: shownSigned(minus(after, before)),
    direction: same(before, after) ? "unchanged" : less(before, after) ? "up" : "down",
    passedAfter: !less(after, [BigInt(exploration.scenario.pass), 1n]),
  };
}

describe("held against the list of all conversations", () => {
  test("the same version leaves every attempt valid, and nothing moves", () => {
    fc.assert(
      fc.property(scored, (old) => {
        const attempts = attemptsIn(old);
        const effects = attempts.map((attempt) => effectOn(old.exploration, attempt));
        for (const effect of effects) {
          expect(effect.valid).toBe(true);
          expect(effect.after).toBe(effect.before);
          expect(effect.moved).toBe(effect.finished ? 0 : null);
          expect(effect.passedAfter).toBe(effect.passedBefore);
        }
        const finished = attempts.filter((attempt) => attempt.finished).length;
        expect(summarise(effects)).toEqual({
          ...{ attempts: attempts.length, valid: attempts.length, broken: 0, open: attempts.length - finished },
          ...{ up: 0, down: 0, unchanged: finished, passNow: [], passNoLonger: [], largest: null },
        });
      }),
      { numRuns: 60 },
    );
  });

  test("another version: what breaks, where and why, and what moves, are the same, exactly", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(versions, ({ old, now }) => {
        for (const attempt of attemptsIn(old)) {
          const effect = effectOn(now.exploration, attempt);
          expect(effect).toMatchObject(expected(now, attempt));
          seen.add(effect.why ?? effect.direction ?? "open");
        }
      }),
      { numRuns: 150, seed: 1 },
    );
    expect([...seen].sort()).toEqual(["does-not-end", "down", "ends-early", "not-offered", "open", "unchanged", "up"]);
  });

  test("the summary counts what there is", () => {
    fc.assert(
      fc.property(versions, ({ old, now }) => {
        const effects = attemptsIn(old).map((attempt) => effectOn(now.exploration, attempt));
        const summary = summarise(effects);
        expect(summary.valid + summary.broken).toBe(effects.length);
        const validAndOpen = effects.filter(({ valid, finished }) => valid && !finished).length;
        expect(summary.up + summary.down + summary.unchanged).toBe(summary.valid - validAndOpen);
        const moves = effects.map(({ moved }) => Math.abs(moved ?? 0));
        expect(Math.abs(summary.largest?.moved ?? 0)).toBe(Math.max(0, ...moves));
      }),
      { numRuns: 40 },
    );
  });
});

const choice = (credit: number, to: string) => ({ text: `${credit} ${to}`, credit, why: "because", to });
const two = (best: number, pass = 60) =>
  explore(
    scenarioOf({
      ...largeDefinition(7),
      pass,
      rules: [],
      start: "needs.one",
      stages: {
        needs: {
          beats: {
            one: {
              says: "One",
              tests: ["empathy"],
              choices: { a: choice(best, "needs.two"), b: choice(0, "needs.two"), c: choice(1, "ends.signed") },
            },
            two: {
              says: "Two",
              tests: ["empathy"],
              choices: { a: choice(3, "ends.signed"), b: choice(0, "ends.walked-out") },
            },
          },
        },
      },
    }),
  );

describe("by hand", () => {
  const attempt = (path: string, numerator: number, denominator: number, passed?: boolean): StoredPath => ({
    id: path,
    path: [...path],
    finished: true,
    score: { numerator, denominator },
    ...(passed === undefined ? {} : { passed }),
  });

  test("a move is rounded once, from the exact scores", () => {
    // Points of b, a are 9 of 0 to 13 or 12: 69.2307… and 75.
    expect(effectOn(two(3), attempt("ba", 900, 13))).toMatchObject({ before: 69.23, after: 75, moved: 5.77 });
    expect(effectOn(two(4), attempt("ba", 75, 1))).toMatchObject({ before: 75, after: 69.23, moved: -5.77 });
    // Too small a move to be seen.
    const near = effectOn(two(3), attempt("ba", 74_996, 1_000));
    expect(near).toMatchObject({ before: 75, after: 75, moved: 0, direction: "up" });
  });

  test("who passed is as stored, whatever the new pass mark; where it is not stored, by the new mark", () => {
    expect(effectOn(two(3, 80), attempt("ba", 75, 1, true))).toMatchObject({ passedBefore: true, passedAfter: false });
    expect(effectOn(two(3, 80), attempt("ba", 75, 1))).toMatchObject({ passedBefore: false, passedAfter: false });
  });

  test("the summary names who passes now, who no longer, and the largest move, the earliest on a tie", () => {
    const exploration = two(3, 70);
    const effects = [
      attempt("ba", 70, 1, false),
      attempt("bb", 80, 1, true),
      { id: "open", path: ["a"], finished: false, score: null },
      { ...attempt("bb", 80, 1, true), id: "again" },
      attempt("cb", 90, 1, true),
      { id: "over", path: ["c"], finished: false, score: null },
      attempt("a", 50, 1),
    ].map((one) => effectOn(exploration, one));
    expect(effects.map(({ why, brokenAt }) => [why, brokenAt])).toEqual([
      ...[...Array(4)].map(() => [null, null]),
      ["ends-early", 1],
      ["ends-early", 1],
      ["does-not-end", 1],
    ]);
    expect(summarise(effects)).toEqual({
      ...{ attempts: 7, valid: 4, broken: 3, open: 2, up: 1, down: 2, unchanged: 0 },
      ...{ passNow: ["ba"], passNoLonger: ["bb", "again"], largest: { id: "bb", moved: -80 } },
    });
  });

  test("nothing at all", () => {
    expect(summarise([])).toMatchObject({ attempts: 0, largest: null });
  });
});

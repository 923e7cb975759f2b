import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explore } from "./explore.ts";
import { lengthsOf, measure } from "./figures.ts";
import { placeOf, replay } from "./play.ts";
import { randomRep } from "./random.ts";
import { type Habit, runRobot } from "./robots.ts";
import type { Scenario } from "./scenario.ts";
import { grade, scoreOf } from "./score.ts";
import { definitions } from "./testing/arbitrary.ts";
import { enumerated, least, most, played, scored, scoreIn } from "./testing/conversations.ts";
import { at, beatIn, type Conversation, less, plus, type Ratio, same, times } from "./testing/enumerate.ts";
import { scenarioOf } from "./testing/parsing.ts";

type Texts = readonly { readonly id: string; readonly text: string }[];

const HABITS: Record<Habit, (replies: Texts) => string | undefined> = {
  first: (replies) => replies[0]?.id,
  last: (replies) => replies.at(-1)?.id,
  longest: (replies) => [...replies].sort((a, b) => b.text.length - a.text.length)[0]?.id,
  shortest: (replies) => [...replies].sort((a, b) => a.text.length - b.text.length)[0]?.id,
  question: (replies) => (replies.find(({ text }) => text.endsWith("?") || text.endsWith("？")) ?? replies[0])?.id,
};

const HABIT_NAMES = ["first", "last", "longest", "shortest", "question"] as const;

/** The conversation of a habit: what is offered after a path is what some conversation goes on with. */
function habitual(
  scenario: Scenario,
  definition: object,
  conversations: readonly Conversation[],
  pick: (replies: Texts) => string | undefined,
  locale: string,
): Conversation {
  const path: string[] = [];
  for (;;) {
    const onward = conversations.filter((conversation) => path.every((id, turn) => conversation.path[turn] === id));
    const [over] = onward.filter((conversation) => conversation.path.length === path.length);
    if (over) return over;
    const offered = new Set(onward.map((conversation) => conversation.path[path.length] ?? ""));
    const place = placeAfter(scenario, path);
    const replies = [..."dcba"]
      .filter((id) => offered.has(id))
      .map((id) => ({ id, text: textOf(definition, place, id, locale) }));
    path.push(pick(replies) ?? "");
  }
}

function placeAfter(scenario: Scenario, path: readonly string[]): string {
  const snapshots = replay(scenario, path);
  return placeOf(snapshots?.[path.length] ?? { value: {}, context: { gauges: {}, facts: [], visited: [] } });
}

function textOf(definition: object, place: string, id: string, locale: string): string {
  const text = at(beatIn(definition, place), "choices", id, "text", locale);
  return typeof text === "string" ? text : "";
}

describe("held against every conversation, one by one", () => {
  test("configurations, longest, shortest, min and max are the same", () => {
    fc.assert(
      fc.property(enumerated, ({ all: { conversations, configurations }, exploration }) => {
        const { best, worst, scale, count } = exploration;
        expect(count).toBe(configurations.size);
        const lengths = conversations.map(({ path }) => path.length);
        expect(lengthsOf(exploration)).toEqual({ longest: Math.max(...lengths), shortest: Math.min(...lengths) });
        const points = conversations.map((conversation) => conversation.points);
        expect(same([BigInt(best[0] ?? 0), BigInt(scale)], most(points))).toBe(true);
        expect(same([BigInt(worst[0] ?? 0), BigInt(scale)], least(points))).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  test("the score of each conversation is the same, exactly, lies in 0 to 100 and reaches both", () => {
    fc.assert(
      fc.property(scored, ({ all: { conversations }, exploration }) => {
        const scores = conversations.map(({ path, points }) => {
          const { score } = grade(exploration, path);
          if (score === null) throw new Error("a finished conversation has no score");
          const ratio: Ratio = [BigInt(score.numerator), BigInt(score.denominator)];
          expect(same(ratio, scoreIn(conversations, points))).toBe(true);
          expect(score.passed).toBe(!less(ratio, [BigInt(exploration.scenario.pass), 1n]));
          return ratio;
        });
        expect(same(least(scores), [0n, 1n])).toBe(true);
        expect(same(most(scores), [100n, 1n])).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("a random rep's expected score and probability of passing are the same, exactly", () => {
    fc.assert(
      fc.property(scored, ({ all: { conversations }, exploration }) => {
        let expected: Ratio = [0n, 1n];
        let passing: Ratio = [0n, 1n];
        let total: Ratio = [0n, 1n];
        for (const { points, probability } of conversations) {
          const score = scoreIn(conversations, points);
          expected = plus(expected, times(score, probability));
          total = plus(total, probability);
          if (!less(score, [BigInt(exploration.scenario.pass), 1n])) passing = plus(passing, probability);
        }
        expect(same(total, [1n, 1n])).toBe(true);
        const { score, pass } = randomRep(exploration);
        expect(same([score.n, score.d], expected)).toBe(true);
        expect(pass && same([pass.n, pass.d], passing)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("each robot takes the path its habit says, in each language, to the same score", () => {
    fc.assert(
      fc.property(scored, ({ definition, all: { conversations }, exploration }) => {
        const { robots } = measure(exploration).figures;
        for (const [habit, pick] of HABIT_NAMES.map((habit) => [habit, HABITS[habit]] as const)) {
          const runs = (["en", "zh-CN"] as const).map((locale) => {
            const path = habitual(exploration.scenario, definition, conversations, pick, locale);
            const run = runRobot(exploration, habit, locale);
            expect(run.path).toEqual(path.path);
            expect(same([run.score.n, run.score.d], scoreIn(conversations, path.points))).toBe(true);
            return Number(run.score.n) / Number(run.score.d);
          });
          expect(Math.abs((robots[habit] ?? -1) - Math.max(...runs))).toBeLessThanOrEqual(0.005001);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("V and v of each configuration on a path are the best and the worst of the conversations that go on from it", () => {
    fc.assert(
      fc.property(played, ({ all: { conversations }, exploration, chosen }) => {
        const { configurations, turns } = grade(exploration, chosen.path);
        let earned = 0;
        configurations.forEach((at, turn) => {
          const prefix = chosen.path.slice(0, turn).join(" ");
          const onward = conversations.filter(({ path }) => path.slice(0, turn).join(" ") === prefix);
          const value = (units: number): Ratio => [BigInt(earned + units), BigInt(exploration.scale)];
          expect(same(value(exploration.best[at] ?? 0), most(onward.map((c) => c.points)))).toBe(true);
          expect(same(value(exploration.worst[at] ?? 0), least(onward.map((c) => c.points)))).toBe(true);
          earned += turns[turn]?.units ?? 0;
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe("laws of the score", () => {
  test("losses add up to V(start) − G, exactly and as shown", () => {
    fc.assert(
      fc.property(played, ({ exploration, chosen }) => {
        const { turns, units, score, costliest } = grade(exploration, chosen.path);
        const losses = turns.map(({ loss }) => loss);
        const largest = Math.max(...losses);
        expect(costliest).toBe(largest > 0 ? losses.indexOf(largest) : null);
        expect(turns.reduce((sum, { loss }) => sum + loss, 0)).toBe((exploration.best[0] ?? 0) - units);
        for (const { loss, lossShown } of turns) {
          expect(loss).toBeGreaterThanOrEqual(0);
          if (loss === 0) expect(lossShown).toBe(0);
        }
        const hundredths = turns.reduce((sum, { lossShown }) => sum + Math.round(lossShown * 100), 0);
        expect(hundredths).toBe(10_000 - Math.round((score?.shown ?? 0) * 100));
      }),
    );
  });

  test("the point of no return is the first turn after which the best score still reachable fails", () => {
    fc.assert(
      fc.property(played, ({ all: { conversations }, exploration, chosen }) => {
        const reachable = chosen.path.map((_, turn) => {
          const prefix = chosen.path.slice(0, turn + 1).join(" ");
          const onward = conversations.filter(({ path }) => path.slice(0, turn + 1).join(" ") === prefix);
          return scoreIn(conversations, most(onward.map((c) => c.points)));
        });
        const lost = reachable.findIndex((score) => less(score, [BigInt(exploration.scenario.pass), 1n]));
        expect(grade(exploration, chosen.path).pointOfNoReturn).toBe(lost < 0 ? null : lost);
      }),
      { numRuns: 60 },
    );
  });

  test("every walk ends", () => {
    fc.assert(
      fc.property(definitions, fc.array(fc.nat(3), { minLength: 1 }), (definition, picks) => {
        const exploration = explore(scenarioOf(definition));
        let [at, turns] = [0, 0];
        for (;;) {
          const offered = [0, 1, 2, 3].map((c) => exploration.next[at * 4 + c] ?? -1).filter((after) => after >= 0);
          if (offered.length === 0) break;
          at = offered[(picks[turns % picks.length] ?? 0) % offered.length] ?? 0;
          turns++;
          expect(turns).toBeLessThanOrEqual(exploration.count);
        }
        expect(exploration.places[at]).toBeGreaterThanOrEqual(exploration.beats);
      }),
    );
  });

  test("tiers begin at 50, 75 and 90, at the unrounded score", () => {
    fc.assert(
      fc.property(scored, ({ exploration }) => {
        const [low, high] = [exploration.worst[0] ?? 0, exploration.best[0] ?? 0];
        for (let units = low; units <= high; units++) {
          const { tier } = scoreOf(exploration, units);
          const share = (100 * (units - low)) / (high - low);
          const expected = share >= 90 ? "gold" : share >= 75 ? "silver" : share >= 50 ? "bronze" : "none";
          expect(tier).toBe(expected);
        }
      }),
      { numRuns: 30 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Locale } from "../locale.ts";
import { offeredChoices, placeOf, replay, type Snapshot, startSnapshot } from "./play.ts";

import type { Scenario } from "./scenario.ts";
import { shuffled } from "./shuffle.ts";
import { scenarios } from "./testing/arbitrary.ts";
import { textsOf } from "./texts.ts";
import { presentView, saysAt, transcript } from "./view.ts";

/** A path of offered replies, and the snapshots along it. */
function played(scenario: Scenario, picks: readonly number[]): { path: string[]; last: Snapshot } {
  const path: string[] = [];
  let last = startSnapshot(scenario);
  for (const pick of picks) {
    const offered = offeredChoices(scenario, last);
    const choice = offered[pick % Math.max(1, offered.length)];
    if (choice === undefined) break;
    path.push(choice.id);
    last = replay(scenario, path)?.[path.length] ?? last;
  }
  return { path, last };
}

const picks = fc.array(fc.nat(), { maxLength: 8 });
const locales = fc.constantFrom<Locale>("zh-CN", "en");
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** Every text of a scenario in either language. Each is different from every other. */
const allTexts = (scenario: Scenario): string[] =>
  textsOf(scenario).flatMap(({ text }) => (typeof text === "string" ? [text] : Object.values(text)));

describe("the present view", () => {
  test("holds the texts of the present turn and no other text of the scenario", () => {
    fc.assert(
      fc.property(scenarios, picks, locales, seeds, (scenario, choices, locale, seed) => {
        const { last, path } = played(scenario, choices);
        const json = JSON.stringify(presentView(scenario, last, { locale, seed, turn: path.length }));
        const beat = scenario.beats.get(placeOf(last));
        const end = scenario.ends.get(placeOf(last));
        const shown = new Set<string>(
          [
            ...offeredChoices(scenario, last).map(({ text }) => text),
            ...scenario.facts.filter(({ id }) => last.context.facts.includes(id)).map(({ text }) => text),
            ...(beat ? [saysAt(scenario, beat, last.context, locale), beat.sees ?? ""] : []),
            ...(end ? [end.says] : []),
          ].map((text) => (typeof text === "string" ? text : (text[locale] ?? ""))),
        );
        const leaked = allTexts(scenario).filter((text) => !shown.has(text) && json.includes(JSON.stringify(text)));
        expect(leaked).toEqual([]);
        for (const text of shown) if (text !== "") expect(json).toContain(JSON.stringify(text));
      }),
    );
  });

  test("has exactly the keys a rep may see: no credit, target, effect, lesson or skill", () => {
    fc.assert(
      fc.property(scenarios, picks, (scenario, choices) => {
        const { last } = played(scenario, choices);
        const view = presentView(scenario, last, { locale: "en", seed: 1, turn: 0 });
        const keys =
          view.kind === "turn"
            ? ["choices", "facts", "kind", "says", "sees", "stage", "stages", "turn"]
            : ["facts", "kind", "outcome", "says", "stages", "turn"];
        expect(Object.keys(view).sort()).toEqual(keys);
        if (view.kind === "turn")
          for (const choice of view.choices) expect(Object.keys(choice).sort()).toEqual(["id", "text"]);
        for (const fact of view.facts) expect(Object.keys(fact).sort()).toEqual(["id", "text"]);
      }),
      { numRuns: 50 },
    );
  });

  test("is the same each time", () => {
    fc.assert(
      fc.property(scenarios, picks, seeds, fc.nat(50), (scenario, choices, seed, turn) => {
        const { last } = played(scenario, choices);
        const options = { locale: "zh-CN" as const, seed, turn };
        expect(presentView(scenario, last, options)).toEqual(
          presentView(scenario, JSON.parse(JSON.stringify(last)), options),
        );
      }),
      { numRuns: 50 },
    );
  });

  test("offers what is offered", () => {
    fc.assert(
      fc.property(scenarios, picks, seeds, (scenario, choices, seed) => {
        const { last, path } = played(scenario, choices);
        const view = presentView(scenario, last, { locale: "en", seed, turn: path.length });
        const shown = view.kind === "turn" ? view.choices.map(({ id }) => id) : [];
        expect([...shown].sort()).toEqual(
          offeredChoices(scenario, last)
            .map(({ id }) => id)
            .sort(),
        );
      }),
      { numRuns: 50 },
    );
  });

  test("throws for a snapshot that is nowhere in the scenario", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const nowhere = { value: { approach: "no-such-beat" }, context: startSnapshot(scenario).context };
        expect(() => presentView(scenario, nowhere, { locale: "en", seed: 1, turn: 0 })).toThrow(RangeError);
      }),
      { numRuns: 5 },
    );
  });
});

describe("the order of the replies", () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 2, maxLength: 4 });

  test("depends on the replies, the seed and the turn, not on the order they are authored in", () => {
    fc.assert(
      fc.property(ids, seeds, fc.nat(100), (replies, seed, turn) => {
        const order = shuffled(replies, seed, turn);
        expect([...order].sort()).toEqual([...replies].sort());
        expect(shuffled([...replies].reverse(), seed, turn)).toEqual(order);
      }),
    );
  });

  test("stands as it stood: stored attempts show it again", () => {
    expect([0, 1, 2].map((turn) => shuffled(["a", "b", "c", "d"], 20240601, turn).join(""))).toEqual([
      "dcab",
      "dabc",
      "abdc",
    ]);
  });

  test("is even over turns: each reply comes about as often to each place", () => {
    const counts = new Map<string, number>();
    const turns = 12_000;
    for (let turn = 0; turn < turns; turn++) {
      shuffled(["a", "b", "c"], 7, turn).forEach((id, place) => {
        counts.set(`${id}${place}`, (counts.get(`${id}${place}`) ?? 0) + 1);
      });
    }
    // χ² with 4 degrees of freedom: 18.5 is its 99.9th percentile.
    const expected = turns / 3;
    const square = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(square).toBeLessThan(18.5);
  });
});

describe("the transcript", () => {
  test("tells what was said and learned, and nothing of the replies not taken", () => {
    fc.assert(
      fc.property(scenarios, picks, locales, (scenario, choices, locale) => {
        const { path, last } = played(scenario, choices);
        const turns = transcript(scenario, path, locale);
        expect(turns.map(({ choice }) => choice)).toEqual(path);
        expect(turns.flatMap(({ learned }) => learned.map(({ id }) => id))).toEqual(last.context.facts);
        const snapshots = replay(scenario, path) ?? [];
        const json = JSON.stringify(turns);
        const said = new Set(path.map((id, turn) => `${placeOf(snapshots[turn] ?? last)}.${id}`));
        for (const beat of scenario.beats.values()) {
          for (const choice of beat.choices) {
            const text = typeof choice.text === "string" ? choice.text : (choice.text[locale] ?? "");
            if (!said.has(`${beat.place}.${choice.id}`)) expect(json).not.toContain(JSON.stringify(text));
            const why = typeof choice.why === "string" ? choice.why : (choice.why[locale] ?? "");
            expect(json).not.toContain(JSON.stringify(why));
          }
        }
      }),
    );
  });

  test("throws where a reply of the path is not offered", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        expect(() => transcript(scenario, ["no-such-reply"], "en")).toThrow(RangeError);
      }),
      { numRuns: 5 },
    );
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readScenario } from "../scenario/parse.ts";
import { REFERENCES } from "../scenario/testing/parsing.ts";
import { beatAt, type DraftDocument } from "./document.ts";
import {
  addBeat,
  addChoice,
  addEnd,
  deleteBeat,
  deleteChoice,
  duplicateBeat,
  freeId,
  link,
  moveBeat,
  moveChoice,
  renameBeat,
  renameChoice,
  renameEnd,
  setPosition,
  setTests,
} from "./edits.ts";
import { addFact, addGauge, renameFact, renameGauge } from "./named-edits.ts";
import { fromSource, toYaml } from "./source.ts";

const options = { references: REFERENCES, sha256: (text: string) => text };
const FILE = join(import.meta.dirname, "../../../tests/content/scenario-fixtures/sound.yaml");

function sound(): DraftDocument {
  const imported = fromSource(readFileSync(FILE, "utf8"), options);
  if (!imported.ok) throw new Error("the fixture can't be read");
  return imported.document;
}

const problems = (document: DraftDocument) => readScenario(toYaml(document), options).problems.map(({ code }) => code);
/** All that a file says, whatever its names. */
const skeleton = (document: DraftDocument, ...names: readonly string[]) =>
  names.reduce((text, name) => text.replaceAll(name, "_"), toYaml(document));

describe("a new name is used wherever the old one was", () => {
  test("of a beat: targets, start, conditions, position", () => {
    const start = { ...setPosition(sound(), "approach.greet", { x: 1, y: 2 }) };
    const asked = { ...start, rules: [...start.rules, { when: { visited: "approach.greet" }, to: "needs.open" }] };
    const renamed = renameBeat(asked, "approach.greet", "hello");
    expect(renamed.start).toBe("approach.hello");
    expect(renamed.rules.at(-1)?.when).toEqual({ visited: "approach.hello" });
    expect(renamed.positions).toEqual({ "approach.hello": { x: 1, y: 2 } });
    expect(problems(renamed)).toEqual([]);
    expect(renameBeat(renamed, "approach.hello", "greet")).toEqual(asked);
  });

  test("of an end, a gauge, a fact: nothing refers to nothing, and nothing else changes", () => {
    const before = sound();
    for (const [after, from, to] of [
      [renameEnd(before, "ends.later", "another-day"), "later", "another-day"],
      [renameGauge(before, "trust", "warmth"), "trust", "warmth"],
      [renameFact(before, "decider", "who-decides"), "decider", "who-decides"],
    ] as const) {
      expect(problems(after)).toEqual([]);
      expect(skeleton(after, to)).toBe(skeleton(before, from));
      expect(toYaml(after)).not.toBe(toYaml(before));
    }
  });

  test("one that is taken, or is no name, changes nothing", () => {
    const document = sound();
    expect(renameBeat(document, "needs.open", "detour")).toBe(document);
    expect(renameBeat(document, "needs.open", "has space")).toBe(document);
    expect(renameBeat(document, "needs.open", "has.dot")).toBe(document);
    expect(renameEnd(document, "ends.later", "signed")).toBe(document);
    expect(renameGauge(document, "trust", "patience")).toBe(document);
    expect(renameFact(document, "decider", "")).toBe(document);
    expect(renameChoice(document, "needs.open", "a", "b")).toBe(document);
    expect(renameChoice(document, "needs.open", "a", "A")).toBe(document);
  });
});

describe("beats", () => {
  test("moved to another stage, a beat takes everything that leads to it along", () => {
    const { document, place } = moveBeat(sound(), "needs.detour", "close", 0);
    expect(place).toBe("close.detour");
    expect(problems(document)).toEqual([]);
    expect(document.beats.filter(({ stage }) => stage === "close").map(({ id }) => id)).toEqual(["detour", "ask"]);
    expect(beatAt(document, "needs.open")?.choices.at(-1)?.to).toBe("close.detour");
  });

  test("moved within its stage, only the order changes", () => {
    const { document, place } = moveBeat(sound(), "needs.detour", "needs", 0);
    expect(place).toBe("needs.detour");
    expect(document.beats.map(({ id }) => id)).toEqual(["greet", "detour", "open", "ask"]);
  });

  test("a copy stands behind its original under a free name, and nothing leads to it", () => {
    const { document, place } = duplicateBeat(sound(), "needs.open");
    expect(place).toBe("needs.open-2");
    expect(document.beats.map(({ id }) => id)).toEqual(["greet", "open", "open-2", "detour", "ask"]);
    expect(document.beats.flatMap(({ choices }) => choices).some(({ to }) => to === place)).toBe(false);
  });

  test("a new one is empty, with three replies that lead nowhere", () => {
    const { document, place } = addBeat(addBeat(sound(), "needs").document, "needs", "needs.open");
    expect(place).toBe("needs.beat-2");
    expect(document.beats.map(({ id }) => id)).toEqual(["greet", "open", "beat-2", "detour", "ask", "beat"]);
    expect(beatAt(document, place)?.choices.map(({ to }) => to)).toEqual(["", "", ""]);
  });

  test("what led to a deleted beat is left for the checks to find", () => {
    const document = deleteBeat(sound(), "needs.detour");
    expect(problems(document)).toEqual(["unknown-target"]);
    expect(problems(link(document, "needs.open", "d", "close.ask"))).toEqual([]);
  });

  test("credits by skill keep to what is tested", () => {
    const document = setTests(sound(), "needs.open", ["listening", "empathy"]);
    expect(beatAt(document, "needs.open")?.choices[1]?.credit).toEqual({ listening: 2, empathy: 0 });
    expect(beatAt(document, "needs.open")?.choices[0]?.credit).toBe(0);
  });
});

describe("replies, ends, gauges and facts", () => {
  test("four replies at most; the first free letter", () => {
    const three = deleteChoice(sound(), "needs.open", "b");
    const four = addChoice(three, "needs.open");
    expect(beatAt(four, "needs.open")?.choices.map(({ id }) => id)).toEqual(["a", "c", "d", "b"]);
    expect(beatAt(addChoice(four, "needs.open"), "needs.open")?.choices).toHaveLength(4);
  });

  test("a reply moves up and down, not past the others", () => {
    const ids = (document: DraftDocument) => beatAt(document, "needs.open")?.choices.map(({ id }) => id);
    expect(ids(moveChoice(sound(), "needs.open", "b", -1))).toEqual(["b", "a", "c", "d"]);
    expect(ids(moveChoice(sound(), "needs.open", "d", 1))).toEqual(["a", "b", "c", "d"]);
    expect(ids(moveChoice(sound(), "needs.open", "a", -1))).toEqual(["a", "b", "c", "d"]);
  });

  test("new ones have names of their own", () => {
    const document = addFact(addFact(addGauge(addEnd(addEnd(sound()).document).document)));
    expect(document.ends.slice(-2).map(({ id }) => id)).toEqual(["end", "end-2"]);
    expect(document.gauges.at(-1)?.id).toBe("trust-2");
    expect(document.facts.slice(-2).map(({ id }) => id)).toEqual(["fact", "fact-2"]);
    expect(freeId("a", ["a", "a-2", "a-3"])).toBe("a-4");
  });
});

import { expect, test } from "vitest";
import { NO_TEXTS } from "~/domain/studio/document.ts";
import { addFact, addGauge } from "~/domain/studio/named-edits.ts";
import { fromTemplate } from "~/domain/studio/templates.ts";
import { pathsUp } from "./field-id.ts";
import { MOST_OFFERED, matchPoints } from "./match-points.ts";
import { nameOf, outlineOf, sameOutline } from "./outline.ts";
import { beatPath, choicePath, isPlainSaying } from "./paths.ts";
import { hasError, problemsAt, problemsLeft, problemsWithin } from "./problems.ts";
import type { FieldProblem, Vocabulary } from "./types.ts";
import { usesOfFact, usesOfGauge } from "./uses.ts";

const draft = fromTemplate("seven-stages", "a-draft", "en");
const vocabulary: Vocabulary = {
  stages: [
    { id: "approach", name: "Approach" },
    { id: "needs", name: "Needs" },
  ],
  skills: [],
  points: [
    { id: "T1", text: "Ask open questions" },
    { id: "T12", text: "Sum up what was said" },
    { id: "L1", text: "T1 is named in the words of this one; sum it up" },
  ],
  lessons: [],
};

test("paths are those of the checks", () => {
  expect(beatPath("needs.open")).toBe("stages.needs.beats.open");
  expect(choicePath("needs.open", "a")).toBe("stages.needs.beats.open.choices.a");
  expect(pathsUp("ends.won.says")).toEqual(["ends.won.says", "ends.won", "ends"]);
  expect(pathsUp("")).toEqual([]);
});

test("a single line has the path of all that is said; a conditional one has its own", () => {
  expect(isPlainSaying([{ when: null, text: NO_TEXTS }])).toBe(true);
  expect(isPlainSaying([{ when: { knows: "x" }, text: NO_TEXTS }])).toBe(false);
});

test("a problem stands at one field: its own, else the nearest around it", () => {
  const problems: FieldProblem[] = ["a.b", "a.b.text", "a.b.text.en", "a.bc", "a.b.when.all.0"].map((at) => ({
    at,
    kind: at === "a.bc" ? "error" : "warning",
    message: at,
  }));
  const at = (found: readonly FieldProblem[]) => found.map((problem) => problem.at);
  expect(at(problemsAt(problems, "a.b"))).toEqual(["a.b"]);
  expect(at(problemsWithin(problems, "a.b"))).toEqual(["a.b", "a.b.text", "a.b.text.en", "a.b.when.all.0"]);
  expect(at(problemsLeft(problems, "a.b", ["a.b.text"]))).toEqual(["a.b", "a.b.when.all.0"]);
  expect(hasError(problems)).toBe(true);
  expect(hasError(problemsWithin(problems, "a.b"))).toBe(false);
});

test("places are named by stage and first words, strange stages after those of the syllabus", () => {
  const outline = outlineOf(draft, vocabulary, "en");
  expect(outline.stages.map(({ name }) => name).slice(0, 3)).toEqual(["Approach", "Needs", "presentation"]);
  const said = {
    ...draft,
    beats: draft.beats.map((beat) => ({
      ...beat,
      says: [{ when: null, text: { ...NO_TEXTS, en: "Good morning,\nwhat can I do for you today?" } }],
    })),
  };
  const told = outlineOf(said, vocabulary, "zh-CN");
  expect(nameOf(told, "needs.open")).toBe("Needs · open · Good morning,…");
  expect(nameOf(told, "ends.won")).toBe("won");
  expect(nameOf(told, "ends.gone")).toBe("ends.gone");
  expect(sameOutline(outline, outlineOf({ ...draft }, vocabulary, "en"))).toBe(true);
  expect(sameOutline(outline, told)).toBe(false);
});

test("a gauge and a fact are found wherever they are used", () => {
  expect(usesOfGauge(draft, "trust")).toHaveLength(22);
  expect(usesOfGauge(addGauge(draft), "trust-2")).toEqual([]);
  const asked = {
    ...addFact(draft),
    rules: [{ when: { all: [{ not: { knows: "fact" } }] }, to: "ends.lost" }],
    beats: draft.beats.map((beat, index) =>
      index === 0
        ? {
            ...beat,
            says: [
              { when: { any: [{ knows: "fact" }] }, text: NO_TEXTS },
              { when: null, text: NO_TEXTS },
            ],
            choices: beat.choices.map((choice) => ({ ...choice, learns: choice.id === "b" ? ["fact"] : [] })),
          }
        : beat,
    ),
  };
  expect(usesOfFact(asked, "fact")).toEqual([
    { kind: "rule", index: 0 },
    { kind: "line", place: "approach.open" },
    { kind: "reply", place: "approach.open", choice: "b" },
  ]);
});

test("points are found by their id first, then by all words", () => {
  const found = (search: string, taken: readonly string[] = []) =>
    matchPoints(vocabulary.points, search, taken).map(({ id }) => id);
  expect(found("t1")).toEqual(["T1", "T12", "L1"]);
  expect(found("T1", ["T1"])).toEqual(["T12", "L1"]);
  expect(found("ｔ１２")).toEqual(["T12"]);
  expect(found("sum up")).toEqual(["T12", "L1"]);
  expect(found("  ")).toEqual([]);
  expect(found("nothing like it")).toEqual([]);
  const many = Array.from({ length: 30 }, (_, index) => ({ id: `Q${index}`, text: "same" }));
  expect(matchPoints(many, "same", [])).toHaveLength(MOST_OFFERED);
});

import { describe, expect, test } from "vitest";
import { readDecks } from "~/content/decks.ts";
import { readDrawings } from "~/content/drawings.ts";
import type { LibraryProblem } from "~/content/library-problem.ts";
import { readSyllabus } from "~/content/syllabus.ts";
import { LOCALES } from "~/domain/locale.ts";
import type { DrillItem } from "~/domain/practice/drill.ts";
import { SKILLS } from "~/domain/syllabus/syllabus.ts";

const faults: LibraryProblem[] = [];
const report = (fault: LibraryProblem) => faults.push(fault);
const drawings = readDrawings("content/scenes", report);
const decks = readDecks({ folder: "content/drills", drawings: drawings.byId, report }).list();
const { points } = readSyllabus("content");

/** The decks of the content guide with at least the sizes it states. */
const SIZES: Readonly<Record<string, number>> = {
  "question-types": 40,
  empathy: 30,
  observation: 12,
  listening: 12,
  "prospect-grading": 30,
  "complaint-triage": 30,
  hesitation: 30,
  "excessive-demands": 24,
  "decision-makers": 16,
  "sales-state": 24,
  "stock-and-channel": 16,
  "follow-through": 16,
};

test("no deck or drawing has a fault", () => {
  expect(faults.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([]);
});

test("the twelve decks are there, each with at least the items it should have", () => {
  expect(decks.map(({ id }) => id)).toEqual(Object.keys(SIZES));
  for (const { id, items } of decks) expect(items.length, id).toBeGreaterThanOrEqual(SIZES[id] ?? 0);
});

test("every skill is practised by some deck", () => {
  const practised = new Set(decks.flatMap(({ items }) => items.map(({ skill }) => skill)));
  expect(SKILLS.filter((skill) => !practised.has(skill))).toEqual([]);
});

describe.each(decks.map((deck) => ({ id: deck.id, deck })))("$id", ({ deck: { items } }) => {
  const written = items.filter(({ chart }) => chart === null);

  test("each item has an id of its own, points of the syllabus and one best reply", () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.flatMap((item) => item.points.filter((point) => !points.includes(point)))).toEqual([]);
    for (const { id, options } of items)
      expect(
        options.filter(({ credit }) => credit === 4),
        id,
      ).toHaveLength(1);
  });

  test("weak replies are weak in different ways, and each has a word of its own", () => {
    const flat = written.filter(({ options }) => new Set(options.map(({ credit }) => credit)).size < 3);
    expect(flat.length, "items whose other replies all earn the same").toBeLessThanOrEqual(written.length / 4);
    for (const locale of LOCALES) {
      const said = written.flatMap(({ options }) => options.map(({ feedback }) => feedback[locale]));
      expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
    }
  });

  test("no situation comes twice", () => {
    for (const locale of LOCALES) {
      const stems = written.map(
        ({ stem, lines }) => `${stem[locale]}${lines?.map(({ says }) => says[locale]).join("") ?? ""}`,
      );
      expect(stems.filter((stem, index) => stems.indexOf(stem) !== index)).toEqual([]);
    }
  });

  test("how a reply looks does not tell whether it is best", () => {
    const worded = written.filter(({ drawing }) => drawing === null);
    for (const locale of LOCALES) {
      const lengths = ({ options }: DrillItem) => options.map(({ text }) => text[locale].length);
      const best = ({ options }: DrillItem) => options.findIndex(({ credit }) => credit === 4);
      const longest = worded.filter((item) => lengths(item)[best(item)] === Math.max(...lengths(item)));
      expect(longest.length, `the best is longest, ${locale}`).toBeLessThanOrEqual(worded.length / 3);
      const asking = worded.filter(({ options }) => {
        const asks = options.filter(({ text }) => /[?？]/.test(text[locale]));
        return asks.length === 1 && asks[0]?.credit === 4;
      });
      expect(
        asking.map(({ id }) => id),
        `only the best asks, ${locale}`,
      ).toEqual([]);
    }
    const first = worded.filter(({ options }) => options[0]?.credit === 4);
    expect(first.length, "the best is written first").toBeLessThanOrEqual(worded.length / 3);
  });

  test("keeps each language's punctuation", () => {
    const texts = written.flatMap(({ stem, lines, options }) => [
      stem,
      ...(lines ?? []).flatMap(({ who, says }) => [who, says]),
      ...options.flatMap(({ text, feedback }) => [text, feedback]),
    ]);
    expect(texts.filter((text) => /[\u4e00-\u9fff][,;:!?]/.test(text["zh-CN"])).map((text) => text["zh-CN"])).toEqual(
      [],
    );
    expect(texts.filter((text) => /["']|[\u4e00-\u9fff]/.test(text.en)).map((text) => text.en)).toEqual([]);
    expect(texts.filter((text) => /["']/.test(text["zh-CN"])).map((text) => text["zh-CN"])).toEqual([]);
  });
});

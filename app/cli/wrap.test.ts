import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { widthOf, wrap } from "./wrap.ts";

describe("wrapping", () => {
  test("breaks Chinese between characters, and never before a stop or after an opening bracket", () => {
    expect(wrap("断货两天，周末的客人可不等人。", 9).split("\n")).toEqual([
      "断货两",
      "天，周末",
      "的客人可",
      "不等人。",
    ]);
    expect(wrap("他说（周末）要货", 6).split("\n")).toEqual(["他说", "（周", "末）要", "货"]);
  });

  test("breaks English between words, and leaves a long word whole", () => {
    expect(wrap("Two days dry, and weekend guests don't wait.", 16).split("\n")).toEqual([
      "Two days dry,",
      "and weekend",
      "guests don't",
      "wait.",
    ]);
    expect(wrap("an unbreakableword here", 5).split("\n")).toEqual(["an", "unbreakableword", "here"]);
  });

  test("breaks between the two where they meet", () => {
    expect(wrap("用Excel表格算", 7).split("\n")).toEqual(["用Excel", "表格算"]);
  });

  test("counts two columns for a wide character, one for others", () => {
    expect(widthOf("a二？?")).toBe(6);
  });

  test("keeps every character that is not a space, and no line is too wide if its parts are not", () => {
    const text = fc
      .array(fc.constantFrom("断", "货", "，", "。", "（", "）", "word", "two", " ", "？"), { maxLength: 60 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 40 }), (source, columns) => {
        const wrapped = wrap(source, columns);
        expect(wrapped.replace(/\s/gu, "")).toBe(source.replace(/\s/gu, ""));
        for (const line of wrapped.split("\n")) {
          const parts = line.split(/(?<=[断货 ])/u).map(widthOf);
          if (Math.max(...parts) < columns / 2) expect(widthOf(line)).toBeLessThanOrEqual(columns);
        }
      }),
    );
  });
});

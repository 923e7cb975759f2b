import { describe, expect, test } from "vitest";
import { krippendorffAlpha, LEVELS } from "./krippendorff.ts";

/** Four observers (columns), twelve units, five values: Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", section C. */
const FOUR_OBSERVERS = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, null, 3, null],
];

describe("Krippendorff's α", () => {
  // The values of the same paper, section E.
  test.each([
    ["nominal", 0.743],
    ["ordinal", 0.815],
    ["interval", 0.849],
    ["ratio", 0.797],
  ] as const)("of the four observers of Krippendorff (2011), %s, is %d", (level, alpha) => {
    const result = krippendorffAlpha(FOUR_OBSERVERS, level);
    expect(result).toMatchObject({ ok: true, value: { alpha: expect.closeTo(alpha, 3), units: 11, values: 40 } });
  });

  test("of two observers and binary data in the same paper, section A, is 0.095", () => {
    const observers = [
      [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
      [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
    ];
    const units = Array.from({ length: 10 }, (_, unit) => observers.map((observer) => observer[unit] ?? null));
    const result = krippendorffAlpha(units, "nominal");
    expect(result).toMatchObject({ ok: true, value: { alpha: expect.closeTo(0.095, 3), units: 10, values: 20 } });
  });

  test("is 1 where all agree, at every level", () => {
    const agreed = [
      [2, 2],
      [7.1, 7.1, 7.1],
      [0, null, 0],
    ];
    for (const level of LEVELS) expect(krippendorffAlpha(agreed, level)).toMatchObject({ value: { alpha: 1 } });
  });

  test("has a reason where there is none", () => {
    expect(krippendorffAlpha([], "nominal")).toEqual({ ok: false, reason: "empty" });
    expect(krippendorffAlpha([[null, null]], "nominal")).toEqual({ ok: false, reason: "empty" });
    expect(krippendorffAlpha([[1], [2]], "ordinal")).toEqual({ ok: false, reason: "one-rater" });
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [2, null],
        ],
        "ordinal",
      ),
    ).toEqual({ ok: false, reason: "one-rater" });
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        "ordinal",
      ),
    ).toEqual({ ok: false, reason: "no-pairs" });
    expect(
      krippendorffAlpha(
        [
          [0.1, 0.1],
          [0.1, 0.1],
          [5, null],
        ],
        "interval",
      ),
    ).toEqual({ ok: false, reason: "no-variance" });
    expect(
      krippendorffAlpha(
        [
          [-1, 1],
          [1, 1],
        ],
        "ratio",
      ),
    ).toEqual({ ok: false, reason: "negative" });
  });
});

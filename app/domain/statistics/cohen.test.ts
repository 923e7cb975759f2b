import { describe, expect, test } from "vitest";
import { cohenKappa, type Weights } from "./cohen.ts";

/** The pairs of ratings that a table of counts holds, first rater in rows, levels from 1. */
const pairsOf = (table: readonly (readonly number[])[]): [number, number][] =>
  table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, (): [number, number] => [first + 1, second + 1])),
  );

/** Two radiologists' readings of 85 mammograms: Boyd et al. (1982), as worked in the Stata manual, [R] kappa. */
const MAMMOGRAMS = pairsOf([
  [21, 12, 0, 0],
  [4, 17, 1, 0],
  [3, 9, 15, 2],
  [0, 0, 0, 1],
]);

describe("Cohen's κ", () => {
  test("of 100 diagnoses in Fleiss, Levin and Paik (2003), table 18.1, is 0.676", () => {
    const table = pairsOf([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ]);
    const result = cohenKappa(table, { levels: [1, 2, 3], weights: "unweighted" });
    const value = {
      kappa: expect.closeTo(0.676, 3),
      n: 100,
      observed: expect.closeTo(0.89, 9),
      expected: expect.closeTo(0.66, 9),
    };
    expect(result).toMatchObject({ ok: true, value });
  });

  test.each<[Weights, number]>([
    ["unweighted", 0.4728],
    ["linear", 0.5684],
    ["squared", 0.6714],
  ])("of the mammograms of Boyd et al. (1982), %s, is %d as in the Stata manual", (weights, kappa) => {
    const result = cohenKappa(MAMMOGRAMS, { levels: [1, 2, 3, 4], weights });
    expect(result).toMatchObject({ ok: true, value: { kappa: expect.closeTo(kappa, 4), n: 85 } });
  });

  test.each<[Weights, number]>([
    ["unweighted", 0.4842],
    ["linear", 0.4701],
  ])(
    "of a 3 × 3 table without a first column, %s, is %d as SAS prints it (statsmodels' reference output)",
    (weights, kappa) => {
      const table = pairsOf([
        [0, 4, 1],
        [0, 8, 0],
        [0, 1, 5],
      ]);
      expect(cohenKappa(table, { levels: [1, 2, 3], weights })).toMatchObject({
        value: { kappa: expect.closeTo(kappa, 4) },
      });
    },
  );

  test("counts a step over a level nobody chose", () => {
    // Ratings 1, 3, 5 of a scale 1 to 5 where 2 and 4 never occur: 1–3 is two steps, 3–5 two, 1–5 four: the same proportions. Without
    // 4 the steps would be 2, 1 and 3, and κ another.
    const ratings: [number, number][] = [
      [1, 1],
      [1, 3],
      [3, 3],
      [5, 3],
      [5, 5],
      [1, 5],
    ];
    const of = (levels: number[]) => {
      const result = cohenKappa(ratings, { levels, weights: "linear" });
      return result.ok ? result.value.kappa : Number.NaN;
    };
    // By hand, in steps of the full scale: seen 0+2+0+2+0+4 = 8; first rater 3,1,2, second 1,3,2; by chance
    // 3·(3·2 + 2·4) + 1·(1·2 + 2·2) + 2·(1·4 + 3·2) = 42 + 6 + 20 = 68; κ = 1 − 6·8/68.
    expect(of([1, 2, 3, 4, 5])).toBeCloseTo(1 - 48 / 68, 12);
    expect(of([1, 3, 5])).toBeCloseTo(1 - 48 / 68, 12);
    // With 2 alone: steps 2, 1, 3: seen 0+2+0+1+0+3 = 6; by chance 3·(3·2+2·3) + 1·(1·2+2·1) + 2·(1·3+3·1) = 36+4+12 = 52.
    expect(of([1, 2, 3, 5])).toBeCloseTo(1 - 36 / 52, 12);
  });

  test("leaves out units with one rating, and is 1 where both agree", () => {
    const ratings: [number | null, number | null][] = [
      [1, 1],
      [2, 2],
      [3, null],
      [null, null],
    ];
    for (const weights of ["unweighted", "linear", "squared"] as const) {
      expect(cohenKappa(ratings, { levels: [1, 2, 3], weights })).toEqual({
        ok: true,
        value: { kappa: 1, n: 2, observed: 1, expected: expect.any(Number) },
      });
    }
  });

  test("has a reason where there is none, and refuses what is not on the scale", () => {
    const options = { levels: [1, 2], weights: "linear" } as const;
    expect(cohenKappa([], options)).toEqual({ ok: false, reason: "empty" });
    expect(
      cohenKappa(
        [
          [1, null],
          [null, 2],
        ],
        options,
      ),
    ).toEqual({ ok: false, reason: "no-pairs" });
    expect(
      cohenKappa(
        [
          [1, 1],
          [1, 1],
        ],
        options,
      ),
    ).toEqual({ ok: false, reason: "no-variance" });
    expect(() => cohenKappa([[1, 3]], options)).toThrow(RangeError);
  });
});

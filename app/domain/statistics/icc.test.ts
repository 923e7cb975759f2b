import { describe, expect, test } from "vitest";
import { intraclassCorrelations } from "./icc.ts";

/** Four ratings on six targets: Shrout and Fleiss (1979), table 2. */
const SIX_TARGETS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe("intraclass correlations", () => {
  test("of the six targets of Shrout and Fleiss (1979) are those of their table 4, from the mean squares of their table 3", () => {
    const result = intraclassCorrelations(SIX_TARGETS);
    expect(result).toMatchObject({
      ok: true,
      value: {
        targets: 6,
        raters: 4,
        forms: {
          "1,1": expect.closeTo(0.17, 2),
          "2,1": expect.closeTo(0.29, 2),
          "3,1": expect.closeTo(0.71, 2),
          "1,k": expect.closeTo(0.44, 2),
          "2,k": expect.closeTo(0.62, 2),
          "3,k": expect.closeTo(0.91, 2),
        },
        meanSquares: {
          between: expect.closeTo(11.24, 2),
          within: expect.closeTo(6.26, 2),
          raters: expect.closeTo(32.49, 2),
          residual: expect.closeTo(1.02, 2),
        },
      },
    });
  });

  test("F is between over within, and between over residual", () => {
    const result = intraclassCorrelations(SIX_TARGETS);
    if (!result.ok) throw new Error(result.reason);
    const { f, meanSquares } = result.value;
    expect(f.oneWay).toBeCloseTo(meanSquares.between / meanSquares.within, 12);
    expect(f.twoWay).toBeCloseTo(meanSquares.between / meanSquares.residual, 12);
  });

  test("are 1 where raters agree, and the third forms also where they differ by a constant", () => {
    const agreed = intraclassCorrelations([
      [0.1, 0.1, 0.1],
      [0.3, 0.3, 0.3],
    ]);
    expect(agreed).toMatchObject({
      value: {
        forms: { "1,1": 1, "2,1": 1, "3,1": 1, "1,k": 1, "2,k": 1, "3,k": 1 },
        f: { oneWay: null, twoWay: null },
      },
    });
    const shifted = intraclassCorrelations([
      [0.1, 0.2],
      [0.3, 0.4],
    ]);
    expect(shifted).toMatchObject({ value: { forms: { "3,1": 1, "3,k": 1 }, f: { twoWay: null } } });
  });

  test("a form whose variance comes out as nothing is null", () => {
    // Rows sum to the same in tenths, though not in doubles.
    const result = intraclassCorrelations([
      [0.1, 0.2, 0.3],
      [0.3, 0.1, 0.2],
    ]);
    expect(result).toMatchObject({
      value: {
        forms: { "1,1": -0.5, "3,1": -0.5, "1,k": null, "2,k": null, "3,k": null },
        f: { oneWay: 0, twoWay: 0 },
      },
    });
  });

  test("have a reason where there are none", () => {
    expect(intraclassCorrelations([])).toEqual({ ok: false, reason: "empty" });
    expect(intraclassCorrelations([[1, 2]])).toEqual({ ok: false, reason: "one-unit" });
    expect(intraclassCorrelations([[1], [2]])).toEqual({ ok: false, reason: "one-rater" });
    expect(
      intraclassCorrelations([
        [0.1, 0.1],
        [0.1, 0.1],
      ]),
    ).toEqual({ ok: false, reason: "no-variance" });
  });
});

import { describe, expect, test } from "vitest";
import { kendallW } from "./kendall.ts";

const columns = (...raters: readonly (readonly number[])[]): number[][] =>
  (raters[0] ?? []).map((_, unit) => raters.map((rater) => rater[unit] ?? 0));

describe("Kendall's W", () => {
  test("of three executives who rank six applicants in Siegel (1956), chapter 9, is 0.16", () => {
    const result = kendallW(columns([1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]));
    expect(result).toMatchObject({ ok: true, value: { w: expect.closeTo(0.16, 2), units: 6, raters: 3, df: 5 } });
  });

  test("with ties, of three rankings of ten in Siegel (1956), chapter 9, is 0.828 with p 0.008 (also the NAG Library's g08daf)", () => {
    const result = kendallW(
      columns(
        [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
        [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
        [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
      ),
    );
    expect(result).toMatchObject({
      ok: true,
      value: { w: expect.closeTo(0.828, 3), p: expect.closeTo(0.008, 3), units: 10, raters: 3, df: 9 },
    });
  });

  test("takes marks as well as ranks, and is 1 where the raters rank alike, ties and all", () => {
    const result = kendallW(columns([80, 91.5, 80, 60], [3, 9, 3, 1], [0, 0.2, 0, -1]));
    expect(result).toMatchObject({ ok: true, value: { w: 1 } });
  });

  test("has a reason where there is none", () => {
    expect(kendallW([])).toEqual({ ok: false, reason: "empty" });
    expect(kendallW([[1], [2]])).toEqual({ ok: false, reason: "one-rater" });
    expect(kendallW([[1, 2]])).toEqual({ ok: false, reason: "one-unit" });
    expect(
      kendallW([
        [1, 2],
        [1, 2],
      ]),
    ).toEqual({ ok: false, reason: "no-variance" });
  });
});

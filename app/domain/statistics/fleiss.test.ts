import { describe, expect, test } from "vitest";
import { fleissKappa } from "./fleiss.ts";

describe("Fleiss's κ", () => {
  test("of fourteen raters, ten units and five categories in Wikipedia's worked example is 0.210", () => {
    const counts = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    expect(fleissKappa(counts)).toMatchObject({
      ok: true,
      value: {
        kappa: expect.closeTo(0.21, 3),
        observed: expect.closeTo(0.378, 3),
        expected: expect.closeTo(0.213, 3),
        units: 10,
        raters: 14,
      },
    });
  });

  test("of the thirty psychiatric diagnoses of Fleiss (1971), table 1, is 0.430", () => {
    // Each line one patient: the diagnoses 1 to 5 of six psychiatrists.
    const diagnoses = `444444 222555 233335 555555 222444 113333 333355 113334 114444 555555
      144444 124444 222333 144444 224445 333335 111455 111112 224444 133555
      555555 244444 224555 114444 144445 222224 111155 224444 133333 555555`;
    const counts = diagnoses
      .split(/\s+/)
      .map((patient) => [..."12345"].map((category) => patient.split(category).length - 1));
    expect(fleissKappa(counts)).toMatchObject({
      ok: true,
      value: { kappa: expect.closeTo(0.4302445, 7), units: 30, raters: 6 },
    });
  });

  test("is 1 where all agree", () => {
    expect(
      fleissKappa([
        [3, 0],
        [0, 3],
        [3, 0],
      ]),
    ).toMatchObject({ value: { kappa: 1 } });
  });

  test("has a reason where there is none", () => {
    expect(fleissKappa([])).toEqual({ ok: false, reason: "empty" });
    expect(fleissKappa([[0, 0]])).toEqual({ ok: false, reason: "empty" });
    expect(
      fleissKappa([
        [1, 0],
        [0, 1],
      ]),
    ).toEqual({ ok: false, reason: "one-rater" });
    expect(
      fleissKappa([
        [2, 0],
        [2, 1],
      ]),
    ).toEqual({ ok: false, reason: "unequal-raters" });
    expect(
      fleissKappa([
        [0, 3],
        [0, 3],
      ]),
    ).toEqual({ ok: false, reason: "no-variance" });
  });
});

import { describe, expect, test } from "vitest";
import { type Fraction, fraction, toNumber } from "../scenario/rational.ts";
import { exactly } from "./exact.ts";
import { severityFit } from "./severity.ts";
import { trimmedMean } from "./trimmed-mean.ts";

const over8 = (n: number): Fraction => fraction(BigInt(n), 8n);

describe("the severity fit", () => {
  test("of the catalysts of Montgomery, Design and Analysis of Experiments, section 4.4, has his effects −9/8, −7/8, −4/8 and 20/8", () => {
    // Reaction times of four catalysts (rows) in four batches: a balanced incomplete block design of mean 72.5.
    const result = severityFit([
      [73, 74, null, 71],
      [null, 75, 67, 72],
      [73, 75, 68, null],
      [75, null, 72, 75],
    ]);
    if (!result.ok) throw new Error(result.reason);
    expect(result.value.mean).toEqual(fraction(145n, 2n));
    const officials = result.value.contestants.map((contestant) => contestant?.official);
    expect(officials).toEqual([-9, -7, -4, 20].map((effect) => over8(580 + effect)));
    expect(result.value.contestants.map((contestant) => contestant?.raw)).toEqual(
      [218, 214, 216, 222].map((sum) => fraction(BigInt(sum), 3n)),
    );
  });

  test("gives back what the marks were made of, exactly, in tenths and with gaps", () => {
    // μ = 70.1; a = −2, 0.5, 1.5; s = 3.3, −1.1, −2.2.
    const marks = [
      [71.4, 67, null],
      [null, 69.5, 68.4],
      [74.9, null, null],
    ];
    const result = severityFit(marks);
    expect(result).toEqual({
      ok: true,
      value: {
        mean: exactly(70.1),
        contestants: [
          { official: exactly(68.1), raw: exactly(69.2), marks: 2 },
          { official: exactly(70.6), raw: exactly(68.95), marks: 2 },
          { official: exactly(71.6), raw: exactly(74.9), marks: 1 },
        ],
        judges: [
          { severity: exactly(3.3), marks: 2 },
          { severity: exactly(-1.1), marks: 2 },
          { severity: exactly(-2.2), marks: 1 },
        ],
      },
    });
  });

  test("with all marks given, official marks are the raw means", () => {
    const result = severityFit([
      [6, 7.5, 8, 3],
      [5, 9, 7, 4.5],
    ]);
    if (!result.ok) throw new Error(result.reason);
    for (const contestant of result.value.contestants) expect(contestant?.official).toEqual(contestant?.raw);
  });

  test("has no fit where judges and contestants fall apart, and says into which groups", () => {
    const result = severityFit([
      [1, null, 2, null],
      [null, 3, null, null],
      [4, null, null, null],
      [null, 5, null, 6],
    ]);
    expect(result).toEqual({
      ok: false,
      reason: "not-connected",
      groups: [
        { contestants: [0, 2], judges: [0, 2] },
        { contestants: [1, 3], judges: [1, 3] },
      ],
    });
  });

  test("leaves out who has no mark", () => {
    const result = severityFit([
      [1, null, 2],
      [null, null, null],
      [2, null, 3],
    ]);
    if (!result.ok) throw new Error(result.reason);
    expect(result.value.contestants[1]).toBeNull();
    expect(result.value.judges[1]).toBeNull();
    expect(result.value.mean).toEqual(exactly(2));
  });

  test("has a reason where there is none", () => {
    expect(severityFit([])).toEqual({ ok: false, reason: "empty" });
    expect(severityFit([[null]])).toEqual({ ok: false, reason: "empty" });
    expect(severityFit([[1], [2]])).toEqual({ ok: false, reason: "one-rater" });
    expect(severityFit([[1, 2]])).toEqual({ ok: false, reason: "one-unit" });
  });
});

describe("the trimmed mean", () => {
  const of = (...totals: number[]) => {
    const result = trimmedMean(totals.map(exactly));
    return result.ok ? toNumber(result.value) : result.reason;
  };
  test("drops one highest and one lowest of five or more, equal ones once", () => {
    expect(of(70, 90, 80, 85, 60)).toBeCloseTo(235 / 3, 12);
    expect(of(90, 90, 80, 60, 60, 70)).toBe(75);
  });
  test("is the mean of three or four", () => {
    expect(of(70.1, 80.2, 90.3)).toBe(80.2);
    expect(of(1, 2, 3, 10)).toBe(4);
  });
  test("of fewer there is none", () => {
    expect(of(70, 80)).toBe("small-panel");
    expect(of()).toBe("empty");
  });
});

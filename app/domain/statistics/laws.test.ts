import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, fraction } from "../scenario/rational.ts";
import { cohenKappa, WEIGHTS } from "./cohen.ts";
import { cronbachAlpha } from "./cronbach.ts";
import { exactly, inUnits, minus, plus, scaledVariance, sumOf } from "./exact.ts";
import { fleissKappa } from "./fleiss.ts";
import { intraclassCorrelations } from "./icc.ts";
import { itemStatistics } from "./items.ts";
import { kendallW } from "./kendall.ts";
import { kr20 } from "./kr20.ts";
import { krippendorffAlpha, LEVELS } from "./krippendorff.ts";
import type { FullMarks, Marks } from "./result.ts";
import { severityFit } from "./severity.ts";

const mark = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.integer({ min: 0, max: 200 }).map((tenths) => tenths / 10),
  fc.double({ min: 0, max: 1000, noNaN: true }).map((x) => Number(x.toPrecision(12))),
);
const size = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 5 }));
const table = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T[][]> =>
  size.chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );
const gappy = table(fc.option(mark, { freq: 3 }));
const full = table(mark);

/** A table and the same with rows and columns in another order. */
const shuffled = <T>(tables: fc.Arbitrary<T[][]>): fc.Arbitrary<[T[][], T[][]]> =>
  tables.chain((rows) => {
    const width = rows[0]?.length ?? 0;
    const order = (n: number) => fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n });
    return fc
      .tuple(order(rows.length), order(width))
      .map(([down, across]): [T[][], T[][]] => [
        rows,
        down.map((row) => across.flatMap((column) => (rows[row] ?? []).slice(column, column + 1))),
      ]);
  });

/** Every number in an answer, however deep. */
const numbersIn = (answer: unknown): number[] =>
  typeof answer === "number"
    ? [answer]
    : typeof answer === "object" && answer !== null
      ? Object.values(answer).flatMap(numbersIn)
      : [];

/** Equal but for rounding. */
const expectAlike = (a: unknown, b: unknown): void => {
  expect(JSON.stringify(a, (_, value) => (typeof value === "number" ? 0 : value))).toBe(
    JSON.stringify(b, (_, value) => (typeof value === "number" ? 0 : value)),
  );
  const [as, bs] = [numbersIn(a), numbersIn(b)];
  for (const [index, value] of as.entries())
    expect(Math.abs(value - (bs[index] ?? 0))).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(value)));
};

const binary = (rows: FullMarks): (0 | 1)[][] => rows.map((row) => row.map((x) => (x > 2 ? 1 : 0)));
const pairs = (rows: Marks): [number | null, number | null][] =>
  rows.map(([a = null, b = null]) => [a === null ? null : Math.round(a) % 4, b === null ? null : Math.round(b) % 4]);
const counts = (rows: FullMarks): number[][] => rows.map((row) => row.map((x) => Math.round(x) % 4));

describe("whatever the data", () => {
  test("no figure is NaN or infinite, and an answer is a value or a reason", () => {
    fc.assert(
      fc.property(gappy, full, (holed, whole) => {
        const answers = [
          ...LEVELS.map((level) => krippendorffAlpha(holed, level)),
          ...WEIGHTS.map((weights) => cohenKappa(pairs(holed), { levels: [0, 1, 2, 3], weights })),
          fleissKappa(counts(whole)),
          intraclassCorrelations(whole),
          kendallW(whole),
          cronbachAlpha(whole),
          kr20(binary(whole)),
          severityFit(holed),
        ];
        for (const answer of answers) {
          if (answer.ok) for (const number of numbersIn(answer.value)) expect(number).toSatisfy(Number.isFinite);
          else expect(answer.reason).toMatch(/^[a-z-]+$/);
        }
        const best = (holed[0] ?? []).map(() => 1000);
        for (const number of numbersIn(itemStatistics(holed, best))) expect(number).toSatisfy(Number.isFinite);
      }),
      { numRuns: 200 },
    );
  });

  test("the order of units and raters tells nothing", () => {
    fc.assert(
      fc.property(shuffled(gappy), shuffled(full), ([holed, holedToo], [whole, wholeToo]) => {
        for (const level of LEVELS) expectAlike(krippendorffAlpha(holed, level), krippendorffAlpha(holedToo, level));
        expectAlike(intraclassCorrelations(whole), intraclassCorrelations(wholeToo));
        expectAlike(kendallW(whole), kendallW(wholeToo));
        expectAlike(cronbachAlpha(whole), cronbachAlpha(wholeToo));
        expectAlike(kr20(binary(whole)), kr20(binary(wholeToo)));
        expectAlike(fleissKappa(counts(whole)), fleissKappa(counts(wholeToo)));
      }),
    );
  });

  test("the order of people tells nothing of items", () => {
    fc.assert(
      fc.property(gappy, (rows) => {
        const best = (rows[0] ?? []).map((_, item) => 1000 + item);
        expect(itemStatistics([...rows].reverse(), best)).toEqual(itemStatistics(rows, best));
      }),
    );
  });
});

describe("Krippendorff's α", () => {
  test("for intervals is the same in other units and from another zero; for ratios, in other units", () => {
    fc.assert(
      fc.property(gappy, fc.integer({ min: 1, max: 50 }), fc.integer({ min: -50, max: 50 }), (rows, by, from) => {
        // Whole numbers, so that no two values melt into one.
        const coarse = rows.map((row) => row.map((x) => (x === null ? null : Math.round(x))));
        const turned = (zero: number) => coarse.map((row) => row.map((x) => (x === null ? null : x * by + zero)));
        expectAlike(krippendorffAlpha(turned(from), "interval"), krippendorffAlpha(coarse, "interval"));
        expectAlike(krippendorffAlpha(turned(from), "ordinal"), krippendorffAlpha(coarse, "ordinal"));
        expectAlike(krippendorffAlpha(turned(0), "ratio"), krippendorffAlpha(coarse, "ratio"));
      }),
    );
  });

  test("of two values is the same at every level", () => {
    fc.assert(
      fc.property(table(fc.option(fc.constantFrom(0, 1), { freq: 3 })), (rows) => {
        const [nominal, ...others] = LEVELS.map((level) => krippendorffAlpha(rows, level));
        for (const other of others) expectAlike(other, nominal);
      }),
    );
  });
});

describe("bounds", () => {
  test("W is from 0 to 1 and its p too", () => {
    fc.assert(
      fc.property(full, (rows) => {
        const result = kendallW(rows);
        if (!result.ok) return;
        expect(result.value.w).toBeGreaterThanOrEqual(0);
        expect(result.value.w).toBeLessThanOrEqual(1);
        expect(result.value.p).toBeGreaterThanOrEqual(0);
        expect(result.value.p).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("no intraclass correlation is above 1, nor a single one of the first or third kind below −1/(k − 1)", () => {
    fc.assert(
      fc.property(full, (rows) => {
        const result = intraclassCorrelations(rows);
        if (!result.ok) return;
        const { forms, raters } = result.value;
        for (const form of Object.values(forms)) expect(form ?? 0).toBeLessThanOrEqual(1);
        for (const form of [forms["1,1"], forms["3,1"]])
          expect(form ?? 0).toBeGreaterThanOrEqual(-1 / (raters - 1) - 1e-12);
      }),
    );
  });

  test("Cronbach's α is ICC(3,k), and KR-20 is α of answers right or wrong", () => {
    fc.assert(
      fc.property(full, (rows) => {
        const [alpha, icc] = [cronbachAlpha(rows), intraclassCorrelations(rows)];
        if (alpha.ok && icc.ok) expect(icc.value.forms["3,k"]).toBeCloseTo(alpha.value.alpha, 9);
        const [right, same] = [kr20(binary(rows)), cronbachAlpha(binary(rows))];
        expect(right.ok).toBe(same.ok);
        if (right.ok && same.ok) expect(right.value.kr20).toBeCloseTo(same.value.alpha, 9);
      }),
    );
  });

  test("agreement, discrimination and efficiency stay within theirs, efficiency no nearer nothing than discrimination", () => {
    fc.assert(
      fc.property(full, gappy, (rows, holed) => {
        for (const weights of WEIGHTS) {
          const kappa = cohenKappa(pairs(holed), { levels: [0, 1, 2, 3], weights });
          if (kappa.ok) expect(kappa.value.kappa).toBeLessThanOrEqual(1);
        }
        const best = (rows[0] ?? []).map(() => 1000);
        for (const { discrimination, efficiency, upperLower, facility } of itemStatistics(rows, best)) {
          if (facility.ok) expect(facility.value).toBeLessThanOrEqual(1);
          if (upperLower.ok) expect(Math.abs(upperLower.value)).toBeLessThanOrEqual(1);
          if (!discrimination.ok || !efficiency.ok) continue;
          expect(Math.abs(discrimination.value)).toBeLessThanOrEqual(100 + 1e-9);
          expect(efficiency.value).toBeLessThanOrEqual(100);
          expect(Math.abs(efficiency.value)).toBeGreaterThanOrEqual(Math.abs(discrimination.value) - 1e-9);
        }
      }),
    );
  });
});

describe("the severity fit", () => {
  const marks = table(
    fc.option(
      fc.integer({ min: 0, max: 40 }).map((n) => n / 4),
      { freq: 4 },
    ),
  );

  test("has effects that sum to nothing", () => {
    fc.assert(
      fc.property(marks, (rows) => {
        const fit = severityFit(rows);
        if (!fit.ok) return;
        const { mean, contestants, judges } = fit.value;
        const nothing = fraction(0n, 1n);
        expect(sumOf(contestants.flatMap((one) => (one === null ? [] : [minus(one.official, mean)])))).toEqual(nothing);
        expect(sumOf(judges.flatMap((one) => (one === null ? [] : [one.severity])))).toEqual(nothing);
      }),
    );
  });

  test("leaves residuals that sum to nothing for every contestant and judge, as least squares do", () => {
    fc.assert(
      fc.property(marks, (rows) => {
        const fit = severityFit(rows);
        if (!fit.ok) return;
        const { contestants, judges } = fit.value;
        const residual = (row: number, column: number) => {
          const [value, contestant, judge] = [rows[row]?.[column] ?? null, contestants[row], judges[column]];
          if (value === null || !contestant || !judge) return [];
          return [minus(exactly(value), plus(contestant.official, judge.severity))];
        };
        for (const row of contestants.keys())
          expect(sumOf([...judges.keys()].flatMap((column) => residual(row, column))).n).toBe(0n);
        for (const column of judges.keys())
          expect(sumOf([...contestants.keys()].flatMap((row) => residual(row, column))).n).toBe(0n);
      }),
    );
  });

  test("a judge who gives a constant more changes no contestant's effect", () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: -9, max: 9 }), (rows, more) => {
        const [plain, kinder] = [
          rows,
          rows.map(([first = null, ...rest]) => [first === null ? null : first + more, ...rest]),
        ].map(severityFit);
        if (!plain?.ok || !kinder?.ok) return;
        const effects = (fit: typeof plain) =>
          fit.value.contestants.map((one) => (one === null ? null : minus(one.official, fit.value.mean)));
        expect(effects(kinder)).toEqual(effects(plain));
      }),
    );
  });

  test("is the same with sides changed: what was severity is then the effect", () => {
    fc.assert(
      fc.property(marks, (rows) => {
        const turned = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
        const [fit, other] = [severityFit(rows), severityFit(turned)];
        expect(other.ok).toBe(fit.ok);
        if (!fit.ok || !other.ok) return;
        expect(other.value.mean).toEqual(fit.value.mean);
        expect(other.value.judges.map((one) => one?.severity)).toEqual(
          fit.value.contestants
            .map((one) => one && minus(one.official, fit.value.mean))
            .map((effect) => effect ?? undefined),
        );
      }),
    );
  });
});

describe("exact numbers", () => {
  test("a double is the decimal it is written as", () => {
    expect(exactly(0.1)).toEqual(fraction(1n, 10n));
    expect(exactly(-12.5)).toEqual(fraction(-25n, 2n));
    expect(exactly(1e21)).toEqual({ n: 10n ** 21n, d: 1n });
    expect(exactly(2.5e-7)).toEqual(fraction(1n, 4_000_000n));
    expect(() => exactly(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  test("order is kept, and only equal numbers have no variance", () => {
    const double = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(double, double, (a, b) => {
        expect(Math.sign(compare(exactly(a), exactly(b)))).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(scaledVariance(inUnits([exactly(a), exactly(b), exactly(a)]).units) === 0n).toBe(a === b);
      }),
    );
  });
});

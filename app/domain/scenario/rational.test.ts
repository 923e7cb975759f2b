import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, fraction, largestRemainder, roundHalfAway, toNumber } from "./rational.ts";

const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([n, d]) => fraction(n, d));

describe("fractions", () => {
  test.each([
    [1n, 200n, 0.01],
    [-1n, 200n, -0.01],
    [1n, 201n, 0],
    [2005n, 1000n, 2.01],
    [-2005n, 1000n, -2.01],
    [2n, 3n, 0.67],
    [100n, 1n, 100],
    [0n, 5n, 0],
  ])("%i / %i rounds half away from zero to %d", (n, d, expected) => {
    expect(roundHalfAway({ n, d })).toBe(expected);
  });

  test("are in lowest terms over a positive number", () => {
    expect(fraction(6n, -4n)).toEqual({ n: -3n, d: 2n });
    expect(fraction(0n, -4n)).toEqual({ n: 0n, d: 1n });
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
  });

  test("compare as the numbers they are", () => {
    fc.assert(fc.property(fractions, fractions, (a, b) => compare(a, b) === -compare(b, a) || compare(a, b) === 0));
    expect(compare({ n: 1n, d: 3n }, { n: 333n, d: 1000n })).toBeGreaterThan(0);
    expect(compare({ n: 2n, d: 4n }, { n: 1n, d: 2n })).toBe(0);
  });

  test("become the doubles they are nearest to, long ones too", () => {
    expect(toNumber({ n: 1n, d: 3n })).toBe(1 / 3);
    expect(toNumber({ n: 3n ** 2000n, d: 4n * 3n ** 2000n })).toBe(0.25);
    expect(toNumber({ n: 3n ** 1000n, d: 3n ** 1000n * 2n + 1n })).toBeCloseTo(0.5, 12);
    expect(toNumber({ n: 1n, d: 12n ** 2000n })).toBe(0);
  });
});

describe("largest remainder", () => {
  test("shares out the total, nobody further than one from their part, and nothing to those without", () => {
    const parts = fc.array(fc.tuple(fc.bigInt({ min: 0n, max: 5000n }), fc.bigInt({ min: 1n, max: 60n })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(parts, (pairs) => {
        const fractionsOf = pairs.map(([n, d]) => fraction(n, d));
        const sum = fractionsOf.reduce((a, b) => fraction(a.n * b.d + b.n * a.d, a.d * b.d), { n: 0n, d: 1n });
        const total = (2n * sum.n + sum.d) / (2n * sum.d);
        const shares = largestRemainder(fractionsOf, total);
        expect(shares.reduce((a, b) => a + b, 0n)).toBe(total);
        shares.forEach((share, index) => {
          const part = fractionsOf[index] ?? { n: 0n, d: 1n };
          expect(compare({ n: share, d: 1n }, { n: part.n - part.d, d: part.d })).toBeGreaterThan(0);
          expect(compare({ n: share, d: 1n }, { n: part.n + part.d, d: part.d })).toBeLessThan(0);
          if (part.n === 0n) expect(share).toBe(0n);
        });
      }),
    );
  });

  test("gives to the largest remainder, the earliest on a tie", () => {
    const third = { n: 1n, d: 3n };
    expect(largestRemainder([third, third, third], 1n)).toEqual([1n, 0n, 0n]);
    expect(largestRemainder([third, { n: 2n, d: 3n }], 1n)).toEqual([0n, 1n]);
  });
});

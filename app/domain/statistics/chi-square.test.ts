import { describe, expect, test } from "vitest";
import { chiSquareTail } from "./chi-square.ts";

describe("the upper tail of χ²", () => {
  // Critical values of Pearson and Hartley, Biometrika Tables for Statisticians (1966), table 8.
  test.each([
    [3.84146, 1, 0.05],
    [6.6349, 1, 0.01],
    [9.21034, 2, 0.01],
    [11.3449, 3, 0.01],
    [16.8119, 6, 0.01],
    [18.307, 10, 0.05],
    [21.666, 9, 0.01],
    [37.5662, 20, 0.01],
    [10.8276, 1, 0.001],
  ])("at %d with %d degrees it is %d", (x, df, p) => {
    expect(chiSquareTail(x, df) / p).toBeCloseTo(1, 4);
  });

  test("it is 1 at nothing and falls as the statistic rises, far out too", () => {
    for (const df of [1, 2, 3, 4, 7, 12]) {
      expect(chiSquareTail(0, df)).toBe(1);
      const tails = [0.5, 1, 4, 16, 36, 49, 100].map((x) => chiSquareTail(x, df));
      expect(tails).toEqual([...tails].sort((a, b) => b - a));
      expect(tails.at(-1)).toBeGreaterThan(0);
    }
  });

  test("no tail below nothing, nor with a part of a degree", () => {
    expect(() => chiSquareTail(-1, 2)).toThrow(RangeError);
    expect(() => chiSquareTail(1, 0)).toThrow(RangeError);
    expect(() => chiSquareTail(1, 1.5)).toThrow(RangeError);
  });
});

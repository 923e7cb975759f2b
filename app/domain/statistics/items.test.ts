import { describe, expect, test } from "vitest";
import { flagsOf, itemStatistics } from "./items.ts";
import { measured, undefinedFor } from "./result.ts";
import { LSAT6 } from "./testing/lsat6.ts";

const close = (value: number, digits: number) => ({ ok: true, value: expect.closeTo(value, digits) });

describe("item statistics", () => {
  test("of LSAT section 6 (Bock and Lieberman 1970) have the proportions right that are known of it", () => {
    const facilities = itemStatistics(LSAT6, [1, 1, 1, 1, 1]).map(({ facility }) => facility);
    expect(facilities).toEqual([0.924, 0.709, 0.553, 0.763, 0.87].map(measured));
  });

  test("of 22 attempts at a quiz are those of Moodle's statistics test, worked in its spreadsheet stats.xls", () => {
    const attempts = `
      5.5 .3 .9 1 .3 0 1 1 0 0 0 1 1 / 1 .9 .9 .3 .3 0 1 0 1 0 0 1 1 / 2.5 1 .9 .3 1 1 1 1 1 0 1 1 0
      4 .3 .9 1 .3 0 1 1 0 0 0 0 0 / 3 .9 .3 .9 1 1 0 1 1 1 0 0 0 / 4.5 .9 1 1 .9 0 0 0 0 1 1 1 0
      3 .3 .3 .3 .3 1 1 1 1 0 1 1 1 / 6 .9 .9 1 .3 0 1 1 0 1 1 1 0 / .5 .9 1 .9 .3 0 1 1 1 1 1 0 0
      5.5 .9 1 .9 .3 0 0 1 0 1 0 0 1 / 2.5 .9 1 1 .9 0 1 1 0 1 0 0 0 / 4 .9 .3 .9 1 0 1 1 1 1 1 1 0
      4 .9 .3 .3 1 1 0 0 1 1 1 0 1 / 3 1 1 .3 1 1 0 1 1 1 0 1 0 / 1 1 .9 .3 .3 0 0 0 0 0 1 0 1
      1 .3 .3 .3 .9 0 1 0 0 0 0 1 0 / 1.5 1 .3 .9 1 0 0 1 0 1 0 1 1 / 4 .9 1 .9 1 0 0 0 1 1 1 1 0
      2 .9 .9 .3 .9 0 0 0 0 1 0 0 0 / 1 1 .3 .3 .3 0 0 1 0 1 1 0 0 / 6 .9 1 1 .9 1 1 0 0 0 0 1 0
      7 .9 .3 .3 .3 0 0 1 1 0 1 1 1`;
    const marks = attempts
      .trim()
      .split(/\s*[/\n]\s*/)
      .map((attempt) => attempt.split(" ").map(Number));
    // Slot, facility in per cent, discrimination index, discriminative efficiency.
    const published = [
      [8, 41.19318182, 25.88327077, 27.23492723],
      [9, 81.36363636, 1.170256965, 1.382386552],
      [10, 71.36363636, -4.207816809, -4.691171307],
      [11, 65.45454545, 28.16930644, 31.12404354],
      [12, 65.90909091, -2.513606859, -2.877487579],
      [19, 27.27272727, 15.52451404, 22.06477733],
      [20, 50, -8.396734802, -10],
      [17, 63.63636364, 15.18945843, 17.4790556],
      [18, 45.45454545, 16.21079629, 20.14359793],
      [14, 59.09090909, -8.900638238, -10.27568922],
      [15, 50, 8.670004606, 10.86956522],
      [16, 59.09090909, 29.63337745, 34.58997279],
      [13, 36.36363636, -12.99017581, -17.5074184],
    ] as const;
    expect(itemStatistics(marks, [8, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])).toMatchObject(
      published.map(([, facility, discrimination, efficiency]) => ({
        n: 22,
        facility: close(facility / 100, 9),
        discrimination: close(discrimination, 6),
        efficiency: close(efficiency, 6),
        flags: ["too-few"],
      })),
    );
  });

  test("upper–lower D compares the 27 % of people at either end, by hand", () => {
    // Eleven people, totals 3 3 3 | 2 2 2 2 1 | 0 0 0: groups of round(0.27 · 11) = 3. Item 1: 3/3 above, 0/3 below; item 2 the same.
    const rows = ["111", "111", "111", "110", "110", "101", "011", "001", "000", "000", "000"];
    const statistics = itemStatistics(
      rows.map((row) => [...row].map(Number)),
      [1, 1, 1],
    );
    expect(statistics.map(({ upperLower }) => upperLower)).toEqual([measured(1), measured(1), measured(1)]);
  });

  test("people who tie at the border of a group share its places, whatever their order", () => {
    // Four people, groups of one. Totals 2 2 1 0: the upper place is shared by two, one of whom has item 1 right: 1/2 − 0.
    const rows = [
      [1, 1, 0],
      [0, 1, 1],
      [1, 0, 0],
      [0, 0, 0],
    ];
    for (const order of [rows, [...rows].reverse()]) {
      const [first] = itemStatistics(order, [1, 1, 1]);
      expect(first?.upperLower).toEqual(measured(0.5));
    }
  });

  test("an item a person was not given counts for nothing: the rest is the share of what they were given", () => {
    // The rest of item 1, by person: 2/2, 1/2, 1/1 (nothing else given: left out), 0/2.
    const marks = [
      [1, 1, 1],
      [0, 1, 0],
      [1, 1, null],
      [0, 0, 0],
      [1, null, null],
    ];
    const [first, , third] = itemStatistics(marks, [1, 1, 1]);
    expect(first).toMatchObject({ n: 5, facility: measured(3 / 5) });
    // x = 1 0 1 0 against y = 1, 0.5, 1, 0: n²·cov = 4·2 − 2·2.5 = 3, n²·s²_x = 4, n²·s²_y = 4·2.25 − 6.25 = 2.75; sorted alike, 3.
    expect(first?.discrimination).toEqual(close(100 * (3 / Math.sqrt(4 * 2.75)), 9));
    expect(first?.efficiency).toEqual(measured(100));
    expect(third).toMatchObject({ n: 3, facility: measured(1 / 3) });
  });

  test("has a reason for each figure that is not there", () => {
    const [right, empty] = itemStatistics(
      [
        [1, null],
        [1, null],
      ],
      [1, 1],
    );
    expect(right).toEqual({
      n: 2,
      facility: measured(1),
      discrimination: undefinedFor("empty"),
      efficiency: undefinedFor("empty"),
      upperLower: undefinedFor("no-variance"),
      flags: ["too-few"],
    });
    expect(empty).toMatchObject({ n: 0, facility: undefinedFor("empty"), upperLower: undefinedFor("empty") });
    expect(itemStatistics([[1], [0]], [1])[0]).toMatchObject({ discrimination: undefinedFor("one-item") });
    expect(
      itemStatistics(
        [
          [0.1, 0.3],
          [0.1, 0.2],
        ],
        [1, 1],
      )[0],
    ).toMatchObject({ efficiency: undefinedFor("no-variance") });
  });
});

describe("flags of an item", () => {
  const item = (n: number, facility: number, discrimination: number) => ({
    n,
    facility: measured(facility),
    discrimination: measured(discrimination),
  });
  test.each([
    [item(29, 0.1, -5), ["too-few"]],
    [item(30, 0.3, 20), []],
    [item(30, 0.9, 20), []],
    [item(30, 0.29, 40), ["too-hard"]],
    [item(30, 0.91, 19.9), ["too-easy", "weak-discrimination"]],
    [{ n: 30, facility: measured(1), discrimination: undefinedFor("no-variance") }, ["too-easy"]],
  ])("%j: %j", (figures, flags) => {
    expect(flagsOf(figures)).toEqual(flags);
  });
});

import { describe, expect, test } from "vitest";
import { cronbachAlpha } from "./cronbach.ts";
import { kr20 } from "./kr20.ts";
import { LSAT6 } from "./testing/lsat6.ts";

describe("Cronbach's α", () => {
  test("of the ratings of Shrout and Fleiss (1979), table 2, is their ICC(3,k), 0.91", () => {
    const ratings = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ];
    expect(cronbachAlpha(ratings)).toMatchObject({
      ok: true,
      value: { alpha: expect.closeTo(0.91, 2), people: 6, items: 4 },
    });
  });

  test("of LSAT section 6 (Bock and Lieberman 1970) is 0.295, as in Rizopoulos's ltm", () => {
    expect(LSAT6).toHaveLength(1000);
    expect(cronbachAlpha(LSAT6)).toMatchObject({
      ok: true,
      value: { alpha: expect.closeTo(0.295, 4), people: 1000, items: 5 },
    });
  });

  test("is 1 where items say the same, whatever their units", () => {
    expect(
      cronbachAlpha([
        [0.1, 1.1],
        [0.2, 1.2],
        [0.7, 1.7],
      ]),
    ).toMatchObject({ value: { alpha: 1 } });
  });

  test("has a reason where there is none", () => {
    expect(cronbachAlpha([])).toEqual({ ok: false, reason: "empty" });
    expect(cronbachAlpha([[1], [2]])).toEqual({ ok: false, reason: "one-item" });
    expect(cronbachAlpha([[1, 2]])).toEqual({ ok: false, reason: "one-person" });
    // Totals are the same in tenths, though not in doubles.
    expect(
      cronbachAlpha([
        [0.1, 0.2, 0.3],
        [0.3, 0.1, 0.2],
      ]),
    ).toEqual({ ok: false, reason: "no-variance" });
  });
});

describe("KR-20", () => {
  /** Ten students, ten questions: K. L. Wuensch, East Carolina University, "The Kuder-Richardson 20" (KR20.txt). */
  const QUIZ = `1111110110 1011011101 1111011001 0010001000 0000010010 1110111111 1101110111 1111111101 0101111101 1101101110`;

  test("of Wuensch's quiz has his variance, 5.84, and is what his Σ pq, 2.18, makes of it", () => {
    const answers = QUIZ.split(" ").map((row) => [...row].map((answer): 0 | 1 => (answer === "1" ? 1 : 0)));
    expect(kr20(answers)).toEqual({
      ok: true,
      value: { kr20: expect.closeTo((10 / 9) * (1 - 2.18 / 5.84), 12), people: 10, items: 10, variance: 5.84 },
    });
  });

  test("is Cronbach's α of answers right or wrong", () => {
    expect(kr20(LSAT6)).toMatchObject({ ok: true, value: { kr20: expect.closeTo(0.295, 4) } });
  });

  test("has a reason where there is none", () => {
    expect(kr20([])).toEqual({ ok: false, reason: "empty" });
    expect(kr20([[1], [0]])).toEqual({ ok: false, reason: "one-item" });
    expect(kr20([[1, 0]])).toEqual({ ok: false, reason: "one-person" });
    expect(
      kr20([
        [1, 0],
        [0, 1],
      ]),
    ).toEqual({ ok: false, reason: "no-variance" });
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { cohenKappa, WEIGHTS } from "./cohen.ts";
import { cronbachAlpha } from "./cronbach.ts";
import { fleissKappa } from "./fleiss.ts";
import { intraclassCorrelations } from "./icc.ts";
import { kendallW } from "./kendall.ts";
import { krippendorffAlpha, LEVELS } from "./krippendorff.ts";

/** What each unit is worth, in tenths and not all the same; and how many raters say so. */
const worths = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 8 })
  .filter((all) => new Set(all).size > 1);

test("where all raters say the same, every measure of agreement is 1 to the last digit", () => {
  fc.assert(
    fc.property(worths, fc.integer({ min: 2, max: 5 }), (units, raters) => {
      const marks = units.map((unit) => Array.from({ length: raters }, () => unit / 10));
      for (const level of LEVELS) expect(krippendorffAlpha(marks, level)).toMatchObject({ value: { alpha: 1 } });
      expect(intraclassCorrelations(marks)).toMatchObject({
        value: { forms: { "1,1": 1, "2,1": 1, "3,1": 1, "1,k": 1, "2,k": 1, "3,k": 1 } },
      });
      expect(kendallW(marks)).toMatchObject({ value: { w: 1 } });
      expect(cronbachAlpha(marks)).toMatchObject({ value: { alpha: 1 } });
      const counts = units.map((unit) => Array.from({ length: 10 }, (_, level) => (level === unit ? raters : 0)));
      expect(fleissKappa(counts)).toMatchObject({ value: { kappa: 1 } });
      const pairs = units.map((unit) => [unit, unit] as const);
      for (const weights of WEIGHTS) {
        expect(cohenKappa(pairs, { levels: [...Array(10).keys()], weights })).toMatchObject({ value: { kappa: 1 } });
      }
    }),
  );
});

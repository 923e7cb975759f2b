import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readScenario } from "../scenario/parse.ts";
import { definitions } from "../scenario/testing/arbitrary.ts";
import { REFERENCES } from "../scenario/testing/parsing.ts";
import { canonicalOf, documentIn, fromSource, toYaml } from "./source.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const options = { references: REFERENCES, sha256 };

test("a draft's canonical JSON is that of its file", () => {
  fc.assert(
    fc.property(definitions, (definition) => {
      const document = documentIn(JSON.stringify(definition));
      if (document === null) throw new Error("a definition is a draft");
      expect(sha256(canonicalOf(document))).toBe(readScenario(toYaml(document), options).hash);
    }),
    { numRuns: 60 },
  );
});

test("what no draft can hold is refused where it stands", () => {
  const beats = Array.from({ length: 1001 }, (_, index) => [
    `b${index}`,
    { says: "s", tests: ["t"], choices: { a: choice, b: choice } },
  ]);
  const file = { ...small, stages: { approach: { beats: Object.fromEntries(beats) } } };
  const refused = fromSource(JSON.stringify(file), options);
  expect(refused.ok).toBe(false);
  expect(refused.problems.map(({ at }) => at)).toContain("stages");
});

const choice = { text: "t", credit: 1, why: "w", to: "ends.e" };
const small = {
  ...{ format: 1, id: "large", locale: "en", title: "t", brief: "b", level: 1, minutes: 5, pass: 60 },
  customer: { name: "n", role: "r", persona: "driver", face: "man-50" },
  start: "approach.b0",
  ends: { e: { outcome: "won", points: 1, says: "s" } },
};

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkScenario } from "../scenario/check.ts";
import { readScenario } from "../scenario/parse.ts";
import { definitions } from "../scenario/testing/arbitrary.ts";
import { REFERENCES } from "../scenario/testing/parsing.ts";
import type { DraftDocument, Texts } from "./document.ts";
import { draftSchema } from "./schema.ts";
import { fromSource, toYaml } from "./source.ts";
import { fromTemplate } from "./templates.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const options = { references: REFERENCES, sha256 };
const ROOT = join(import.meta.dirname, "../../..");
const shipped = readdirSync(join(ROOT, "content/scenarios"));
const fixture = (name: string) => readFileSync(join(ROOT, "tests/content/scenario-fixtures", `${name}.yaml`), "utf8");

function draftOf(source: string): DraftDocument {
  const imported = fromSource(source, options);
  if (!imported.ok) throw new Error(imported.problems.map(({ message }) => message.en).join("\n"));
  return imported.document;
}

/** The scenario of a file, comparable: its maps as lists. */
function comparable(source: string) {
  const { scenario } = readScenario(source, options);
  return scenario && { ...scenario, beats: [...scenario.beats], ends: [...scenario.ends] };
}

describe("a file becomes a draft and a file again", () => {
  test.each(shipped)("%s: the same definition, to the hash", (file) => {
    const source = readFileSync(join(ROOT, "content/scenarios", file), "utf8");
    const draft = draftOf(source);
    const again = toYaml(draft);
    expect(readScenario(again, options).hash).toBe(readScenario(source, options).hash);
    expect(draftSchema.safeParse(draft).success).toBe(true);
  });

  test("any definition keeps its meaning, with replies, stages and ends in their order", () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        const source = JSON.stringify(definition);
        fc.pre(fromSource(source, options).ok);
        const again = toYaml(draftOf(source));
        const [before, after] = [comparable(source), comparable(again)];
        // A plain string becomes a text in the file's own language, which reads the same.
        expect(draftOf(again)).toEqual(draftOf(source));
        expect(after?.beats.map(([place, { choices }]) => [place, choices.map(({ id, to }) => [id, to])])).toEqual(
          before?.beats.map(([place, { choices }]) => [place, choices.map(({ id, to }) => [id, to])]),
        );
        expect(after?.ends.map(([place]) => place)).toEqual(before?.ends.map(([place]) => place));
      }),
      { numRuns: 25 },
    );
  });

  test("names that look like numbers stay where their author put them", () => {
    const source = fixture("sound").replaceAll(
      /^ {10}([abcd]):/gm,
      (_, id: string) => `          ${"dcba".indexOf(id)}:`,
    );
    const ids = draftOf(source).beats[1]?.choices.map(({ id }) => id);
    expect(ids).toEqual(["3", "2", "1", "0"]);
    expect(draftOf(toYaml(draftOf(source))).beats[1]?.choices.map(({ id }) => id)).toEqual(ids);
  });
});

describe("what is taken in", () => {
  test.each(["syntax", "shape"])("%s is refused, with its line", (name) => {
    const imported = fromSource(fixture(name), options);
    expect(imported.ok).toBe(false);
    expect(imported.problems[0]).toMatchObject({ code: name, line: expect.any(Number) });
  });

  test.each(["unknown-target", "unknown-fact", "dead-end", "endless", "flat-scenario"])(
    "%s is taken, to be mended in the studio",
    (name) => {
      expect(fromSource(fixture(name), options).ok).toBe(true);
    },
  );
});

/** A draft with every text written, each unlike the others and about as long. */
function written(document: DraftDocument): DraftDocument {
  let count = 0;
  const texts = (): Texts => {
    const number = String(++count).padStart(3, "0");
    return {
      "zh-CN": `第${number}句话，说得实在。${number}${number}`,
      en: `Line ${number} said plainly ${number} and ${number}`,
    };
  };
  return {
    ...document,
    title: texts(),
    brief: texts(),
    customer: { ...document.customer, name: texts(), role: texts() },
    beats: document.beats.map((beat) => ({
      ...beat,
      says: beat.says.map((line) => ({ ...line, text: texts() })),
      choices: beat.choices.map((choice) => ({ ...choice, text: texts(), why: texts() })),
    })),
    ends: document.ends.map((end) => ({ ...end, says: texts() })),
  };
}

describe("a draft that is half written", () => {
  test.each(["blank", "seven-stages"] as const)(
    "%s comes back from its file as it was, with what is missing told",
    (template) => {
      const document = fromTemplate(template, "half-written", "zh-CN");
      const imported = fromSource(toYaml(document), options);
      expect(imported).toMatchObject({ ok: true, document });
      expect(imported.problems.length).toBeGreaterThan(5);
    },
  );

  test("with a beat that tests nothing, has one reply, and a line that is not written", () => {
    const whole = written(fromTemplate("seven-stages", "half-written", "en"));
    const [first, ...others] = whole.beats;
    if (first === undefined) throw new Error("no beat");
    const blank = { "zh-CN": "", en: "" };
    const says = [
      { when: { gauge: "trust", gte: 3 }, text: blank },
      { when: null, text: blank },
    ];
    const half = { ...whole, beats: [{ ...first, says, tests: [], choices: first.choices.slice(0, 1) }, ...others] };
    expect(fromSource(toYaml(half), options)).toMatchObject({ ok: true, document: half });
  });

  test("a file that lacks more than words is refused as before", () => {
    expect(fromSource("format: 1\nid: no-words\n", options).ok).toBe(false);
    expect(fromSource(fixture("sound").replace("credit: 0", "credit: 9"), options).ok).toBe(false);
  });
});

describe("templates", () => {
  test("the seven stages, once their texts are written, are sound and without a warning about structure", () => {
    const source = toYaml(written(fromTemplate("seven-stages", "from-template", "zh-CN")));
    const report = checkScenario(source, { ...options, file: "a.yaml", siteLocales: ["zh-CN", "en"] });
    expect(report.errors).toEqual([]);
    expect(report.warnings.filter(({ code }) => code !== "near-duplicate")).toEqual([]);
    expect(report.facts).toMatchObject({ beats: 7, choices: 21 });
  });

  test.each(["blank", "seven-stages"] as const)(
    "%s, unwritten, is a draft that the checks lead on from",
    (template) => {
      const document = fromTemplate(template, "from-template", "en");
      expect(draftSchema.safeParse(document).success).toBe(true);
      const report = checkScenario(toYaml(document), { ...options, file: "a.yaml", siteLocales: ["zh-CN", "en"] });
      expect(report.ok).toBe(false);
      expect(new Set(report.errors.map(({ code }) => code))).not.toContain("syntax");
    },
  );
});

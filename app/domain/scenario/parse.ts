import { type Definition, definitionSchema } from "./format.ts";
import { inFileOrder, type Problem } from "./problem.ts";
import { type References, referenceProblems } from "./references.ts";
import { type Scenario, scenarioFrom } from "./scenario.ts";
import { explain, isRecord } from "./shape.ts";
import { type Plain, readSource, type Source } from "./source.ts";

export interface ParseOptions {
  readonly references: References;
  /** SHA-256 of the UTF-8 of a string, lower-case hexadecimal. Passed in: the domain imports no platform. */
  readonly sha256: (text: string) => string;
}

/** The line of a dotted path such as `stages.needs.beats.open.choices.b.to`, 1-based. */
export type Locate = (at: string) => number;

export type Parsed =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      /** SHA-256 of `definition`. */
      readonly hash: string;
      /** The definition as canonical JSON: keys sorted, no white space. */
      readonly definition: string;
      readonly locate: Locate;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A file read as far as it can be: what is null could not be told for the problems there are. */
export interface Reading {
  readonly problems: readonly Problem[];
  readonly id: string | null;
  readonly hash: string | null;
  readonly definition: string | null;
  /** Null where the graph cannot be explored. */
  readonly scenario: Scenario | null;
  readonly locate: Locate;
}

/** The references that the conversation itself does not need: with one of them unknown it can still be explored. */
const HARMLESS: ReadonlySet<string> = new Set(["unknown-skill", "unknown-stage", "unknown-point", "unknown-lesson"]);

/** JSON with keys sorted by code unit and no white space: one text for one definition, however it was laid out. */
export function canonicalJson(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.keys(value).sort();
    return `{${entries.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

function shapeOf(source: Source): { definition: Definition | null; problems: Problem[] } {
  const parsed = definitionSchema.safeParse(source.value, { reportInput: true });
  if (parsed.success) return { definition: parsed.data, problems: [] };
  const problems = explain(parsed.error).map(({ path, message }): Problem => {
    const at = path.join(".");
    return { code: "shape", at, line: source.lineOf(at), message };
  });
  return { definition: null, problems };
}

/**
 * Reads a scenario file (YAML or JSON; text or bytes) and everything that can be told about it before its
 * conversations are explored. Never throws for what is in the file.
 */
export function readScenario(input: string | Uint8Array, { references, sha256 }: ParseOptions): Reading {
  const read = readSource(input);
  if (!read.ok) {
    return { problems: read.problems, id: null, hash: null, definition: null, scenario: null, locate: () => 1 };
  }
  const { source } = read;
  const shape = shapeOf(source);
  const canonical = canonicalJson(source.value);
  // Canonical JSON, as kept with attempts, has sorted the author's stages: their order there is nobody's fault.
  const authored = input !== canonical;
  const problems = [...shape.problems, ...referenceProblems(source, references, authored)];
  const explorable = shape.definition !== null && problems.every(({ code }) => HARMLESS.has(code));
  const id = isRecord(source.value) ? source.value.id : null;
  return {
    problems: inFileOrder(problems),
    id: typeof id === "string" ? id : null,
    hash: sha256(canonical),
    definition: canonical,
    scenario:
      explorable && shape.definition !== null ? scenarioFrom(shape.definition, source.keysOf, references.stages) : null,
    locate: source.lineOf,
  };
}

/**
 * A scenario from its file's text, or what is wrong with it: each problem with its line and dotted path. What
 * only exploring its conversations can tell (dead ends, cycles …) is left to `checkScenario`.
 */
export function parseScenario(input: string | Uint8Array, options: ParseOptions): Parsed {
  const { problems, scenario, hash, definition, locate } = readScenario(input, options);
  if (scenario === null || hash === null || definition === null || problems.length > 0) return { ok: false, problems };
  return { ok: true, scenario, hash, definition, locate };
}

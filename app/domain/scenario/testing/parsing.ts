import { SKILLS, STAGES } from "../../syllabus/syllabus.ts";
import { definitionSchema } from "../format.ts";
import { type Parsed, parseScenario } from "../parse.ts";
import type { References } from "../references.ts";
import { type Scenario, scenarioFrom } from "../scenario.ts";
import { isRecord } from "../shape.ts";

/** References for tests: the real axes, a few points and lessons. */
export const REFERENCES: References = {
  stages: new Set<string>(STAGES),
  skills: new Set<string>(SKILLS),
  points: new Set(["T1", "T4"]),
  lessons: new Set(["hearing-a-prospect"]),
};

/** Stands in for SHA-256 where a test needs only that equal texts give equal hashes. */
const notReallySha256 = (text: string): string => `${text.length}:${text.slice(0, 40)}`;

export function parsed(source: string, sha256 = notReallySha256): Parsed {
  return parseScenario(source, { references: REFERENCES, sha256 });
}

/**
 * The scenario of a definition that is known to be sound, past the reading of a file, which is most of the time
 * a parse takes. Throws where its shape is wrong; wrong references are not looked for.
 */
export function scenarioOf(definition: object): Scenario {
  const keysOf = (at: string): string[] => {
    let value: unknown = definition;
    for (const key of at.split(".")) value = isRecord(value) ? value[key] : undefined;
    return isRecord(value) ? Object.keys(value) : [];
  };
  return scenarioFrom(definitionSchema.parse(definition), keysOf, REFERENCES.stages);
}

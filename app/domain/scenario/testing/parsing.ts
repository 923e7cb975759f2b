import { SKILLS, STAGES } from "../../syllabus/syllabus.ts";
import { type Parsed, parseScenario } from "../parse.ts";
import type { References } from "../references.ts";
import type { Scenario } from "../scenario.ts";

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

/** The scenario of a definition that is known to be sound. Throws with its problems where it is not. */
export function scenarioOf(definition: object): Scenario {
  const result = parsed(JSON.stringify(definition));
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.scenario;
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { References } from "../domain/scenario/references.ts";

const identified = z.array(z.object({ id: z.string() }));
const schema = z.object({
  stages: identified,
  skills: identified,
  topics: z.array(z.object({ entries: identified })),
  routines: z.record(z.string(), identified),
});

/**
 * What scenarios may refer to: the stages, skills and points (routines among them) of `syllabus.yaml`, and the
 * lessons that have a folder in `lessons/`. Throws where the syllabus is missing or malformed.
 */
export function readReferences(contentFolder: string): References {
  const syllabus = schema.parse(parse(readFileSync(join(contentFolder, "syllabus.yaml"), "utf8")));
  const ids = (entries: z.infer<typeof identified>) => entries.map(({ id }) => id);
  const points = [...syllabus.topics.map(({ entries }) => entries), ...Object.values(syllabus.routines)].flatMap(ids);
  return {
    stages: new Set(ids(syllabus.stages)),
    skills: new Set(ids(syllabus.skills)),
    points: new Set(points),
    lessons: new Set(foldersIn(join(contentFolder, "lessons"))),
  };
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

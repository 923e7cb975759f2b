import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { References } from "../domain/scenario/references.ts";
import { readSyllabus } from "./syllabus.ts";

/**
 * What scenarios may refer to: the stages, skills and points (routines among them) of `syllabus.yaml`, and the
 * lessons that have a folder in `lessons/`. Throws where the syllabus is missing or malformed.
 */
export function readReferences(contentFolder: string): References {
  const { stages, skills, points } = readSyllabus(contentFolder);
  return {
    stages: new Set(stages.map(({ id }) => id)),
    skills: new Set(skills.map(({ id }) => id)),
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

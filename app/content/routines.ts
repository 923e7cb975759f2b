import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { PERIODS } from "../domain/calendar.ts";
import { LOCALES } from "../domain/locale.ts";
import type { CatalogueRoutine, RoutineCatalogue } from "../domain/routines/catalogue.ts";
import { parseYaml } from "./located-yaml.ts";

const routine = z.object({ id: z.string(), en: z.string(), zh: z.string(), caution: z.string().optional() });
const syllabusSchema = z.object({ routines: z.record(z.enum(PERIODS), z.array(routine)) });
const cautionsSchema = z.strictObject({ cautions: z.record(z.string(), z.record(z.enum(LOCALES), z.string().min(1))) });

/**
 * The routines of `syllabus.yaml`, with the words of their cautions from `routines.yaml`. Throws where either is
 * missing or malformed, or where a caution has no words or words have no caution: a limit must not get lost.
 */
export function readRoutines(contentFolder: string): RoutineCatalogue {
  const read = (name: string) => readFileSync(join(contentFolder, name), "utf8");
  const { routines } = parseYaml(read("syllabus.yaml"), syllabusSchema, { file: "syllabus.yaml" });
  const { cautions } = parseYaml(read("routines.yaml"), cautionsSchema, { file: "routines.yaml" });
  const limited = Object.values(routines).flatMap((listed) =>
    listed.filter(({ caution }) => caution).map(({ id }) => id),
  );
  const worded = Object.keys(cautions);
  for (const id of [...limited, ...worded]) {
    if (limited.includes(id) && worded.includes(id)) continue;
    throw new Error(`${id} has a caution in one of syllabus.yaml and routines.yaml only`);
  }
  const ofPeriod = (period: (typeof PERIODS)[number]) =>
    routines[period].map(
      ({ id, en, zh }): CatalogueRoutine => ({ id, period, text: { "zh-CN": zh, en }, caution: cautions[id] ?? null }),
    );
  return {
    daily: ofPeriod("daily"),
    weekly: ofPeriod("weekly"),
    monthly: ofPeriod("monthly"),
    quarterly: ofPeriod("quarterly"),
    "half-yearly": ofPeriod("half-yearly"),
    yearly: ofPeriod("yearly"),
  };
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Locale } from "../domain/locale.ts";

const named = z.object({ id: z.string(), en: z.string(), zh: z.string() });
const identified = z.array(z.object({ id: z.string() }));
const schema = z.object({
  stages: z.array(named),
  skills: z.array(named),
  topics: z.array(named.extend({ entries: z.array(named) })),
  routines: z.record(z.string(), identified),
});

export interface Named {
  readonly id: string;
  readonly name: Readonly<Record<Locale, string>>;
}

/** The names of the competency framework's two axes, in its order, and the ids of its points. */
export interface Syllabus {
  readonly stages: readonly Named[];
  readonly skills: readonly Named[];
  /** In the order in which they are taught. */
  readonly topics: readonly Topic[];
  /** Routines among them. */
  readonly points: readonly string[];
}

export interface Topic extends Named {
  /** What each point says. */
  readonly points: readonly Named[];
}

/** Reads `syllabus.yaml` of the content folder. Throws where it is missing or malformed: nothing works without it. */
export function readSyllabus(contentFolder: string): Syllabus {
  const file = readFileSync(join(contentFolder, "syllabus.yaml"), "utf8");
  const { stages, skills, topics, routines } = schema.parse(parse(file));
  const toNamed = ({ id, en, zh }: z.infer<typeof named>): Named => ({ id, name: { "zh-CN": zh, en } });
  const points = [...topics.map(({ entries }) => entries), ...Object.values(routines)].flat();
  return {
    stages: stages.map(toNamed),
    skills: skills.map(toNamed),
    topics: topics.map(({ entries, ...topic }) => ({ ...toNamed(topic), points: entries.map(toNamed) })),
    points: points.map(({ id }) => id),
  };
}

/** What a point says, by its id; null for what the framework does not know. */
export function pointText({ topics }: Pick<Syllabus, "topics">, id: string, locale: Locale): string | null {
  return topics.flatMap(({ points }) => points).find((point) => point.id === id)?.name[locale] ?? null;
}

/** The name of `id` in `locale`; the id itself for what the framework does not know. */
export function nameOf(entries: readonly Named[], id: string, locale: Locale): string {
  return entries.find((entry) => entry.id === id)?.name[locale] ?? id;
}

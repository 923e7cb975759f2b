import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Locale } from "../domain/locale.ts";

const named = z.object({ id: z.string(), en: z.string(), zh: z.string() });
const schema = z.object({ stages: z.array(named), skills: z.array(named) });

export interface Named {
  readonly id: string;
  readonly name: Readonly<Record<Locale, string>>;
}

/** The names of the competency framework's two axes, in its order. */
export interface Syllabus {
  readonly stages: readonly Named[];
  readonly skills: readonly Named[];
}

/** Reads `syllabus.yaml` of the content folder. Throws where it is missing or malformed: nothing works without it. */
export function readSyllabus(contentFolder: string): Syllabus {
  const { stages, skills } = schema.parse(parse(readFileSync(join(contentFolder, "syllabus.yaml"), "utf8")));
  const toNamed = ({ id, en, zh }: z.infer<typeof named>): Named => ({ id, name: { "zh-CN": zh, en } });
  return { stages: stages.map(toNamed), skills: skills.map(toNamed) };
}

/** The name of `id` in `locale`; the id itself for what the framework does not know. */
export function nameOf(entries: readonly Named[], id: string, locale: Locale): string {
  return entries.find((entry) => entry.id === id)?.name[locale] ?? id;
}

import type { AppLoadContext } from "@remix-run/node";
import { z } from "zod";

/** A draft's revision as a field holds it: one more with each save, and a draft is saved at every pause in typing. */
export const revisionText = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);

const byId = (named: readonly { readonly id: string; readonly name: string }[]): Readonly<Record<string, string>> =>
  Object.fromEntries(named.map(({ id, name }) => [id, name]));

/** The names of stages and skills, by id, in the viewer's language. */
export async function syllabusNames({ services, locale }: AppLoadContext) {
  const { stages, skills } = await services.studio.vocabulary(locale);
  return { stages: byId(stages), skills: byId(skills) };
}

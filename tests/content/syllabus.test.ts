import { expect, test } from "vitest";
import { readSyllabus } from "~/content/syllabus.ts";
import { SKILLS, STAGES } from "~/domain/syllabus/syllabus.ts";

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

test("the product's stages and skills are those of the competency framework, in its order", () => {
  const { stages, skills } = readSyllabus("content");
  expect(STAGES).toEqual(idsOf(stages));
  expect(SKILLS).toEqual(idsOf(skills));
});

import { z } from "zod";
import type { Locale } from "../locale.ts";

/**
 * The format of an exercise as authors write it (content/lessons/<slug>/exercises.yaml). It holds the key and
 * the feedback, so it never leaves the server: the browser gets what view.ts makes of it. A new kind is a new
 * member of the union, a case in response.ts, grade.ts and view.ts, and an island.
 */
const text = z.string().trim().min(1);
/** Lessons are complete in both languages, so both are asked for. */
const bilingual = z.strictObject({ "zh-CN": text, en: text } satisfies Record<Locale, typeof text>);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case words joined by hyphens");

const common = {
  id,
  /** Syllabus points this exercise practises. */
  points: z.array(z.string().regex(/^[A-Z][0-9]+$/)).min(1),
  /** What has just happened, where the question needs it. */
  situation: bilingual.optional(),
  prompt: bilingual,
  /** The coach's one line after any answer. */
  takeaway: bilingual,
};

const weighed = z.strictObject({
  id,
  text: bilingual,
  feedback: bilingual,
  credit: z.number().min(0).max(1).default(0),
});
const marked = z.strictObject({ id, text: bilingual, feedback: bilingual, key: z.boolean().default(false) });
const line = z.strictObject({ who: bilingual, says: bilingual });

const single = z
  .strictObject({ kind: z.literal("single"), ...common, options: z.array(weighed).min(3) })
  .superRefine((exercise, ctx) => {
    unique(exercise.options, "options", ctx);
    if (exercise.options.filter((option) => option.credit === 1).length !== 1) {
      ctx.addIssue({ code: "custom", path: ["options"], message: "exactly one option has credit 1" });
    }
  });

const several = z
  .strictObject({ kind: z.literal("several"), ...common, options: z.array(marked).min(4) })
  .superRefine((exercise, ctx) => keysAmongOthers(exercise.options, ctx));

const groups = z
  .strictObject({
    kind: z.literal("groups"),
    ...common,
    groups: z.array(z.strictObject({ id, name: bilingual })).min(2),
    items: z.array(z.strictObject({ id, text: bilingual, group: id, feedback: bilingual })).min(4),
  })
  .superRefine((exercise, ctx) => {
    unique(exercise.groups, "groups", ctx);
    unique(exercise.items, "items", ctx);
    for (const [index, item] of exercise.items.entries()) {
      if (exercise.groups.some((group) => group.id === item.group)) continue;
      ctx.addIssue({ code: "custom", path: ["items", index, "group"], message: `no group "${item.group}"` });
    }
  });

/** The items stand in their right order; the browser gets them shuffled. */
const order = z
  .strictObject({
    kind: z.literal("order"),
    ...common,
    items: z.array(z.strictObject({ id, text: bilingual, feedback: bilingual })).min(3),
  })
  .superRefine((exercise, ctx) => unique(exercise.items, "items", ctx));

/** A dialogue plays line by line and vanishes; then the facts that matter are picked among others. */
const listen = z
  .strictObject({
    kind: z.literal("listen-and-note"),
    ...common,
    lines: z.array(line).min(4),
    options: z.array(marked).min(5),
  })
  .superRefine((exercise, ctx) => keysAmongOthers(exercise.options, ctx));

export const exerciseSchema = z.discriminatedUnion("kind", [single, several, groups, order, listen]);

export const exercisesSchema = z
  .strictObject({ exercises: z.array(exerciseSchema).min(3) })
  .superRefine((file, ctx) => unique(file.exercises, "exercises", ctx));

export type Exercise = z.infer<typeof exerciseSchema>;
export type Bilingual = z.infer<typeof bilingual>;

type Issues = Pick<z.RefinementCtx, "addIssue">;

function unique(entries: readonly { id: string }[], at: string, ctx: Issues): void {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (seen.has(entry.id)) ctx.addIssue({ code: "custom", path: [at, index, "id"], message: `"${entry.id}" twice` });
    seen.add(entry.id);
  }
}

function keysAmongOthers(options: readonly { id: string; key: boolean }[], ctx: Issues): void {
  unique(options, "options", ctx);
  const keys = options.filter((option) => option.key).length;
  if (keys === 0 || keys === options.length) {
    ctx.addIssue({ code: "custom", path: ["options"], message: "some options are the key, and some are not" });
  }
}

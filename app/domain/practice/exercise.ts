import { z } from "zod";
import { type Bilingual, bilingual, type Issues, id, line, pointId, unique } from "./authored.ts";
import type { Drawing, Rectangle } from "./drawing.ts";

/**
 * The format of an exercise as authors write it (content/lessons/<slug>/exercises.yaml). It holds the key and
 * the feedback, so it never leaves the server: the browser gets what view.ts makes of it. A new kind is a new
 * member of the union, a case in response.ts, grade.ts and view.ts, and an island.
 */
const common = {
  id,
  /** Syllabus points this exercise practises. */
  points: z.array(pointId).min(1),
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

/** Each item has a partner of its own among the targets; some targets may be nobody's. */
const match = z
  .strictObject({
    kind: z.literal("match"),
    ...common,
    targets: z.array(z.strictObject({ id, text: bilingual })).min(3),
    items: z.array(z.strictObject({ id, text: bilingual, target: id, feedback: bilingual })).min(3),
  })
  .superRefine((exercise, ctx) => {
    unique(exercise.targets, "targets", ctx);
    unique(exercise.items, "items", ctx);
    const taken = new Set<string>();
    for (const [index, { target }] of exercise.items.entries()) {
      const path = ["items", index, "target"];
      if (!exercise.targets.some((one) => one.id === target)) {
        ctx.addIssue({ code: "custom", path, message: `no target "${target}"` });
      } else if (taken.has(target))
        ctx.addIssue({ code: "custom", path, message: `"${target}" has a partner already` });
      taken.add(target);
    }
  });

/** Cues to find in a drawn scene: the options are spots of the drawing, which names them. */
const spot = z
  .strictObject({
    kind: z.literal("spot"),
    ...common,
    scene: id,
    options: z.array(z.strictObject({ id, feedback: bilingual, key: z.boolean().default(false) })).min(4),
  })
  .superRefine((exercise, ctx) => keysAmongOthers(exercise.options, ctx));

/** Own words, set beside a model answer: the learner judges, so it is no evidence of anything. */
const text = z.strictObject({
  kind: z.literal("text"),
  ...common,
  model: bilingual,
  compare: z.array(bilingual).min(2).max(4),
});

export const exerciseSchema = z.discriminatedUnion("kind", [single, several, groups, order, match, spot, listen, text]);

export const exercisesSchema = z
  .strictObject({ exercises: z.array(exerciseSchema).min(3) })
  .superRefine((file, ctx) => unique(file.exercises, "exercises", ctx));

/** As it stands in its file: a spot has yet to be found in its drawing. */
export type AuthoredExercise = z.infer<typeof exerciseSchema>;
type AuthoredSpot = z.infer<typeof spot>;

/** A spot exercise with its drawing: its options have the names and places of the spots. */
export type SpotExercise = Omit<AuthoredSpot, "options"> & {
  readonly drawing: Drawing;
  readonly options: readonly (AuthoredSpot["options"][number] & { readonly text: Bilingual; readonly at: Rectangle })[];
};

export type Exercise = Exclude<AuthoredExercise, { kind: "spot" }> | SpotExercise;
export type { Bilingual } from "./authored.ts";

/** What is chosen, placed or ordered in an exercise; nothing where one writes. */
export function entriesOf(exercise: Exercise): readonly { id: string; text: Bilingual; feedback: Bilingual }[] {
  if (exercise.kind === "text") return [];
  return "options" in exercise ? exercise.options : exercise.items;
}

function keysAmongOthers(options: readonly { id: string; key: boolean }[], ctx: Issues): void {
  unique(options, "options", ctx);
  const keys = options.filter((option) => option.key).length;
  if (keys === 0 || keys === options.length) {
    ctx.addIssue({ code: "custom", path: ["options"], message: "some options are the key, and some are not" });
  }
}

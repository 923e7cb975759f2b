import { z } from "zod";
import { LOCALES } from "../locale.ts";
import { type Condition, MOODS, OUTCOMES, PERSONAS } from "../scenario/format.ts";
import type { DraftDocument } from "./document.ts";

/*
 * The shape a draft must have to be kept: everything there and bounded, though none of it need be finished or right. That
 * is for the checks to say.
 */

const [zh, en] = LOCALES;
const words = z.string().max(20_000);
const texts = z.strictObject({ [zh]: words, [en]: words });
const id = z.string().min(1).max(60);
/** What refers to something, right or wrong: as long as the format allows, since a file with wrong ones is taken in. */
const reference = z.string().max(200);
const whole = z.int();
const MOST = { beats: 1000, choices: 12, items: 500 } as const;

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ gauge: reference, gte: whole }),
    z.strictObject({ gauge: reference, lte: whole }),
    z.strictObject({ knows: reference }),
    z.strictObject({ visited: reference }),
    z.strictObject({ not: condition }),
    z.strictObject({ all: z.array(condition).min(1).max(MOST.items) }),
    z.strictObject({ any: z.array(condition).min(1).max(MOST.items) }),
  ]),
);

const credit = z.int().min(0).max(4);

const choice = z.strictObject({
  id,
  text: texts,
  credit: z.union([credit, z.record(reference, credit)]),
  why: texts,
  covers: z.array(reference).max(MOST.items),
  lesson: reference,
  when: condition.nullable(),
  effects: z.array(z.strictObject({ gauge: reference, by: whole })).max(MOST.items),
  learns: z.array(reference).max(MOST.items),
  reply: texts,
  mood: z.enum(MOODS).nullable(),
  breach: z.boolean(),
  to: reference,
});

const beat = z.strictObject({
  stage: id,
  id,
  says: z
    .array(z.strictObject({ when: condition.nullable(), text: texts }))
    .min(1)
    .max(MOST.items),
  sees: texts,
  tests: z.array(reference).max(MOST.items),
  weight: z.int().min(1).max(3),
  choices: z.array(choice).max(MOST.choices),
});

/** A draft as it comes from a browser or from store. */
export const draftSchema: z.ZodType<DraftDocument> = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{3,60}$/),
  locale: z.enum(LOCALES),
  title: texts,
  brief: texts,
  customer: z.strictObject({ name: texts, role: texts, persona: z.enum(PERSONAS), face: z.string().max(60) }),
  level: z.int().min(1).max(3),
  minutes: z.int().min(1).max(240),
  pass: z.int().min(1).max(100),
  gauges: z.array(z.strictObject({ id, start: whole, min: whole, max: whole })).max(MOST.items),
  facts: z.array(z.strictObject({ id, text: texts })).max(MOST.items),
  start: reference,
  rules: z.array(z.strictObject({ when: condition, to: reference })).max(MOST.items),
  beats: z.array(beat).max(MOST.beats),
  ends: z
    .array(
      z.strictObject({ id, outcome: z.enum(OUTCOMES), points: z.int().min(-1_000_000).max(1_000_000), says: texts }),
    )
    .max(MOST.items),
  positions: z.record(reference, z.strictObject({ x: z.number(), y: z.number() })),
});

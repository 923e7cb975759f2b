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
const place = z.string().max(200);
const whole = z.int().min(-1_000_000).max(1_000_000);
const MOST = { beats: 1000, choices: 12, lines: 20, items: 500 } as const;

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ gauge: id, gte: whole }),
    z.strictObject({ gauge: id, lte: whole }),
    z.strictObject({ knows: id }),
    z.strictObject({ visited: place }),
    z.strictObject({ not: condition }),
    z.strictObject({ all: z.array(condition).min(1).max(20) }),
    z.strictObject({ any: z.array(condition).min(1).max(20) }),
  ]),
);

const credit = z.int().min(0).max(4);

const choice = z.strictObject({
  id,
  text: texts,
  credit: z.union([credit, z.record(z.string().max(60), credit)]),
  why: texts,
  covers: z.array(z.string().max(60)).max(MOST.items),
  lesson: z.string().max(200),
  when: condition.nullable(),
  effects: z.array(z.strictObject({ gauge: id, by: whole })).max(MOST.items),
  learns: z.array(id).max(MOST.items),
  reply: texts,
  mood: z.enum(MOODS).nullable(),
  breach: z.boolean(),
  to: place,
});

const beat = z.strictObject({
  stage: id,
  id,
  says: z
    .array(z.strictObject({ when: condition.nullable(), text: texts }))
    .min(1)
    .max(MOST.lines),
  sees: texts,
  tests: z.array(z.string().max(60)).max(20),
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
  start: place,
  rules: z.array(z.strictObject({ when: condition, to: place })).max(MOST.items),
  beats: z.array(beat).max(MOST.beats),
  ends: z.array(z.strictObject({ id, outcome: z.enum(OUTCOMES), points: whole, says: texts })).max(MOST.items),
  positions: z.record(z.string().max(200), z.strictObject({ x: z.number(), y: z.number() })),
});

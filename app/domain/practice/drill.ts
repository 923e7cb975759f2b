import { z } from "zod";
import { SKILLS, type SkillId, STAGES, type StageId } from "../syllabus/syllabus.ts";
import { type Bilingual, bilingual, type Issues, id, line, pointId, unique } from "./authored.ts";
import type { Chart } from "./chart.ts";
import type { Drawing, Rectangle } from "./drawing.ts";
import { GENERATORS } from "./generated/generators.ts";

/**
 * The format of a drill deck as authors write it (content/drills/<deck>.yaml). An item is one question with one
 * reply; each reply earns 0 to 4 and has its own feedback. It holds the key, so it never leaves the server.
 */
export const BEST_CREDIT = 4;

const credit = z.number().int().min(0).max(BEST_CREDIT);
const about = {
  skill: z.enum(SKILLS),
  stage: z.enum(STAGES),
  /** Syllabus points the item practises. */
  points: z.array(pointId).min(1),
  /** 1 plain, 2 needs thought, 3 close call. */
  level: z.number().int().min(1).max(3),
};
const head = { id, ...about, stem: bilingual };

const written = z
  .strictObject({
    ...head,
    /** A dialogue that plays and vanishes before the question. */
    lines: z.array(line).min(3).optional(),
    options: z
      .array(z.strictObject({ id, credit, text: bilingual, feedback: bilingual }))
      .min(3)
      .max(4),
  })
  .superRefine((item, ctx) => oneBest(item.options, ctx));

const pictured = z
  .strictObject({
    ...head,
    scene: id,
    options: z
      .array(z.strictObject({ id, credit, feedback: bilingual }))
      .min(3)
      .max(5),
  })
  .superRefine((item, ctx) => oneBest(item.options, ctx));

/** Items made from a seed; the words are the author's, with the figures in {{braces}}. */
const generated = z.strictObject({
  kind: z.enum(GENERATORS),
  count: z.number().int().min(1).max(60),
  ...about,
  /** What the figures are of; one is drawn for each item, and fills {{subject}}. */
  subjects: z.array(bilingual).min(4),
  stem: bilingual,
  /** By judgement: its text, and why it is the right one where it is. */
  options: z.record(id, z.strictObject({ text: bilingual, because: bilingual })),
});

export const deckSchema = z
  .strictObject({
    deck: id,
    order: z.number().int().min(1),
    title: bilingual,
    summary: bilingual,
    items: z.array(z.union([written, pictured])).default([]),
    generated: z.array(generated).default([]),
  })
  .superRefine((deck, ctx) => {
    unique(deck.items, "items", ctx);
    if (deck.items.length + deck.generated.length === 0) {
      ctx.addIssue({ code: "custom", path: ["items"], message: "a deck has items" });
    }
  });
export type AuthoredDeck = z.infer<typeof deckSchema>;
export type AuthoredItem = AuthoredDeck["items"][number];
export type Generated = AuthoredDeck["generated"][number];

export interface DrillOption {
  readonly id: string;
  /** 0 to 4; one of an item's options has 4. */
  readonly credit: number;
  readonly text: Bilingual;
  readonly feedback: Bilingual;
  /** Where it lies, for a spot of a drawing; null elsewhere. */
  readonly at: Rectangle | null;
}

/** An item ready to be asked. At most one of `lines`, `drawing` and `chart` is there. */
export interface DrillItem {
  readonly id: string;
  readonly deck: string;
  readonly skill: SkillId;
  readonly stage: StageId;
  readonly points: readonly string[];
  readonly level: number;
  readonly stem: Bilingual;
  readonly lines: readonly { readonly who: Bilingual; readonly says: Bilingual }[] | null;
  readonly drawing: Drawing | null;
  readonly chart: Chart | null;
  readonly options: readonly DrillOption[];
}

export interface Deck {
  readonly id: string;
  readonly order: number;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly items: readonly DrillItem[];
}

/** The decks as they were written and generated. */
export interface DeckLibrary {
  /** In their order. */
  list(): readonly Deck[];
  byId(id: string): Deck | null;
}

/** The item of a deck; null for what there is not. */
export function itemOf(deck: Deck | null, item: string): DrillItem | null {
  return deck?.items.find((one) => one.id === item) ?? null;
}

function oneBest(options: readonly { id: string; credit: number }[], ctx: Issues): void {
  unique(options, "options", ctx);
  if (options.filter((option) => option.credit === BEST_CREDIT).length === 1) return;
  ctx.addIssue({ code: "custom", path: ["options"], message: `exactly one option has credit ${BEST_CREDIT}` });
}

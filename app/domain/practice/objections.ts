import type { AttemptId } from "../ids.ts";
import type { AttemptMode } from "../scenario/attempt-record.ts";
import type { RolePlayCard } from "../scenario/role-play-card.ts";
import type { Tier } from "../scenario/score.ts";
import type { SkillId } from "../syllabus/syllabus.ts";
import type { DeckCard } from "./drill-pages.ts";
import type { Figure } from "./evidence.ts";
import type { LessonList } from "./lesson-progress.ts";

export const OBJECTION_KINDS = ["wait-for-price", "compare-and-leave", "last-minute-demand"] as const;
export type ObjectionKind = (typeof OBJECTION_KINDS)[number];

interface ObjectionContent {
  /** The conversation in which a customer objects in this way and no other. */
  readonly scenarios: Readonly<Record<ObjectionKind, string>>;
  readonly decks: readonly string[];
  /** The lessons are those of these topics. */
  readonly topics: readonly string[];
  readonly skills: readonly SkillId[];
}

/** What the page on handling objections brings together. */
export const OBJECTIONS: ObjectionContent = {
  scenarios: {
    "wait-for-price": "appliance-wait-for-price",
    "compare-and-leave": "compare-and-leave",
    "last-minute-demand": "last-minute-demand",
  },
  decks: ["hesitation", "excessive-demands"],
  topics: ["hesitation", "excessive-demands"],
  skills: ["hesitation", "negotiation"],
};

/** One of the conversations, with how the learner stands with it. */
export interface ObjectionRolePlay {
  readonly kind: ObjectionKind;
  readonly card: RolePlayCard;
  /** The newest attempt to go on with; `turn` is the one to be said next, from 1. */
  readonly open: { readonly id: AttemptId; readonly mode: AttemptMode; readonly turn: number } | null;
  /** Of the assessed attempts, score for display; null before the first. */
  readonly best: { readonly score: number; readonly tier: Tier } | null;
  /** Whether any assessed attempt reached the pass mark. */
  readonly passed: boolean;
  /** Practice conversations brought to their end. */
  readonly practised: number;
}

/** What is behind the sign-in, as a visitor sees it. */
export interface Offered {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

/** Lessons, decks and figures of a person; to a visitor only what there would be. */
export type ObjectionTraining =
  | {
      readonly kind: "own";
      readonly lessons: LessonList;
      readonly decks: readonly DeckCard[];
      readonly figures: readonly (Figure & { readonly name: string })[];
    }
  | { readonly kind: "offered"; readonly lessons: readonly Offered[]; readonly decks: readonly Offered[] };

export interface ObjectionPage {
  readonly rolePlays: readonly ObjectionRolePlay[];
  readonly training: ObjectionTraining;
  /** Whether nothing of it has been begun. */
  readonly fresh: boolean;
}

export function isFresh(rolePlays: readonly ObjectionRolePlay[], training: ObjectionTraining): boolean {
  return (
    rolePlays.every(({ open, best, practised }) => open === null && best === null && practised === 0) &&
    (training.kind === "offered" ||
      (training.decks.every(({ seen, open }) => seen === 0 && open === null) &&
        training.lessons.lessons.every(({ state }) => state.kind === "new")))
  );
}

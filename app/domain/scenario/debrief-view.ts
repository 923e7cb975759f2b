import type { AttemptMode } from "./attempt-record.ts";
import type { Debrief } from "./debrief.ts";

/** A lesson by its address and its title in the reader's language. */
export interface LessonLink {
  readonly slug: string;
  readonly title: string;
}

/** A finished attempt as its debrief page shows it, in the reader's language. */
export interface DebriefView {
  readonly id: string;
  readonly mode: AttemptMode;
  readonly scenario: { readonly id: string; readonly title: string; readonly pass: number };
  readonly customer: { readonly name: string; readonly role: string; readonly face: string };
  /** Names of stages and skills by syllabus id. */
  readonly names: Readonly<Record<string, string>>;
  /** The lessons that replies name, by slug. */
  readonly lessons: Readonly<Record<string, LessonLink>>;
  /** The lesson that would have saved most points, or null. */
  readonly nextLesson: LessonLink | null;
  /** For each missed fact that can be had: what to say on the cheapest way to it, turn by turn (0-based). */
  readonly factWays: Readonly<Record<string, readonly { readonly turn: number; readonly said: string }[]>>;
  readonly debrief: Debrief;
}

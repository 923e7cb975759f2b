import type { Locale } from "../domain/locale.ts";
import type { ReviewCard } from "../domain/ports.ts";
import { type DeckLibrary, type DrillItem, itemOf } from "../domain/practice/drill.ts";
import type { Exercise } from "../domain/practice/exercise.ts";
import type { Lesson } from "../domain/practice/lesson.ts";
import { seedOf } from "../domain/practice/shuffle.ts";

/** A question that can be asked for a card. */
export type ReviewQuestion =
  | { readonly id: string; readonly kind: "exercise"; readonly lesson: Lesson; readonly exercise: Exercise }
  | {
      readonly id: string;
      readonly kind: "drill";
      readonly deck: string;
      readonly title: string;
      readonly item: DrillItem;
    };

/** Own words are not graded, and a dialogue that has been heard before tests memory for the dialogue. */
const UNFIT: readonly Exercise["kind"][] = ["text", "listen-and-note"];

export type QuestionPool = (card: ReviewCard) => ReviewQuestion | null;

/** Finds what to ask for a card: another of its point's questions each time it comes back; null where none is left. */
export function questionPool(
  { lessons, decks }: { readonly lessons: readonly Lesson[]; readonly decks: DeckLibrary },
  locale: Locale,
): QuestionPool {
  const byPoint = new Map<string, ReviewQuestion[]>();
  const add = (points: readonly string[], question: ReviewQuestion) => {
    for (const point of points) {
      const known = byPoint.get(point);
      if (known) known.push(question);
      else byPoint.set(point, [question]);
    }
  };
  for (const lesson of lessons) {
    for (const exercise of lesson.exercises) {
      if (UNFIT.includes(exercise.kind)) continue;
      add(exercise.points, { id: `lesson:${lesson.meta.slug}/${exercise.id}`, kind: "exercise", lesson, exercise });
    }
  }
  for (const { id: deck, title, items } of decks.list()) {
    for (const item of items) {
      add(item.points, { id: `drill:${deck}/${item.id}`, kind: "drill", deck, title: title[locale], item });
    }
  }
  return ({ card, memory }) => {
    const [kind, name = ""] = splitOnce(card, ":");
    if (kind === "drill") {
      const [deck, item] = splitOnce(name, "/");
      const found = itemOf(decks.byId(deck), item ?? "");
      const title = decks.byId(deck)?.title[locale] ?? "";
      return found && { id: card, kind: "drill", deck, title, item: found };
    }
    const questions = byPoint.get(name) ?? [];
    return questions[(seedOf(card) + memory.reps) % questions.length] ?? null;
  };
}

function splitOnce(text: string, at: string): [string, string?] {
  const index = text.indexOf(at);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

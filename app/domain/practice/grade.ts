import type { Exercise } from "./exercise.ts";
import type { Response } from "./response.ts";

/**
 * What an answer is worth and what was right in it.
 *
 * Credit lies in 0..1 and is 1 for the key alone.
 * - single: the credit its author gave the option; second best may earn a part.
 * - several, listen-and-note, spot: (right choices − wrong choices) / right ones there are, at least 0. Ticking
 *   everything therefore earns nothing where half the options are wrong.
 * - groups, match: the share of items in their right group, or with their right partner.
 * - order: Kendall's τ between the answer and the right order, at least 0: the pairs of items that stand
 *   in the right order minus those that do not, over all pairs, so that a random order is worth nothing on average
 *   (M. G. Kendall, "A new measure of rank correlation", Biometrika 30 (1938), 81–93).
 * - text: 1 for having written; what it is worth the learner judges, beside the model.
 */
export interface Grade {
  /** 0 to 1. */
  readonly credit: number;
  readonly marks: readonly Mark[];
}

/**
 * The mark of one option or item.
 * right: chosen or placed well; partly: a choice worth a part; wrong: chosen or placed badly; missed: should
 * have been chosen; left: rightly let be.
 */
export interface Mark {
  readonly id: string;
  readonly verdict: "right" | "partly" | "wrong" | "missed" | "left";
  /** Where an item belongs, in an exercise that sorts or matches: its group or target. */
  readonly group: string | null;
  /** Where an item belongs, in an exercise that orders: its place, from 1. */
  readonly place: number | null;
}

/** Grades a response that was read against this very exercise (response.ts); throws where the kinds differ. */
export function grade(exercise: Exercise, response: Response): Grade {
  if (exercise.kind === "single" && response.kind === "single") {
    const chosen = exercise.options.find((option) => option.id === response.option);
    const credit = chosen?.credit ?? 0;
    const marks = exercise.options.map((option): Mark => {
      if (option === chosen && credit > 0 && credit < 1) return { ...UNPLACED, id: option.id, verdict: "partly" };
      return mark(option.id, option === chosen, option.credit === 1);
    });
    return { credit, marks };
  }
  if (
    (exercise.kind === "several" && response.kind === "several") ||
    (exercise.kind === "spot" && response.kind === "spot") ||
    (exercise.kind === "listen-and-note" && response.kind === "listen-and-note")
  ) {
    const marks = exercise.options.map((option) => mark(option.id, response.options.includes(option.id), option.key));
    const count = (verdict: Mark["verdict"]) => marks.filter((one) => one.verdict === verdict).length;
    const keys = count("right") + count("missed");
    return { credit: Math.max(0, (count("right") - count("wrong")) / keys), marks };
  }
  if (exercise.kind === "groups" && response.kind === "groups") {
    const marks = exercise.items.map(({ id, group }): Mark => {
      return { id, verdict: response.placed[id] === group ? "right" : "wrong", group, place: null };
    });
    return { credit: share(marks), marks };
  }
  if (exercise.kind === "order" && response.kind === "order") {
    const ranks = exercise.items.map(({ id }) => response.order.indexOf(id));
    const kept = longestRise(ranks);
    const marks = exercise.items.map(({ id }, index): Mark => {
      return { id, verdict: kept.has(index) ? "right" : "wrong", group: null, place: index + 1 };
    });
    return { credit: Math.max(0, kendall(ranks)), marks };
  }
  if (exercise.kind === "match" && response.kind === "match") {
    const marks = exercise.items.map(({ id, target }): Mark => {
      return { id, verdict: response.placed[id] === target ? "right" : "wrong", group: target, place: null };
    });
    return { credit: share(marks), marks };
  }
  if (exercise.kind === "text" && response.kind === "text") return { credit: 1, marks: [] };
  throw new TypeError(`a response of kind ${response.kind} to an exercise of kind ${exercise.kind}`);
}

function mark(id: string, chosen: boolean, key: boolean): Mark {
  if (chosen) return { ...UNPLACED, id, verdict: key ? "right" : "wrong" };
  return { ...UNPLACED, id, verdict: key ? "missed" : "left" };
}

const UNPLACED = { group: null, place: null };

function share(marks: readonly Mark[]): number {
  return marks.filter((one) => one.verdict === "right").length / marks.length;
}

/**
 * The indices of a longest rising subsequence. The items in it stand well relative to each other; the others are
 * the fewest that must be moved. (By absolute place, one item moved to the front would make all of them wrong.)
 */
function longestRise(ranks: readonly number[]): Set<number> {
  const best: number[][] = [];
  for (const [index, rank] of ranks.entries()) {
    const before = best.filter((run) => (ranks[run.at(-1) ?? 0] ?? 0) < rank);
    best.push([...longest(before), index]);
  }
  return new Set(longest(best));
}

function longest(runs: readonly number[][]): number[] {
  return runs.reduce((one, other) => (other.length > one.length ? other : one), []);
}

/** τ of a sequence of distinct ranks against the rising order: −1 to 1. */
function kendall(ranks: readonly number[]): number {
  let agree = 0;
  let pairs = 0;
  for (const [index, rank] of ranks.entries()) {
    for (const later of ranks.slice(index + 1)) {
      agree += rank < later ? 1 : -1;
      pairs += 1;
    }
  }
  return agree / pairs;
}

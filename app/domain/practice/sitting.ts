import type { Instant } from "../ids.ts";
import type { DrillItem } from "./drill.ts";
import { shuffled } from "./shuffle.ts";

/** Items of a sitting. */
export const SITTING_SIZE = 10;
/** At most this share of a sitting is what was missed before, while there is something new. */
const MOST_DUE = 5;
/** Seconds an item in a timed sitting: enough to read four replies once. */
export const SECONDS_AN_ITEM = 45;
/** Milliseconds the network may take on top. */
const GRACE = 3000;
/** An answer worth less than this was missed, and comes back for review. */
export const MISSED_BELOW = 3;

/** How an item went when it was last answered. */
export interface LastAnswer {
  readonly item: string;
  /** 0 to 4. */
  readonly credit: number;
  readonly at: Instant;
}

/**
 * The items of a sitting: what is due for review first (missed before), then what was never seen, easiest first, then what
 * was seen longest ago. Mixed by the seed, so that nobody can tell which is which.
 */
export function composeSitting(options: {
  readonly items: readonly DrillItem[];
  readonly answered: readonly LastAnswer[];
  /** Ids of items that are due. */
  readonly due: readonly string[];
  readonly seed: number;
}): string[] {
  const { items, answered, seed } = options;
  const ids = new Set(items.map(({ id }) => id));
  const due = shuffled(
    options.due.filter((id) => ids.has(id)),
    seed,
  );
  const seen = new Map(answered.map((one) => [one.item, one.at]));
  const fresh = shuffled(items, seed + 1)
    .filter(({ id }) => !seen.has(id) && !due.includes(id))
    .sort((one, other) => one.level - other.level)
    .map(({ id }) => id);
  const old = items
    .filter(({ id }) => seen.has(id) && !due.includes(id))
    .sort((one, other) => (seen.get(one.id) ?? 0) - (seen.get(other.id) ?? 0))
    .map(({ id }) => id);
  const row = [...due.slice(0, MOST_DUE), ...fresh, ...due.slice(MOST_DUE), ...old];
  return shuffled(row.slice(0, SITTING_SIZE), seed + 2);
}

/** Whether an answer at `now` to what was shown at `shownAt` came too late. */
export function isLate(seconds: number | null, shownAt: Instant, now: Instant): boolean {
  return seconds !== null && now - shownAt > seconds * 1000 + GRACE;
}

/** Whether the clock of what was shown at `shownAt` has run down; a browser's may be a little ahead. */
export function hasRunOut(seconds: number | null, shownAt: Instant, now: Instant): boolean {
  return seconds !== null && now - shownAt >= seconds * 1000 - 1000;
}

/** What a sitting showed. */
export interface SittingSummary {
  /** Of all the credit there was, 0 to 1. */
  readonly share: number;
  /** Points missed, the most often missed first; with how often. */
  readonly missed: readonly { readonly point: string; readonly times: number }[];
}

export function summaryOf(
  answers: readonly { readonly item: string; readonly credit: number }[],
  items: readonly DrillItem[],
): SittingSummary {
  const times = new Map<string, number>();
  for (const { item, credit } of answers) {
    if (credit >= MISSED_BELOW) continue;
    for (const point of items.find(({ id }) => id === item)?.points ?? [])
      times.set(point, (times.get(point) ?? 0) + 1);
  }
  const sum = answers.reduce((all, { credit }) => all + credit, 0);
  return {
    share: answers.length === 0 ? 0 : sum / (answers.length * 4),
    missed: [...times].map(([point, count]) => ({ point, times: count })).sort((one, other) => other.times - one.times),
  };
}

import type { Instant } from "../ids.ts";
import { SKILLS, type SkillId, STAGES, type StageId } from "../syllabus/syllabus.ts";

/**
 * Evidence of what somebody can do: every graded answer is one observation of a skill at a stage. A profile is the
 * mean of a person's observations, each weighing half as much for every half-life that has passed since: what
 * somebody can do now shows in what they did lately.
 */
export const SOURCES = ["lesson", "drill", "review", "role-play"] as const;
export type Source = (typeof SOURCES)[number];

export interface Observation {
  /** Names what was observed, such as `drill:<sitting>/<place>`; the same thing counts once. */
  readonly key: string;
  readonly source: Source;
  readonly skill: SkillId;
  readonly stage: StageId;
  /** 0 to 1. */
  readonly value: number;
  readonly at: Instant;
}

/** Milliseconds after which an observation weighs half. */
export const HALF_LIFE = 30 * 86_400_000;
/** Fewer observations than this say nothing yet. */
export const ENOUGH = 3;

/** Running sums over observations, weighed as of `asOf`. They can be added to without what they were made of. */
export interface Totals {
  readonly count: number;
  readonly weight: number;
  readonly weighted: number;
  readonly asOf: Instant;
}

export const AXES = ["skill", "stage"] as const;
export type Axis = (typeof AXES)[number];

export interface AxisTotals extends Totals {
  readonly axis: Axis;
  readonly id: string;
}

/** Weight of what was seen at `at` as of `now`: 1 at once, ½ after a half-life. */
export function weightOf(at: Instant, now: Instant): number {
  return 2 ** ((at - now) / HALF_LIFE);
}

/** The sums with one observation more; the order in which observations come does not matter. */
export function withObservation(totals: Totals | null, { value, at }: Pick<Observation, "value" | "at">): Totals {
  if (totals === null) return { count: 1, weight: 1, weighted: value, asOf: at };
  // As of the latest observation, so that the sums never fade to nothing.
  const asOf = Math.max(totals.asOf, at);
  const old = weightOf(totals.asOf, asOf);
  const own = weightOf(at, asOf);
  return {
    count: totals.count + 1,
    weight: totals.weight * old + own,
    weighted: totals.weighted * old + value * own,
    asOf,
  };
}

/** What the evidence says of a skill or a stage. */
export interface Figure {
  readonly id: string;
  /** Observations; what the share is worth. */
  readonly count: number;
  /** 0 to 1; null where there is not enough evidence yet. */
  readonly share: number | null;
}

/** All skills and stages in their order, those without evidence among them. */
export function profileFrom(totals: readonly AxisTotals[]): Readonly<Record<Axis, readonly Figure[]>> {
  const figures = (axis: Axis, ids: readonly string[]) =>
    ids.map((id): Figure => {
      const own = totals.find((one) => one.axis === axis && one.id === id);
      const count = own?.count ?? 0;
      return { id, count, share: own && count >= ENOUGH ? own.weighted / own.weight : null };
    });
  return { skill: figures("skill", SKILLS), stage: figures("stage", STAGES) };
}

/** The skill with the lowest share among those with enough evidence; null where there is none. */
export function weakest(figures: readonly Figure[]): Figure | null {
  const known = figures.filter(({ share }) => share !== null);
  return known.reduce<Figure | null>((low, one) => ((one.share ?? 1) < (low?.share ?? 1) || !low ? one : low), null);
}

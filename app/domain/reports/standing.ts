import type { PersonId } from "../ids.ts";
import { type Axis, ENOUGH } from "../practice/evidence.ts";
import { SKILLS, STAGES } from "../syllabus/syllabus.ts";
import type { EvidenceWeek } from "./ports.ts";
import type { Week } from "./week.ts";

/*
 * How people stand by skill and stage: the plain mean of what was observed of them lately. A profile weighs newer
 * observations more, since it tells one person where they are; a report counts each the same, so that its figures can
 * be added up by hand from the evidence they open.
 */

/** A report looks back over so many weeks, this one included. */
export const LOOK_BACK = 12;
/** Change is told between the last so many weeks and as many before. */
export const LATELY = 4;

/** What the evidence says of one skill or stage, of one person or of many. */
export interface Standing {
  readonly id: string;
  /** Observations in the weeks looked back over. */
  readonly count: number;
  /** People with at least one of them. */
  readonly people: number;
  /** Mean value, 0 to 1; null where there is not enough evidence yet. */
  readonly share: number | null;
  /** Lately against before, −1 to 1; null where either has not enough evidence. */
  readonly change: number | null;
}

export interface Sum {
  readonly count: number;
  readonly sum: number;
}

/** The mean of enough observations; null of fewer. */
export function meanOf({ count, sum }: Sum): number | null {
  return count >= ENOUGH ? sum / count : null;
}

/** What is summed for each id: all weeks looked back over, the last few, and as many before those. */
interface Sums {
  all: { count: number; sum: number };
  lately: { count: number; sum: number };
  before: { count: number; sum: number };
  people: Set<PersonId>;
}

const none = (): Sums => ({
  all: { count: 0, sum: 0 },
  lately: { count: 0, sum: 0 },
  before: { count: 0, sum: 0 },
  people: new Set(),
});

function add(to: { count: number; sum: number }, { count, sum }: Sum): void {
  to.count += count;
  to.sum += sum;
}

function count(sums: Sums, person: PersonId, one: EvidenceWeek, now: Week): void {
  if (one.week > now || one.week <= now - LOOK_BACK) return;
  add(sums.all, one);
  sums.people.add(person);
  if (one.week > now - LATELY) add(sums.lately, one);
  else if (one.week > now - 2 * LATELY) add(sums.before, one);
}

function changeOf({ lately, before }: Pick<Sums, "lately" | "before">): number | null {
  const [now, then] = [meanOf(lately), meanOf(before)];
  return now === null || then === null ? null : now - then;
}

const toStanding = (id: string, sums: Sums): Standing => ({
  id,
  count: sums.all.count,
  people: sums.people.size,
  share: meanOf(sums.all),
  change: changeOf(sums),
});

export type Weeks = ReadonlyMap<PersonId, readonly EvidenceWeek[]>;

const IDS: Readonly<Record<Axis, readonly string[]>> = { skill: SKILLS, stage: STAGES };

/** All skills or stages in their order, of all these people together; those without evidence among them. */
export function standings(weeks: Weeks, axis: Axis, now: Week): Standing[] {
  const sums = new Map(IDS[axis].map((id) => [id, none()]));
  for (const [person, own] of weeks) {
    for (const one of own) {
      const at = one.axis === axis ? sums.get(one.id) : undefined;
      if (at) count(at, person, one, now);
    }
  }
  return [...sums].map(([id, at]) => toStanding(id, at));
}

/** One person over all skills together, and by each. */
export interface PersonStanding {
  readonly person: PersonId;
  readonly overall: Omit<Standing, "id" | "people">;
  readonly by: readonly Standing[];
}

export function personStandings(weeks: Weeks, axis: Axis, now: Week): PersonStanding[] {
  return [...weeks].map(([person, own]) => {
    const all = none();
    for (const one of own) if (one.axis === axis) count(all, person, one, now);
    const { id: _, people: __, ...overall } = toStanding("", all);
    return { person, overall, by: standings(new Map([[person, own]]), axis, now) };
  });
}

/** Week by week, the oldest first: `LOOK_BACK` of them, those without evidence among them. */
export interface WeekFigure extends Sum {
  readonly week: Week;
  /** Null where there is not enough evidence in that week. */
  readonly share: number | null;
}

export function weekly(weeks: Weeks, axis: Axis, id: string, now: Week): WeekFigure[] {
  const sums = Array.from({ length: LOOK_BACK }, (_, index) => ({
    week: now - LOOK_BACK + 1 + index,
    count: 0,
    sum: 0,
  }));
  for (const own of weeks.values()) {
    for (const one of own) {
      const at = one.axis === axis && one.id === id ? sums[one.week - now + LOOK_BACK - 1] : undefined;
      if (at) add(at, one);
    }
  }
  return sums.map((one) => ({ ...one, share: meanOf(one) }));
}

/** Who rose most lately, the largest rise first; only those with enough evidence both lately and before. */
export function risers(rows: readonly PersonStanding[], most = 3): PersonStanding[] {
  return rows
    .filter(({ overall }) => (overall.change ?? 0) > 0)
    .sort((one, other) => (other.overall.change ?? 0) - (one.overall.change ?? 0))
    .slice(0, most);
}

import { and, eq, lt, sql } from "drizzle-orm";
import type { PersonId } from "../../app/domain/ids.ts";
import type { DrillAnswer } from "../../app/domain/ports.ts";
import { AXES, type Observation } from "../../app/domain/practice/evidence.ts";
import type { TurnResult } from "../../app/domain/reports/turn-result.ts";
import { weekOf } from "../../app/domain/reports/week.ts";
import { attempts } from "../schema/attempts.ts";
import { drillFirsts, evidenceWeeks, turnResults } from "../schema/reports.ts";
import type { Database } from "../sqlite.server.ts";

// Kept in the transaction of the act they sum up, so that a report and what it opens are never apart.

type Connection = Pick<Database, "select" | "insert" | "delete" | "update">;

/** How often each person's weeks were written by this process, which is the only one that writes. */
const writes = new Map<PersonId, number>();

let revision = 0;

/** Another number after each write of any rollup. */
export function rollupRevision(): number {
  return revision;
}

/** Another number after each write of the person's weeks: what was read before it may be old. */
export function writesOf(person: PersonId): number {
  return writes.get(person) ?? 0;
}

/** Whether an observation was made in a practice conversation, which is nobody's but the rep's own. */
function isPrivate(tx: Connection, { source, key }: Pick<Observation, "source" | "key">): boolean {
  if (source !== "role-play") return false;
  const [, attempt = ""] = /^role-play:([^/]+)\//.exec(key) ?? [];
  const found = tx.select({ mode: attempts.mode }).from(attempts).where(eq(attempts.id, attempt)).get();
  return found?.mode !== "assessed";
}

/** Counts one observation into its week, or takes it out again with `times` −1. */
export function addToWeek(tx: Connection, person: PersonId, observation: Observation, times: 1 | -1 = 1): void {
  if (isPrivate(tx, observation)) return;
  revision += 1;
  writes.set(person, writesOf(person) + 1);
  const week = weekOf(observation.at);
  const sum = times * observation.value;
  for (const axis of AXES) {
    const id = observation[axis];
    tx.insert(evidenceWeeks)
      .values({ personId: person, week, axis, id, count: times, sum })
      .onConflictDoUpdate({
        target: [evidenceWeeks.personId, evidenceWeeks.week, evidenceWeeks.axis, evidenceWeeks.id],
        set: { count: sql`${evidenceWeeks.count} + ${times}`, sum: sql`${evidenceWeeks.sum} + ${sum}` },
      })
      .run();
    if (times === -1) {
      const empty = and(eq(evidenceWeeks.personId, person), eq(evidenceWeeks.week, week), lt(evidenceWeeks.count, 1));
      tx.delete(evidenceWeeks).where(empty).run();
    }
  }
}

/** Keeps the turns of a finished attempt; keeping them again changes nothing. */
export function addTurnResults(tx: Connection, results: readonly TurnResult[]): void {
  revision += 1;
  for (const { attempt, person, ...result } of results) {
    tx.insert(turnResults)
      .values({ ...result, attemptId: attempt, personId: person, week: weekOf(result.at) })
      .onConflictDoNothing()
      .run();
  }
}

/** Keeps how somebody answered an item, where it is the first time. */
export function addDrillFirst(
  tx: Connection,
  { person, deck, item, option, credit, at }: Omit<DrillAnswer, "sitting" | "place">,
): void {
  tx.insert(drillFirsts).values({ personId: person, deck, item, option, credit, at }).onConflictDoNothing().run();
}

import { and, desc, eq, lt, or, sql } from "drizzle-orm";
import type { AttemptId, PersonId } from "../../app/domain/ids.ts";
import type { EvidenceRepo } from "../../app/domain/ports.ts";
import {
  AXES,
  type Axis,
  type AxisTotals,
  type Observation,
  type Totals,
  withObservation,
} from "../../app/domain/practice/evidence.ts";
import { SKILLS, type SkillId, STAGES, type StageId } from "../../app/domain/syllabus/syllabus.ts";
import { evidence, evidenceTotals } from "../schema/practice.ts";
import type { Database } from "../sqlite.server.ts";
import { addToWeek, addTurnResults } from "./rollups.ts";

/** The database, or a transaction on it. */
type Connection = Pick<Database, "select" | "insert" | "delete" | "update">;
type Stored = typeof evidence.$inferSelect;

/** Adds what is not known yet, and brings the totals along; for use inside the transaction of what showed it. */
export function addEvidence(tx: Connection, person: PersonId, observations: readonly Observation[]): void {
  for (const one of observations) {
    const added = tx
      .insert(evidence)
      .values({ ...one, personId: person })
      .onConflictDoNothing()
      .run();
    if (added.changes === 0) continue;
    for (const axis of AXES) addToTotals(tx, person, axis, one);
    addToWeek(tx, person, one);
  }
}

/** Takes an observation back; the totals it was part of are summed anew. */
export function removeEvidence(tx: Connection, person: PersonId, key: string): void {
  const gone = tx
    .delete(evidence)
    .where(and(eq(evidence.personId, person), eq(evidence.key, key)))
    .returning()
    .get();
  if (!gone) return;
  addToWeek(tx, person, toObservation(gone), -1);
  for (const axis of AXES) {
    tx.delete(evidenceTotals)
      .where(totalOf(person, axis, gone[axis]))
      .run();
    const left = tx
      .select({ value: evidence.value, at: evidence.at })
      .from(evidence)
      .where(and(eq(evidence.personId, person), eq(evidence[axis], gone[axis])))
      .all();
    // Summed here and written once: a statement for each of thousands would hold up everybody.
    const totals = left.reduce<Totals | null>(withObservation, null);
    if (totals) putTotals(tx, person, axis, gone[axis], totals);
  }
}

function addToTotals(tx: Connection, person: PersonId, axis: Axis, observation: Observation): void {
  const id = observation[axis];
  const known =
    tx
      .select()
      .from(evidenceTotals)
      .where(totalOf(person, axis, id))
      .get() ?? null;
  putTotals(tx, person, axis, id, withObservation(known, observation));
}

function putTotals(tx: Connection, person: PersonId, axis: Axis, id: string, totals: Totals): void {
  tx.insert(evidenceTotals)
    .values({ personId: person, axis, id, ...totals })
    .onConflictDoUpdate({ target: [evidenceTotals.personId, evidenceTotals.axis, evidenceTotals.id], set: totals })
    .run();
}

function totalOf(person: PersonId, axis: Axis, id: string) {
  return and(eq(evidenceTotals.personId, person), eq(evidenceTotals.axis, axis), eq(evidenceTotals.id, id));
}

export function toObservation({ personId: _, skill, stage, ...row }: Stored): Observation {
  return {
    ...row,
    skill: SKILLS.find((one) => one === skill) ?? (skill as SkillId),
    stage: STAGES.find((one) => one === stage) ?? (stage as StageId),
  };
}

export function evidenceRepo(db: Database): EvidenceRepo {
  const totals = db
    .select()
    .from(evidenceTotals)
    .where(eq(evidenceTotals.personId, sql.placeholder("person")))
    .prepare();
  return {
    async totals(person) {
      return totals.all({ person }).map(({ personId: _, ...one }): AxisTotals => one);
    },
    async of(person, { axis, id, limit, before }) {
      const rows = db
        .select()
        .from(evidence)
        .where(
          and(
            eq(evidence.personId, person),
            eq(evidence[axis], id),
            before && or(lt(evidence.at, before.at), and(eq(evidence.at, before.at), lt(evidence.key, before.key))),
          ),
        )
        .orderBy(desc(evidence.at), desc(evidence.key))
        .limit(limit)
        .all();
      return rows.map(toObservation);
    },
    async append(person, observations) {
      db.transaction((tx) => addEvidence(tx, person, observations), { behavior: "immediate" });
    },
    async appendTurns(results) {
      db.transaction((tx) => addTurnResults(tx, results), { behavior: "immediate" });
    },
    async withoutTurns() {
      const rows = db.all<{ id: string; person: string }>(sql`
        select id, person_id as person from attempts
        where person_id is not null and mode = 'assessed' and finished_at is not null
          and not exists (select 1 from turn_results where turn_results.attempt_id = attempts.id)`);
      return rows.map(({ id, person }) => ({ id: id as AttemptId, person: person as PersonId }));
    },
    async without() {
      const rows = db.all<{ id: string }>(sql`
        select id from people
        where not exists (select 1 from evidence where evidence.person_id = people.id)
          and (exists (select 1 from exercise_answers where exercise_answers.person_id = people.id)
            or exists (select 1 from attempts where attempts.person_id = people.id and attempts.finished_at is not null))`);
      return rows.map(({ id }) => id as PersonId);
    },
  };
}

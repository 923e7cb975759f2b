import { and, asc, count, desc, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import type { AttemptId, ContentHash } from "../../app/domain/ids.ts";
import type { Learner } from "../../app/domain/people.ts";
import type { AttemptRepo, ScenarioVersionRepo } from "../../app/domain/ports.ts";
import type { AttemptState } from "../../app/domain/scenario/attempt.ts";
import type { AttemptEvent, AttemptOutcome, AttemptSummary } from "../../app/domain/scenario/attempt-record.ts";
import { attemptEvents, attempts, scenarioVersions } from "../schema/attempts.ts";
import { people } from "../schema/people.ts";
import type { Database } from "../sqlite.server.ts";
import { addEvidence } from "./evidence.ts";
import { toColumns, toLearner } from "./learner-columns.ts";
import { addTurnResults } from "./rollups.ts";
import { spentUntil } from "./spent.ts";

type AttemptRow = Omit<typeof attempts.$inferSelect, "snapshot">;

/** The five columns of an outcome are set together, once. */
function toOutcome(row: AttemptRow): AttemptOutcome | null {
  const { end, scoreNumerator, scoreDenominator, passed, finishedAt } = row;
  if (end === null || scoreNumerator === null || scoreDenominator === null || passed === null || finishedAt === null) {
    return null;
  }
  return { end, scoreNumerator, scoreDenominator, passed, finishedAt };
}

function toSummary(row: AttemptRow): AttemptSummary {
  const { scenarioId, mode, startedAt, updatedAt, turns } = row;
  return {
    id: row.id as AttemptId,
    scenarioId,
    mode,
    startedAt,
    updatedAt,
    turns,
    outcome: toOutcome(row),
  };
}

/** Everything but the snapshot: a list is of what was, not of where to go on. */
const { snapshot: _, ...SUMMARY } = getTableColumns(attempts);

const ofOwner = (learner: Learner) =>
  learner.kind === "person" ? eq(attempts.personId, learner.id) : eq(attempts.visitorId, learner.id);

/** The open assessed attempt of a learner in a scenario, or null. */
function openAssessed(db: Pick<Database, "select">, learner: Learner, scenarioId: string): AttemptId | null {
  const open = and(
    ofOwner(learner),
    eq(attempts.scenarioId, scenarioId),
    eq(attempts.mode, "assessed"),
    isNull(attempts.finishedAt),
  );
  const row = db.select({ id: attempts.id }).from(attempts).where(open).get();
  return row ? (row.id as AttemptId) : null;
}

export function attemptRepo(db: Database): AttemptRepo {
  const id = sql.placeholder("id");
  const attemptById = db.select().from(attempts).where(eq(attempts.id, id)).prepare();
  const eventsOf = db
    .select()
    .from(attemptEvents)
    .where(eq(attemptEvents.attemptId, id))
    .orderBy(asc(attemptEvents.seq))
    .prepare();
  const appendEvent = db
    .insert(attemptEvents)
    .values({
      attemptId: id,
      seq: sql.placeholder("seq"),
      event: sql.placeholder("event"),
      at: sql.placeholder("at"),
    })
    .prepare();

  const seq = sql.placeholder("seq");
  const moveOn = db
    .update(attempts)
    .set({
      snapshot: sql`${sql.placeholder("snapshot")}`,
      turns: sql`${sql.placeholder("turns")}`,
      eventCount: sql`${seq} + 1`,
      spent: spentUntil(attempts.spent, attempts.updatedAt, sql.placeholder("at")),
      updatedAt: sql`${sql.placeholder("at")}`,
    })
    .where(and(eq(attempts.id, id), eq(attempts.eventCount, seq)))
    .prepare();

  return {
    async insert({ learner, from, events, ...attempt }) {
      return db.transaction(
        (tx) => {
          const open = attempt.mode === "assessed" ? openAssessed(tx, learner, attempt.scenarioId) : null;
          if (open !== null) return open;
          tx.insert(attempts)
            .values({
              ...attempt,
              ...toColumns(learner),
              eventCount: events.length,
              turns: events.length,
              updatedAt: attempt.startedAt,
              fromAttempt: from?.attempt ?? null,
              fromTurns: from?.turns ?? null,
            })
            .run();
          for (const { seq, event, at } of events) {
            tx.insert(attemptEvents)
              .values({ attemptId: attempt.id, seq, event: JSON.stringify(event), at })
              .run();
          }
          return attempt.id;
        },
        { behavior: "immediate" },
      );
    },

    async byId(attemptId) {
      const row = attemptById.get({ id: attemptId });
      if (!row) return null;
      const events = eventsOf.all({ id: attemptId }).map(({ seq, event, at }) => ({
        seq,
        event: JSON.parse(event) as AttemptEvent,
        at,
      }));
      return {
        id: row.id as AttemptId,
        learner: toLearner(row),
        scenarioId: row.scenarioId,
        hash: row.hash as ContentHash,
        mode: row.mode,
        seed: row.seed,
        snapshot: row.snapshot,
        startedAt: row.startedAt,
        from:
          row.fromAttempt === null || row.fromTurns === null
            ? null
            : { attempt: row.fromAttempt as AttemptId, turns: row.fromTurns },
        events,
        outcome: toOutcome(row),
      };
    },

    async saveTurn({ id: attemptId, expected, event, snapshot, turns, outcome, evidence }) {
      return db.transaction(
        (tx) => {
          const moved = moveOn.run({ id: attemptId, seq: expected, snapshot, turns, at: event.at });
          if (moved.changes === 0) return false;
          if (outcome) tx.update(attempts).set(outcome).where(eq(attempts.id, attemptId)).run();
          appendEvent.run({ id: attemptId, seq: event.seq, event: JSON.stringify(event.event), at: event.at });
          if (evidence) {
            addEvidence(tx, evidence.person, evidence.observations);
            addTurnResults(tx, evidence.turns);
          }
          return true;
        },
        { behavior: "immediate" },
      );
    },

    async ofLearner(learner, filter = {}) {
      const rows = db
        .select(SUMMARY)
        .from(attempts)
        .where(
          and(
            ofOwner(learner),
            filter.scenarioId === undefined ? undefined : eq(attempts.scenarioId, filter.scenarioId),
            filter.mode === undefined ? undefined : eq(attempts.mode, filter.mode),
          ),
        )
        .orderBy(desc(attempts.startedAt), desc(attempts.id))
        .all();
      return rows.map(toSummary);
    },

    async countByScenario() {
      const { scenarioId } = attempts;
      const rows = db.select({ scenarioId, attempts: count() }).from(attempts).groupBy(scenarioId).all();
      return new Map(rows.map((row) => [row.scenarioId, row.attempts]));
    },

    async ofScenario(scenarioId) {
      const rows = db
        .select({ row: attempts, name: people.name })
        .from(attempts)
        .leftJoin(people, eq(people.id, attempts.personId))
        .where(eq(attempts.scenarioId, scenarioId))
        .orderBy(asc(attempts.startedAt), asc(attempts.id))
        .all();
      return rows.map(({ row, name }) => ({
        id: row.id as AttemptId,
        name,
        hash: row.hash as ContentHash,
        mode: row.mode,
        startedAt: row.startedAt,
        repeats: row.fromAttempt !== null,
        path: (JSON.parse(row.snapshot) as AttemptState).path,
        outcome: toOutcome(row),
      }));
    },
  };
}

export function scenarioVersionRepo(db: Database): ScenarioVersionRepo {
  return {
    async keep({ hash, scenarioId, definition, at }) {
      db.insert(scenarioVersions).values({ hash, scenarioId, definition, keptAt: at }).onConflictDoNothing().run();
    },
    async definition(hash) {
      const row = db.select().from(scenarioVersions).where(eq(scenarioVersions.hash, hash)).get();
      return row?.definition ?? null;
    },
  };
}

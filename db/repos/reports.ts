import { and, asc, desc, eq, gte, inArray, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { AttemptId, ContentHash, PersonId } from "../../app/domain/ids.ts";
import type { ReportRepo } from "../../app/domain/ports.ts";
import type { EvidenceWeek } from "../../app/domain/reports/ports.ts";
import type { TurnResult } from "../../app/domain/reports/turn-result.ts";
import { attempts } from "../schema/attempts.ts";
import { evidence } from "../schema/practice.ts";
import { drillFirsts, evidenceWeeks, turnResults } from "../schema/reports.ts";
import type { Database } from "../sqlite.server.ts";
import { toObservation } from "./evidence.ts";
import { rollupRevision, writesOf } from "./rollups.ts";

/** People whose weeks are held at most; the one asked for longest ago goes first. */
const HELD = 5000;

interface Held {
  readonly writes: number;
  readonly from: number;
  readonly weeks: readonly EvidenceWeek[];
}

/** One parameter for however many people: SQLite has a limit on parameters, and none on the length of a JSON text. */
const among = (people: readonly PersonId[]): SQL => sql`(select value from json_each(${JSON.stringify(people)}))`;

function toTurn({ attemptId, personId, week: _, ...row }: typeof turnResults.$inferSelect): TurnResult {
  return { ...row, attempt: attemptId as AttemptId, person: personId as PersonId, hash: row.hash as ContentHash };
}

export function reportRepo(db: Database): ReportRepo {
  // Reading thousands of rows for each look at a report is what makes it slow; between two looks few people did anything.
  const held = new Map<PersonId, Held>();
  const weeksOfPerson = db
    .select({
      week: evidenceWeeks.week,
      axis: evidenceWeeks.axis,
      id: evidenceWeeks.id,
      count: evidenceWeeks.count,
      sum: evidenceWeeks.sum,
    })
    .from(evidenceWeeks)
    .where(and(eq(evidenceWeeks.personId, sql.placeholder("person")), gte(evidenceWeeks.week, sql.placeholder("from"))))
    .prepare();

  function weeksOf(person: PersonId, from: number): readonly EvidenceWeek[] {
    const known = held.get(person);
    const writes = writesOf(person);
    const fresh = known !== undefined && known.writes === writes && known.from === from;
    const weeks = fresh ? known.weeks : weeksOfPerson.all({ person, from });
    held.delete(person);
    held.set(person, { writes, from, weeks });
    const [oldest] = held.keys();
    if (held.size > HELD && oldest !== undefined) held.delete(oldest);
    return weeks;
  }

  return {
    revision: rollupRevision,
    async weeks(people, from) {
      return new Map(people.map((person) => [person, weeksOf(person, from)]));
    },
    async evidence(people, { axis, id, since, limit, before }) {
      const assessed = sql`exists (select 1 from ${attempts} where ${attempts.mode} = 'assessed' and
        ${attempts.id} = substr(${evidence.key}, 11, instr(substr(${evidence.key}, 11), '/') - 1))`;
      const rows = db
        .select()
        .from(evidence)
        .where(
          and(
            inArray(evidence.personId, among(people)),
            eq(evidence[axis], id),
            gte(evidence.at, since),
            or(ne(evidence.source, "role-play"), assessed),
            before && or(lt(evidence.at, before.at), and(eq(evidence.at, before.at), lt(evidence.key, before.key))),
          ),
        )
        .orderBy(desc(evidence.at), desc(evidence.key))
        .limit(limit)
        .all();
      return rows.map((row) => ({ ...toObservation(row), person: row.personId as PersonId }));
    },
    async losses(people, from) {
      const loss = sql<number>`sum(${turnResults.loss})`;
      const rows = db
        .select({
          scenarioId: turnResults.scenarioId,
          hash: turnResults.hash,
          place: turnResults.place,
          people: sql<number>`count(distinct ${turnResults.personId})`,
          times: sql<number>`count(*)`,
          loss,
        })
        .from(turnResults)
        .where(and(gte(turnResults.week, from), inArray(turnResults.personId, among(people))))
        .groupBy(turnResults.scenarioId, turnResults.hash, turnResults.place)
        .having(sql`${loss} > 0`)
        .orderBy(desc(loss), asc(turnResults.scenarioId), asc(turnResults.place))
        .all();
      return rows.map((row) => ({ ...row, hash: row.hash as ContentHash }));
    },
    async turnsAt(people, { hash, place }, from) {
      const rows = db
        .select()
        .from(turnResults)
        .where(
          and(
            eq(turnResults.hash, hash),
            eq(turnResults.place, place),
            gte(turnResults.week, from),
            inArray(turnResults.personId, among(people)),
          ),
        )
        .orderBy(asc(turnResults.at), asc(turnResults.attemptId), asc(turnResults.turn))
        .all();
      return rows.map(toTurn);
    },
    async pathsOn(hash) {
      const rows = db.all<{ path: string }>(sql`
        select json_group_array(choice) as path
        from (select attempt_id, choice from turn_results where hash = ${hash} order by attempt_id, turn)
        group by attempt_id`);
      return rows.map(({ path }) => JSON.parse(path) as string[]);
    },
    async drillFirsts(deck) {
      const { item, option, credit } = drillFirsts;
      const rows = db
        .select({ person: drillFirsts.personId, item, option, credit })
        .from(drillFirsts)
        .where(eq(drillFirsts.deck, deck))
        .orderBy(asc(drillFirsts.item), asc(drillFirsts.personId))
        .all();
      return rows.map((row) => ({ ...row, person: row.person as PersonId }));
    },
  };
}

import { and, eq, gte, max, sql, sum } from "drizzle-orm";
import type { AssignedItem, ItemKind } from "../../app/domain/assignments/assignment.ts";
import type { Try } from "../../app/domain/assignments/standing.ts";
import type { PersonId } from "../../app/domain/ids.ts";
import { attempts } from "../schema/attempts.ts";
import { lessonProgress } from "../schema/lessons.ts";
import { drillAnswers, drillSittings } from "../schema/practice.ts";
import type { Database } from "../sqlite.server.ts";
import { among } from "./among.ts";

type PersonTry = Try & { readonly person: PersonId };

/**
 * What these people did of these items, each kind in one statement whatever their number; tries that were over before
 * `since` are left out, but for lessons. In no order.
 */
export function triesOf(
  db: Database,
  people: readonly PersonId[],
  items: readonly AssignedItem[],
  since: number,
): PersonTry[] {
  const refs = (kind: ItemKind) => [...new Set(items.flatMap((item) => (item.kind === kind ? item.ref : [])))];
  const [lessons, decks, scenarios] = [refs("lesson"), refs("drill"), refs("role-play")];
  return [
    ...(lessons.length > 0 ? readings(db, people, lessons) : []),
    ...(decks.length > 0 ? sittings(db, people, decks, since) : []),
    ...(scenarios.length > 0 ? conversations(db, people, scenarios, since) : []),
  ];
}

function readings(db: Database, people: readonly string[], slugs: readonly string[]): PersonTry[] {
  const { personId, slug, updatedAt, completedAt, spent } = lessonProgress;
  const rows = db
    .select({ personId, slug, updatedAt, completedAt, spent })
    .from(lessonProgress)
    .where(and(among(personId, people), among(slug, slugs)))
    .all();
  return rows.map((row) => ({
    person: row.personId as PersonId,
    kind: "lesson",
    ref: row.slug,
    mode: null,
    updatedAt: row.updatedAt,
    finishedAt: row.completedAt,
    percent: null,
    spent: row.spent,
    shared: false,
  }));
}

function sittings(db: Database, people: readonly string[], decks: readonly string[], since: number): PersonTry[] {
  const { personId, deck, shownAt, finishedAt, spent } = drillSittings;
  const rows = db
    .select({
      personId,
      deck,
      shownAt,
      finishedAt,
      spent,
      last: max(drillAnswers.at),
      percent: sql<number | null>`${sum(drillAnswers.credit)} * 25.0 / count(${drillAnswers.place})`,
    })
    .from(drillSittings)
    .leftJoin(drillAnswers, eq(drillAnswers.sittingId, drillSittings.id))
    .where(and(among(personId, people), among(deck, decks), gte(sql`coalesce(${finishedAt}, ${shownAt})`, since)))
    .groupBy(drillSittings.id)
    .all();
  return rows.map((row) => {
    // The last answer finishes a sitting; at another time it was given up for a fresh one.
    const whole = row.finishedAt !== null && row.finishedAt === row.last;
    return {
      person: row.personId as PersonId,
      kind: "drill",
      ref: row.deck,
      mode: null,
      updatedAt: row.finishedAt ?? row.shownAt,
      finishedAt: whole ? row.finishedAt : null,
      percent: whole ? row.percent : null,
      spent: row.spent,
      shared: false,
    };
  });
}

function conversations(
  db: Database,
  people: readonly string[],
  scenarios: readonly string[],
  since: number,
): PersonTry[] {
  const { personId, scenarioId, mode, updatedAt, finishedAt, scoreNumerator, scoreDenominator, spent, sharedAt } =
    attempts;
  const rows = db
    .select({ personId, scenarioId, mode, updatedAt, finishedAt, scoreNumerator, scoreDenominator, spent, sharedAt })
    .from(attempts)
    .where(
      and(
        among(personId, people),
        among(scenarioId, scenarios),
        gte(sql`coalesce(${finishedAt}, ${updatedAt})`, since),
      ),
    )
    .all();
  return rows.map((row) => ({
    person: row.personId as PersonId,
    kind: "role-play",
    ref: row.scenarioId,
    mode: row.mode,
    updatedAt: row.updatedAt,
    finishedAt: row.finishedAt,
    // Exact where it can be told from a pass mark: the quotient of what was stored, not of what is shown.
    percent:
      row.scoreNumerator === null || row.scoreDenominator === null ? null : row.scoreNumerator / row.scoreDenominator,
    spent: row.spent,
    shared: row.sharedAt !== null,
  }));
}

import { and, asc, desc, eq, exists, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { CaseId, CohortId, LiveSessionId, PersonId } from "../../app/domain/ids.ts";
import type { CaseText, LiveRepo, SessionHead } from "../../app/domain/session/ports.ts";
import { cases } from "../schema/cases.ts";
import { liveParticipants, livePresentations, liveSessions } from "../schema/live.ts";
import { cohortMembers, cohorts, cohortTrainers, people } from "../schema/people.ts";
import type { Database } from "../sqlite.server.ts";

/** What a list shows of a session. */
export const HEAD = {
  id: liveSessions.id,
  title: liveSessions.title,
  hostId: liveSessions.hostId,
  hostName: people.name,
  cohortId: liveSessions.cohortId,
  cohortName: cohorts.name,
  locale: liveSessions.locale,
  phase: liveSessions.phase,
  plannedFor: liveSessions.plannedFor,
  startedAt: liveSessions.startedAt,
  endedAt: liveSessions.endedAt,
} as const;

const dialogueSchema = z.array(z.object({ who: z.enum(["rep", "customer"]), text: z.string() }));

const CASE = {
  id: cases.id,
  title: cases.title,
  author: people.name,
  proposedAt: cases.proposedAt,
  situation: cases.situation,
  dialogue: cases.dialogue,
  outcome: cases.outcome,
  again: cases.again,
  differently: cases.differently,
} as const;
type CaseRow = Omit<CaseText, "id" | "dialogue" | "proposed"> & {
  readonly id: string;
  readonly dialogue: string;
  readonly proposedAt: number | null;
};

function toCase({ proposedAt, ...row }: CaseRow): CaseText {
  const dialogue = dialogueSchema.safeParse(JSON.parse(row.dialogue));
  return { ...row, id: row.id as CaseId, proposed: proposedAt !== null, dialogue: dialogue.data ?? [] };
}

type HeadRow = Omit<SessionHead, "id" | "hostId" | "cohortId"> & {
  readonly id: string;
  readonly hostId: string | null;
  readonly cohortId: string | null;
};

function toHead(row: HeadRow): SessionHead {
  return {
    ...row,
    id: row.id as LiveSessionId,
    hostId: row.hostId as PersonId | null,
    cohortId: row.cohortId as CohortId | null,
  };
}

/** Lists of sessions, and what a plan chooses from. */
export function liveListRepo(db: Database) {
  const heads = () =>
    db
      .select(HEAD)
      .from(liveSessions)
      .leftJoin(people, eq(people.id, liveSessions.hostId))
      .leftJoin(cohorts, eq(cohorts.id, liveSessions.cohortId));
  const newest = [desc(liveSessions.createdAt), desc(liveSessions.id)] as const;
  const published = () => db.select(CASE).from(cases).leftJoin(people, eq(people.id, cases.authorId));

  return {
    async ofScope(person, scope, limit) {
      const led = db
        .select({ id: cohortTrainers.cohortId })
        .from(cohortTrainers)
        .where(eq(cohortTrainers.personId, person));
      const own = or(eq(liveSessions.hostId, person), inArray(liveSessions.cohortId, led));
      const within = scope.kind === "everybody" ? undefined : scope.kind === "led-by" ? own : sql`0`;
      return heads()
        .where(within)
        .orderBy(...newest)
        .limit(limit)
        .all()
        .map(toHead);
    },

    async ofAttendee(person, limit) {
      const member = db
        .select({ id: cohortMembers.cohortId })
        .from(cohortMembers)
        .where(eq(cohortMembers.personId, person));
      const attended = db
        .select({ one: sql`1` })
        .from(liveParticipants)
        .where(
          and(
            eq(liveParticipants.sessionId, liveSessions.id),
            eq(liveParticipants.personId, person),
            isNull(liveParticipants.removedAt),
          ),
        );
      const coming = and(ne(liveSessions.phase, "ended"), inArray(liveSessions.cohortId, member));
      return heads()
        .where(or(coming, exists(attended)))
        .orderBy(...newest)
        .limit(limit)
        .all()
        .map(toHead);
    },

    async presenters(scope, cohort) {
      if (scope.kind === "nobody") return [];
      const led = db
        .select({ id: cohortMembers.personId })
        .from(cohortMembers)
        .innerJoin(cohortTrainers, eq(cohortTrainers.cohortId, cohortMembers.cohortId))
        .where(eq(cohortTrainers.personId, scope.kind === "led-by" ? scope.trainer : ""));
      const members = db
        .select({ id: cohortMembers.personId })
        .from(cohortMembers)
        .where(eq(cohortMembers.cohortId, cohort ?? ""));
      const rows = db
        .select({
          id: people.id,
          name: people.name,
          presentedAt: sql<number | null>`max(${livePresentations.at})`,
        })
        .from(people)
        .leftJoin(livePresentations, eq(livePresentations.personId, people.id))
        .where(
          and(
            eq(people.role, "rep"),
            isNull(people.deactivatedAt),
            scope.kind === "everybody" ? undefined : inArray(people.id, led),
            cohort === null ? undefined : inArray(people.id, members),
          ),
        )
        .groupBy(people.id)
        .orderBy(asc(people.name), asc(people.id))
        .all();
      return rows.map((row) => ({ ...row, id: row.id as PersonId }));
    },

    async publishedCases(locale) {
      const rows = published()
        .where(eq(cases.state, "published"))
        .orderBy(
          sql`${cases.proposedAt} is null`,
          sql`${cases.locale} <> ${locale}`,
          desc(cases.publishedAt),
          asc(cases.id),
        )
        .all();
      return rows.map(toCase);
    },

    async publishedCase(id) {
      const row = published()
        .where(and(eq(cases.id, id), eq(cases.state, "published")))
        .get();
      return row ? toCase(row) : null;
    },

    async leads(scope, cohort) {
      if (scope.kind !== "led-by") return scope.kind === "everybody";
      const led = and(eq(cohortTrainers.cohortId, cohort), eq(cohortTrainers.personId, scope.trainer));
      return db.select({ id: cohortTrainers.cohortId }).from(cohortTrainers).where(led).get() !== undefined;
    },
  } satisfies Partial<LiveRepo>;
}

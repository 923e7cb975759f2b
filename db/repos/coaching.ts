import { and, asc, desc, eq, exists, inArray, isNotNull, isNull, max, ne, not, type SQL, sql } from "drizzle-orm";
import type { DeskAttempt, DeskFilter, Thread } from "../../app/domain/coaching/ports.ts";
import type { Comment } from "../../app/domain/coaching/threads.ts";
import type { AttemptId, CommentId, PersonId } from "../../app/domain/ids.ts";
import type { CoachingRepo } from "../../app/domain/ports.ts";
import { attempts } from "../schema/attempts.ts";
import { commentReads, comments } from "../schema/coaching.ts";
import { cohortMembers, cohortTrainers, people } from "../schema/people.ts";
import type { Database } from "../sqlite.server.ts";
import { toLearner } from "./learner-columns.ts";
import { withinScope } from "./people-scope.ts";

const DESK = {
  id: attempts.id,
  personId: people.id,
  name: people.name,
  scenarioId: attempts.scenarioId,
  mode: attempts.mode,
  finishedAt: attempts.finishedAt,
  numerator: attempts.scoreNumerator,
  denominator: attempts.scoreDenominator,
  passed: attempts.passed,
};

type DeskRow = Omit<DeskAttempt, "id" | "person" | "score" | "finishedAt" | "passed"> & {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly finishedAt: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly passed: boolean | null;
};

function toDesk({ id, personId, name, finishedAt, numerator, denominator, passed, ...rest }: DeskRow): DeskAttempt {
  return {
    ...rest,
    id: id as AttemptId,
    person: { id: personId as PersonId, name },
    finishedAt: finishedAt ?? 0,
    score: (numerator ?? 0) / (denominator || 1),
    passed: passed ?? false,
  };
}

function toComment({ row, name }: { row: typeof comments.$inferSelect; name: string }): Comment {
  const { id, attemptId, turn, authorId, text, suggestion, at, removedAt } = row;
  return {
    ...{ turn, text, suggestion, at, removedAt },
    id: id as CommentId,
    attemptId: attemptId as AttemptId,
    author: { id: authorId as PersonId, name },
  };
}

export function coachingRepo(db: Database): CoachingRepo {
  /** Finished, assessed or shared, of somebody else in the scope: what a trainer may open. */
  function open({ scope, cohort, person, reader }: DeskFilter & { reader: PersonId }): SQL | undefined {
    const members = db.select({ id: cohortMembers.personId }).from(cohortMembers);
    return and(
      isNotNull(attempts.finishedAt),
      sql`(${attempts.mode} = 'assessed' or ${attempts.sharedAt} is not null)`,
      ne(attempts.personId, reader),
      withinScope(db, scope, attempts.personId),
      person === null ? undefined : eq(attempts.personId, person),
      cohort === null ? undefined : inArray(attempts.personId, members.where(eq(cohortMembers.cohortId, cohort))),
    );
  }
  const spokenBy = (reader: PersonId) =>
    db
      .select({ id: comments.id })
      .from(comments)
      .where(and(eq(comments.attemptId, attempts.id), eq(comments.authorId, reader), isNull(comments.removedAt)));

  const commentsOf = (where: SQL | undefined) =>
    db
      .select({ row: comments, name: people.name })
      .from(comments)
      .innerJoin(people, eq(people.id, comments.authorId))
      .where(where)
      .orderBy(asc(comments.at), asc(comments.id))
      .all()
      .map(toComment);

  function threads(where: SQL | undefined, reader: PersonId, page: { limit: number; offset: number }): Thread[] {
    const readAt = sql<number>`coalesce((select ${commentReads.readAt} from ${commentReads} where ${commentReads.attemptId} = ${attempts.id} and ${commentReads.personId} = ${reader}), 0)`;
    const fresh = sql<number>`sum(${comments.authorId} <> ${reader} and ${comments.at} > ${readAt})`;
    const lastAt = max(comments.at);
    const rows = db
      .select({ ...DESK, comments: sql<number>`count(*)`, fresh, lastAt })
      .from(attempts)
      .innerJoin(people, eq(people.id, attempts.personId))
      .innerJoin(comments, and(eq(comments.attemptId, attempts.id), isNull(comments.removedAt)))
      .where(where)
      .groupBy(attempts.id)
      .orderBy(desc(sql`${fresh} > 0`), desc(lastAt), desc(attempts.id))
      .limit(page.limit)
      .offset(page.offset)
      .all();
    return rows.map((row) => {
      const last = commentsOf(and(eq(comments.attemptId, row.id), isNull(comments.removedAt))).at(-1);
      const { id, person, scenarioId, mode } = toDesk(row);
      return {
        ...{ id, person, scenarioId, mode, comments: row.comments, fresh: row.fresh },
        lastTurn: last?.turn ?? null,
        lastAt: last?.at ?? 0,
        lastAuthor: last?.author.name ?? "",
      };
    });
  }

  return {
    async attempt(id) {
      const { personId, visitorId, scenarioId, mode, turns, finishedAt, sharedAt } = attempts;
      const row = db
        .select({ personId, visitorId, scenarioId, mode, turns, finishedAt, sharedAt, name: people.name })
        .from(attempts)
        .leftJoin(people, eq(people.id, attempts.personId))
        .where(eq(attempts.id, id))
        .get();
      if (!row) return null;
      const { personId: person, visitorId: visitor, ...rest } = row;
      return { id, learner: toLearner({ personId: person, visitorId: visitor }), ...rest };
    },
    async share(id, person, at) {
      const own = and(
        eq(attempts.id, id),
        eq(attempts.personId, person),
        eq(attempts.mode, "practice"),
        isNotNull(attempts.finishedAt),
      );
      const sharedAt = at === null ? null : sql`coalesce(${attempts.sharedAt}, ${at})`;
      return db.update(attempts).set({ sharedAt }).where(own).run().changes === 1;
    },
    async comments(attempt) {
      return commentsOf(eq(comments.attemptId, attempt));
    },
    async addComment(comment) {
      if (db.insert(comments).values(comment).onConflictDoNothing().run().changes === 1) return null;
      return commentsOf(eq(comments.id, comment.id))[0] ?? null;
    },
    async removeComment(id, { attempt, author }, at) {
      const own = and(eq(comments.id, id), eq(comments.attemptId, attempt), eq(comments.authorId, author));
      const removedAt = sql`coalesce(${comments.removedAt}, ${at})`;
      return db.update(comments).set({ text: "", suggestion: null, removedAt }).where(own).run().changes === 1;
    },
    async readAt(attempt, person) {
      const own = and(eq(commentReads.attemptId, attempt), eq(commentReads.personId, person));
      return db.select().from(commentReads).where(own).get()?.readAt ?? 0;
    },
    async markRead(attemptId, personId, readAt) {
      db.insert(commentReads)
        .values({ attemptId, personId, readAt })
        .onConflictDoUpdate({
          target: [commentReads.attemptId, commentReads.personId],
          set: { readAt: sql`max(${commentReads.readAt}, ${readAt})` },
        })
        .run();
    },
    async desk(kind, page) {
      const mine = exists(spokenBy(page.reader));
      const rows = db
        .select(DESK)
        .from(attempts)
        .innerJoin(people, eq(people.id, attempts.personId))
        .where(
          and(
            open(page),
            isNull(people.deactivatedAt),
            eq(attempts.mode, kind === "waiting" ? "assessed" : "practice"),
            kind === "waiting" ? not(mine) : undefined,
          ),
        )
        .orderBy(desc(attempts.finishedAt), desc(attempts.id))
        .limit(page.limit)
        .offset(page.offset)
        .all();
      return rows.map(toDesk);
    },
    async threadsOf(page) {
      return threads(and(open(page), exists(spokenBy(page.reader))), page.reader, page);
    },
    async ownThreads(person, limit) {
      return threads(eq(attempts.personId, person), person, { limit, offset: 0 });
    },
    async ownShared(person, limit) {
      const rows = db
        .select(DESK)
        .from(attempts)
        .innerJoin(people, eq(people.id, attempts.personId))
        .where(and(eq(attempts.personId, person), eq(attempts.mode, "practice"), isNotNull(attempts.sharedAt)))
        .orderBy(desc(attempts.sharedAt), desc(attempts.id))
        .limit(limit)
        .all();
      return rows.map(toDesk);
    },
    async trainersOf(person) {
      const own = db
        .select({ id: cohortMembers.cohortId })
        .from(cohortMembers)
        .where(eq(cohortMembers.personId, person));
      const rows = db
        .selectDistinct({ id: people.id, name: people.name })
        .from(people)
        .innerJoin(cohortTrainers, eq(cohortTrainers.personId, people.id))
        .where(
          and(
            inArray(cohortTrainers.cohortId, own),
            ne(people.id, person),
            ne(people.role, "rep"),
            isNull(people.deactivatedAt),
          ),
        )
        .orderBy(asc(people.name), asc(people.id))
        .all();
      return rows.map(({ id, name }) => ({ id: id as PersonId, name }));
    },
  };
}

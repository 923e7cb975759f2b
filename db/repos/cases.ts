import { and, asc, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Case, CaseContent } from "../../app/domain/cases/case.ts";
import type { DialogueRow } from "../../app/domain/cases/dialogue.ts";
import type { NamedCase } from "../../app/domain/cases/ports.ts";
import type { CaseId, PersonId } from "../../app/domain/ids.ts";
import type { CaseRepo } from "../../app/domain/ports.ts";
import { caseReviews, caseSkills, cases } from "../schema/cases.ts";
import { people } from "../schema/people.ts";
import type { Database } from "../sqlite.server.ts";
import { withinScope } from "./people-scope.ts";

type CaseRow = typeof cases.$inferSelect;

/** Words with nothing that `like` would take for a pattern. */
const within = (column: SQL, word: string): SQL =>
  sql`${column} like ${`%${word.replace(/[\\%_]/g, "\\$&")}%`} escape '\\'`;

function columnsOf({ skills: _, dialogue, ...rest }: CaseContent) {
  const { locale, title, situation, outcome, again, differently, stage } = rest;
  return { locale, title, situation, outcome, again, differently, stage, dialogue: JSON.stringify(dialogue) };
}

export function caseRepo(db: Database): CaseRepo {
  type Writer = Pick<Database, "insert" | "delete">;
  function writeSkills(tx: Writer, caseId: CaseId, skills: readonly string[]): void {
    tx.delete(caseSkills).where(eq(caseSkills.caseId, caseId)).run();
    for (const skill of new Set(skills)) tx.insert(caseSkills).values({ caseId, skill }).run();
  }

  /** The rows as cases, with the skills of all of them in one query. */
  function toCases(rows: readonly CaseRow[]): Case[] {
    const ids = rows.map(({ id }) => id);
    const skills = db.select().from(caseSkills).where(inArray(caseSkills.caseId, ids)).orderBy(asc(caseSkills.skill));
    const known = ids.length === 0 ? [] : skills.all();
    return rows.map((row) => ({
      ...row,
      id: row.id as CaseId,
      authorId: row.authorId as PersonId | null,
      dialogue: JSON.parse(row.dialogue) as DialogueRow[],
      skills: known.flatMap(({ caseId, skill }) => (caseId === row.id ? [skill] : [])),
    }));
  }
  function toNamed(rows: readonly { row: CaseRow; author: string | null }[]): NamedCase[] {
    return toCases(rows.map(({ row }) => row)).map((found, index) => ({ found, author: rows[index]?.author ?? null }));
  }
  const named = () =>
    db.select({ row: cases, author: people.name }).from(cases).leftJoin(people, eq(people.id, cases.authorId));

  return {
    async insert(id, authorId, content, at) {
      const fresh = { masked: false, revision: 1, createdAt: at, updatedAt: at, state: "draft" } as const;
      return db.transaction(
        (tx) => {
          const row = { id, authorId, ...columnsOf(content), ...fresh };
          if (tx.insert(cases).values(row).onConflictDoNothing().run().changes === 0) return false;
          writeSkills(tx, id, content.skills);
          return true;
        },
        { behavior: "immediate" },
      );
    },
    async byId(id) {
      return toNamed(named().where(eq(cases.id, id)).all())[0] ?? null;
    },
    async save(id, revision, content, state, at) {
      return db.transaction(
        (tx) => {
          const anew = { ...columnsOf(content), state, revision: revision + 1, updatedAt: at, masked: false };
          const asSeen = and(eq(cases.id, id), eq(cases.revision, revision));
          if (tx.update(cases).set(anew).where(asSeen).run().changes === 0) return false;
          writeSkills(tx, id, content.skills);
          return true;
        },
        { behavior: "immediate" },
      );
    },
    async move(id, revision, to, at, review) {
      const marks = {
        submitted: { submittedAt: at, masked: true },
        published: { publishedAt: at },
        withdrawn: { proposedAt: null },
        draft: {},
        "changes-requested": {},
      }[to];
      return db.transaction(
        (tx) => {
          const asSeen = and(eq(cases.id, id), eq(cases.revision, revision));
          const moved = { ...marks, state: to, revision: revision + 1, updatedAt: at };
          if (tx.update(cases).set(moved).where(asSeen).run().changes === 0) return false;
          if (review) {
            const { id: reviewId, author: authorId, decision, text } = review;
            tx.insert(caseReviews).values({ id: reviewId, caseId: id, authorId, decision, text, at }).run();
          }
          return true;
        },
        { behavior: "immediate" },
      );
    },
    async propose(id, at) {
      const proposedAt = at === null ? null : sql`coalesce(${cases.proposedAt}, ${at})`;
      db.update(cases)
        .set({ proposedAt })
        .where(and(eq(cases.id, id), eq(cases.state, "published")))
        .run();
    },
    async reviews(id) {
      const { decision, text, at } = caseReviews;
      return db
        .select({ id: caseReviews.id, author: people.name, decision, text, at })
        .from(caseReviews)
        .leftJoin(people, eq(people.id, caseReviews.authorId))
        .where(eq(caseReviews.caseId, id))
        .orderBy(desc(at), desc(caseReviews.id))
        .all();
    },
    async ofAuthor(author) {
      const own = eq(cases.authorId, author);
      return toCases(db.select().from(cases).where(own).orderBy(desc(cases.updatedAt), desc(cases.id)).all());
    },
    async toReview(scope, limit) {
      const waiting = and(eq(cases.state, "submitted"), withinScope(db, scope, cases.authorId));
      return toNamed(named().where(waiting).orderBy(asc(cases.submittedAt), asc(cases.id)).limit(limit).all());
    },
    async published({ words = [], stage, skill, proposed, limit = 100, offset = 0 } = {}) {
      const all = sql`(${cases.title} || ' ' || ${cases.situation} || ' ' || ${cases.dialogue} || ' ' || ${cases.outcome} || ' ' || ${cases.again} || ' ' || ${cases.differently})`;
      const skilled = db.select({ id: caseSkills.caseId }).from(caseSkills);
      const rows = db
        .select()
        .from(cases)
        .where(
          and(
            eq(cases.state, "published"),
            stage === undefined ? undefined : eq(cases.stage, stage),
            skill === undefined ? undefined : inArray(cases.id, skilled.where(eq(caseSkills.skill, skill))),
            proposed === true ? isNotNull(cases.proposedAt) : undefined,
            ...words.map((word) => within(all, word)),
          ),
        )
        .orderBy(desc(sql`${cases.proposedAt} is not null`), desc(cases.publishedAt), desc(cases.id))
        .limit(limit)
        .offset(offset)
        .all();
      return toCases(rows);
    },
  };
}

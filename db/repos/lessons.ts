import { and, asc, eq, sql } from "drizzle-orm";
import type { PersonId } from "../../app/domain/ids.ts";
import type { LessonProgress, LessonRepo } from "../../app/domain/ports.ts";
import { exerciseAnswers, lessonProgress } from "../schema/lessons.ts";
import type { Database } from "../sqlite.server.ts";
import { addEvidence } from "./evidence.ts";
import { spentUntil } from "./spent.ts";

type ProgressRow = typeof lessonProgress.$inferSelect;

function toProgress({ personId: _, reflection: __, spent: ___, ...progress }: ProgressRow): LessonProgress {
  return progress;
}

export function lessonRepo(db: Database): LessonRepo {
  const fresh = (personId: PersonId, slug: string, at: number) => ({
    personId,
    slug,
    block: 0,
    furthest: 0,
    startedAt: at,
    updatedAt: at,
  });
  const until = (at: number) => ({
    spent: spentUntil(lessonProgress.spent, lessonProgress.updatedAt, at),
    updatedAt: at,
  });
  const key = [lessonProgress.personId, lessonProgress.slug];
  const person = sql.placeholder("person");
  const slug = sql.placeholder("slug");
  const progressOfPerson = db
    .select()
    .from(lessonProgress)
    .where(eq(lessonProgress.personId, person))
    .orderBy(asc(lessonProgress.slug))
    .prepare();
  const progressOfLesson = db
    .select()
    .from(lessonProgress)
    .where(and(eq(lessonProgress.personId, person), eq(lessonProgress.slug, slug)))
    .prepare();
  const answersOfLesson = db
    .select()
    .from(exerciseAnswers)
    .where(and(eq(exerciseAnswers.personId, person), eq(exerciseAnswers.slug, slug)))
    .orderBy(asc(exerciseAnswers.at), asc(sql`rowid`))
    .prepare();

  return {
    async progress(person) {
      return progressOfPerson.all({ person }).map(toProgress);
    },
    async progressOf(person, slug) {
      const row = progressOfLesson.get({ person, slug });
      return row ? toProgress(row) : null;
    },
    async saveBookmark(person, slug, { block, at }) {
      db.insert(lessonProgress)
        .values({ ...fresh(person, slug, at), block, furthest: block })
        .onConflictDoUpdate({
          target: key,
          set: { block, furthest: sql`max(${lessonProgress.furthest}, ${block})`, ...until(at) },
        })
        .run();
    },
    async complete(person, slug, at) {
      db.insert(lessonProgress)
        .values({ ...fresh(person, slug, at), completedAt: at })
        .onConflictDoUpdate({
          target: key,
          set: { completedAt: sql`coalesce(${lessonProgress.completedAt}, ${at})`, ...until(at) },
        })
        .run();
    },
    async saveAnswer({ person, ...answer }, evidence) {
      db.transaction((tx) => {
        const saved = tx
          .insert(exerciseAnswers)
          .values({ ...answer, personId: person })
          .onConflictDoNothing()
          .run();
        if (saved.changes === 0) return;
        addEvidence(tx, person, evidence);
        tx.update(lessonProgress)
          .set(until(answer.at))
          .where(and(eq(lessonProgress.personId, person), eq(lessonProgress.slug, answer.slug)))
          .run();
      });
    },
    async allAnswers(person) {
      const rows = db
        .select()
        .from(exerciseAnswers)
        .where(eq(exerciseAnswers.personId, person))
        .orderBy(asc(exerciseAnswers.at), asc(sql`rowid`))
        .all();
      return rows.map(({ personId: _, ...answer }) => ({ ...answer, person }));
    },
    async answers(person, slug) {
      const rows = answersOfLesson.all({ person, slug });
      return rows.map(({ personId: _, ...answer }) => ({ ...answer, person }));
    },
    async saveReflection(person, slug, reflection, at) {
      db.insert(lessonProgress)
        .values({ ...fresh(person, slug, at), reflection })
        .onConflictDoUpdate({ target: key, set: { reflection, ...until(at) } })
        .run();
    },
    async reflection(person, slug) {
      const row = progressOfLesson.get({ person, slug });
      return row?.reflection ?? null;
    },
  };
}

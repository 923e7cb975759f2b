import { and, asc, count, eq } from "drizzle-orm";
import { ANSWERS_TOGETHER, type Ratings } from "../../app/domain/coaching/feedback.ts";
import type { PersonId } from "../../app/domain/ids.ts";
import type { FeedbackRepo } from "../../app/domain/ports.ts";
import { feedbackAnswers, feedbackGiven } from "../schema/coaching.ts";
import type { Database } from "../sqlite.server.ts";

export function feedbackRepo(db: Database): FeedbackRepo {
  return {
    async given(person, half) {
      const own = and(eq(feedbackGiven.personId, person), eq(feedbackGiven.half, half));
      const rows = db.select({ id: feedbackGiven.trainerId }).from(feedbackGiven).where(own).all();
      return rows.map(({ id }) => id as PersonId).sort();
    },
    async give({ id, person, trainer, half, ratings, text }) {
      return db.transaction(
        (tx) => {
          const flag = { personId: person, trainerId: trainer, half };
          if (tx.insert(feedbackGiven).values(flag).onConflictDoNothing().run().changes === 0) return false;
          const answers = and(eq(feedbackAnswers.trainerId, trainer), eq(feedbackAnswers.half, half));
          const before = tx.select({ n: count() }).from(feedbackAnswers).where(answers).get()?.n ?? 0;
          const batch = Math.floor(before / ANSWERS_TOGETHER);
          tx.insert(feedbackAnswers)
            .values({ id, trainerId: trainer, half, batch, ratings: JSON.stringify(ratings), text })
            .run();
          // Rows lie in the order in which they were written: both tables are written anew in the order of their keys,
          // so that the last row of the one is not the last row of the other.
          const flags = tx.select().from(feedbackGiven).orderBy(asc(feedbackGiven.personId)).all();
          tx.delete(feedbackGiven).run();
          for (const row of flags) tx.insert(feedbackGiven).values(row).run();
          const all = tx.select().from(feedbackAnswers).orderBy(asc(feedbackAnswers.id)).all();
          tx.delete(feedbackAnswers).run();
          for (const row of all) tx.insert(feedbackAnswers).values(row).run();
          return true;
        },
        { behavior: "immediate" },
      );
    },
    async shown(trainer) {
      const rows = db
        .select()
        .from(feedbackAnswers)
        .where(eq(feedbackAnswers.trainerId, trainer))
        .orderBy(asc(feedbackAnswers.id))
        .all();
      const complete = (half: string, batch: number) =>
        rows.filter((row) => row.half === half && row.batch === batch).length === ANSWERS_TOGETHER;
      return rows.flatMap(({ half, batch, ratings, text }) =>
        complete(half, batch) ? [{ half, ratings: JSON.parse(ratings) as Ratings, text }] : [],
      );
    },
  };
}

import { and, asc, count, eq, gte, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { PersonId } from "../../app/domain/ids.ts";
import type { RoutineRepo } from "../../app/domain/ports.ts";
import type { DoneMark, RoutineInTerm } from "../../app/domain/routines/kept.ts";
import { closedTerms, keptRoutines, routineTicks } from "../schema/routines.ts";
import type { Database } from "../sqlite.server.ts";

type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Rolls a transaction back that would keep too many. */
class TooMany extends Error {}

export function routineRepo(db: Database): RoutineRepo {
  const keptInTerm = db
    .select({ kept: keptRoutines, tick: routineTicks })
    .from(keptRoutines)
    .leftJoin(
      routineTicks,
      and(
        eq(routineTicks.personId, keptRoutines.personId),
        eq(routineTicks.routine, keptRoutines.routine),
        eq(routineTicks.term, sql.placeholder("term")),
      ),
    )
    .where(eq(keptRoutines.personId, sql.placeholder("person")))
    .orderBy(asc(keptRoutines.keptSince), asc(keptRoutines.routine))
    .prepare();
  const doneBetween = db
    .select({ routine: routineTicks.routine, term: routineTicks.term })
    .from(routineTicks)
    .innerJoin(
      keptRoutines,
      and(eq(keptRoutines.personId, routineTicks.personId), eq(keptRoutines.routine, routineTicks.routine)),
    )
    .where(
      and(
        eq(routineTicks.personId, sql.placeholder("person")),
        eq(keptRoutines.period, sql.placeholder("period")),
        gte(routineTicks.term, sql.placeholder("from")),
        lte(routineTicks.term, sql.placeholder("to")),
        isNotNull(routineTicks.doneAt),
      ),
    )
    .orderBy(asc(routineTicks.term), asc(routineTicks.routine))
    .prepare();

  function kept(person: PersonId, term: string): RoutineInTerm[] {
    return keptInTerm.all({ person, term }).map(({ kept: { personId: _, ...kept }, tick }) => ({
      ...kept,
      tick: { doneAt: tick?.doneAt ?? null, gap: tick?.gap ?? null, measure: tick?.measure ?? null },
    }));
  }

  /** Writes what stands of a routine in a term, unless the term is closed. */
  function write(
    personId: PersonId,
    { routine, term }: DoneMark,
    at: number,
    tick: { doneAt?: number | null; gap?: string | null; measure?: string | null },
  ): boolean {
    return db.transaction(
      (tx) => {
        const own = and(eq(closedTerms.personId, personId), eq(closedTerms.term, term));
        if (tx.select({ term: closedTerms.term }).from(closedTerms).where(own).get()) return false;
        const { doneAt } = tick;
        // Ticked again, the first time stands.
        const done = typeof doneAt === "number" ? { doneAt: sql`coalesce(${routineTicks.doneAt}, ${doneAt})` } : {};
        tx.insert(routineTicks)
          .values({ ...tick, personId, routine, term, updatedAt: at })
          .onConflictDoUpdate({
            target: [routineTicks.personId, routineTicks.routine, routineTicks.term],
            set: { ...tick, ...done, updatedAt: at },
          })
          .run();
        return true;
      },
      { behavior: "immediate" },
    );
  }

  return {
    async kept(person, term) {
      return kept(person, term);
    },
    async choose(person, { keep, drop, mostOwn }, at) {
      try {
        db.transaction(
          (tx) => {
            for (const routine of drop) {
              const held = and(
                eq(keptRoutines.personId, person),
                eq(keptRoutines.routine, routine),
                isNull(keptRoutines.droppedAt),
              );
              tx.update(keptRoutines).set({ droppedAt: at }).where(held).run();
            }
            for (const one of keep) {
              const routine = one.text === null ? one.routine : (sameWords(tx, person, one) ?? one.routine);
              tx.insert(keptRoutines)
                .values({ ...one, routine, personId: person })
                .onConflictDoUpdate({
                  target: [keptRoutines.personId, keptRoutines.routine],
                  set: { keptSince: one.keptSince, droppedAt: null },
                  setWhere: isNotNull(keptRoutines.droppedAt),
                })
                .run();
            }
            const own = and(
              eq(keptRoutines.personId, person),
              isNull(keptRoutines.droppedAt),
              isNotNull(keptRoutines.text),
            );
            if ((tx.select({ n: count() }).from(keptRoutines).where(own).get()?.n ?? 0) > mostOwn) throw new TooMany();
          },
          { behavior: "immediate" },
        );
        return true;
      } catch (error) {
        if (error instanceof TooMany) return false;
        throw error;
      }
    },
    async done(person, period, { from, to }) {
      return doneBetween.all({ person, period, from, to });
    },
    async tick(person, mark, done, at) {
      return write(person, mark, at, { doneAt: done ? at : null });
    },
    async note(person, mark, { gap, measure }, at) {
      return write(person, mark, at, { gap, measure });
    },
    async close(personId, term, at, summarise) {
      db.transaction(
        (tx) => {
          const summary = summarise(kept(personId, term));
          tx.insert(closedTerms)
            .values({ personId, period: summary.period, term, summary: JSON.stringify(summary), closedAt: at })
            .onConflictDoNothing()
            .run();
        },
        { behavior: "immediate" },
      );
    },
  };
}

function sameWords(tx: Transaction, person: PersonId, { period, text }: Pick<RoutineInTerm, "period" | "text">) {
  if (text === null) return undefined;
  const same = and(eq(keptRoutines.personId, person), eq(keptRoutines.period, period), eq(keptRoutines.text, text));
  return tx.select({ routine: keptRoutines.routine }).from(keptRoutines).where(same).get()?.routine;
}

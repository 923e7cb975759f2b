import { and, asc, desc, eq, gt, isNotNull, lt, or, sql } from "drizzle-orm";
import type { PersonId } from "../../app/domain/ids.ts";
import type { ClosedTermRepo } from "../../app/domain/ports.ts";
import type { ClosedTerm, TermSummary } from "../../app/domain/routines/summary.ts";
import { people } from "../schema/people.ts";
import { closedTerms } from "../schema/routines.ts";
import type { Database } from "../sqlite.server.ts";
import { withinScope } from "./people-scope.ts";

function toClosed({ summary, closedAt, sentAt }: typeof closedTerms.$inferSelect): ClosedTerm {
  return { summary: JSON.parse(summary) as TermSummary, closedAt, sentAt };
}

export function closedTermRepo(db: Database): ClosedTermRepo {
  const person = sql.placeholder("person");
  const ofTerm = db
    .select()
    .from(closedTerms)
    .where(and(eq(closedTerms.personId, person), eq(closedTerms.term, sql.placeholder("term"))))
    .prepare();
  const amongTerms = db
    .select({ term: closedTerms.term })
    .from(closedTerms)
    .where(
      and(
        eq(closedTerms.personId, person),
        // One prepared statement whatever their number.
        sql`${closedTerms.term} in (select value from json_each(${sql.placeholder("terms")}))`,
      ),
    )
    .prepare();
  const ofPeriod = db
    .select()
    .from(closedTerms)
    .where(and(eq(closedTerms.personId, person), eq(closedTerms.period, sql.placeholder("period"))))
    // A period's names sort as its terms follow each other.
    .orderBy(desc(closedTerms.term))
    .limit(sql.placeholder("limit"))
    .prepare();

  return {
    async find(person, term) {
      const row = ofTerm.get({ person, term });
      return row ? toClosed(row) : null;
    },
    async among(person, terms) {
      return amongTerms.all({ person, terms: JSON.stringify(terms) }).map(({ term }) => term);
    },
    async recent(person, period, limit) {
      return ofPeriod.all({ person, period, limit }).map(toClosed);
    },
    async send(person, term, at) {
      const sent = { sentAt: sql`coalesce(${closedTerms.sentAt}, ${at})` };
      const own = and(eq(closedTerms.personId, person), eq(closedTerms.term, term));
      return db.update(closedTerms).set(sent).where(own).run().changes === 1;
    },
    async sent({ scope, limit, after }) {
      const { sentAt, personId, term } = closedTerms;
      const rows = db
        .select({ closed: closedTerms, name: people.name })
        .from(closedTerms)
        .innerJoin(people, eq(people.id, personId))
        .where(
          and(
            isNotNull(sentAt),
            withinScope(db, scope, personId),
            after &&
              or(
                lt(sentAt, after.at),
                and(
                  eq(sentAt, after.at),
                  or(gt(personId, after.person), and(eq(personId, after.person), gt(term, after.term))),
                ),
              ),
          ),
        )
        .orderBy(desc(sentAt), asc(personId), asc(term))
        .limit(limit)
        .all();
      return rows.flatMap(({ closed, name }) =>
        closed.sentAt === null
          ? []
          : [{ person: { id: closed.personId as PersonId, name }, closed: toClosed(closed), sentAt: closed.sentAt }],
      );
    },
  };
}

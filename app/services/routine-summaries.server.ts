import { dayAt, readTerm } from "../domain/calendar.ts";
import { AppError } from "../domain/errors.ts";
import type { PersonId } from "../domain/ids.ts";
import type { Locale } from "../domain/locale.ts";
import { may, type Person, scopeOf } from "../domain/people.ts";
import type { Clock, Repos } from "../domain/ports.ts";
import type { RoutineCatalogue } from "../domain/routines/catalogue.ts";
import { belongsTo } from "../domain/routines/kept.ts";
import { summarise } from "../domain/routines/summary.ts";
import { mayClose } from "../domain/routines/terms.ts";
import { closedCard, type SentCard, type SummaryView, summaryView } from "../domain/routines/views.ts";
import type { RoutineFault } from "../domain/routines/words.ts";
import type { Keeper } from "./routines.server.ts";

export const SENT_PAGE = 50;

/** Where a page of sent summaries goes on: after the last one of the page before. */
export interface SentCursor {
  readonly at: number;
  readonly person: PersonId;
  readonly term: string;
}

export type RoutineSummaryService = ReturnType<typeof createRoutineSummaryService>;

/** Closing a term with a summary, and what trainers see of it: what was sent, and nothing else. */
export function createRoutineSummaryService({
  repos: { routines, closedTerms, people },
  catalogue,
  clock,
}: {
  readonly repos: Pick<Repos, "routines" | "closedTerms" | "people">;
  readonly catalogue: RoutineCatalogue;
  readonly clock: Clock;
}) {
  return {
    /**
     * Closes a term for good, once: closing it again changes nothing. AppError `bad-input` with a fault at `term`:
     * `not-yet` before its last day, `too-old` when the one after it is over, `nothing` where nothing was kept in it.
     */
    async close({ person, timeZone }: Keeper, name: string): Promise<void> {
      const term = readTerm(name);
      if (!term) throw new AppError("not-found", `no term ${name}`);
      if (await closedTerms.find(person, term.name)) return;
      const now = clock.now();
      const today = dayAt(now, timeZone);
      if (!mayClose(term, today)) throw fault(today < term.last ? "not-yet" : "too-old");
      const kept = await routines.kept(person, term.name);
      if (!kept.some((entry) => belongsTo(entry, term, timeZone))) throw fault("nothing");
      await routines.close(person, term.name, now, (standing) => summarise(standing, term, catalogue, timeZone));
    },

    /** A person's own summary. AppError `not-found` for a term that is not closed. */
    async open({ person, locale }: Pick<Keeper, "person" | "locale">, name: string): Promise<SummaryView> {
      const closed = await closedTerms.find(person, name);
      if (!closed) throw new AppError("not-found", `${name} is not closed`);
      return summaryView(closed, locale);
    },

    /** Lets trainers and administrators see a summary; once sent it stays so. AppError `not-found` as for `open`. */
    async send(person: PersonId, name: string): Promise<void> {
      if (!(await closedTerms.send(person, name, clock.now())))
        throw new AppError("not-found", `${name} is not closed`);
    },

    /** What the people whose work `by` may look at have sent, the latest first. AppError `forbidden` for whoever may not see people. */
    async sent(by: Person, after?: SentCursor): Promise<{ sent: SentCard[]; next: SentCursor | null }> {
      if (!may(by.role, "see-people")) throw new AppError("forbidden");
      const rows = await closedTerms.sent({ scope: scopeOf(by), limit: SENT_PAGE + 1, ...(after && { after }) });
      const shown = rows.slice(0, SENT_PAGE);
      const last = shown.at(-1);
      return {
        sent: shown.map(({ person, closed, sentAt }) => ({ ...closedCard(closed), person, sentAt })),
        next:
          rows.length > SENT_PAGE && last
            ? { at: last.sentAt, person: last.person.id, term: last.closed.summary.term }
            : null,
      };
    },

    /** A summary as it was sent. AppError `not-found` for one that was not or of somebody else’s people, `forbidden` as for `sent`. */
    async openSent(
      by: Person,
      { person: id, term, locale }: { person: PersonId; term: string; locale: Locale },
    ): Promise<{ name: string; summary: SummaryView }> {
      if (!may(by.role, "see-people")) throw new AppError("forbidden");
      const [person, seen, closed] = await Promise.all([
        people.byId(id),
        people.sees(scopeOf(by), id),
        closedTerms.find(id, term),
      ]);
      if (!person || !seen || !closed || closed.sentAt === null)
        throw new AppError("not-found", `${term} was not sent`);
      return { name: person.name, summary: summaryView(closed, locale) };
    },
  };
}

function fault(code: RoutineFault): AppError {
  return new AppError("bad-input", `term: ${code}`, { term: code });
}

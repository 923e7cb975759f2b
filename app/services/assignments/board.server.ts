import type { Assignment } from "../../domain/assignments/assignment.ts";
import { type BoardSort, filterBoard, sortBoard } from "../../domain/assignments/board.ts";
import type { Status } from "../../domain/assignments/standing.ts";
import type {
  AssignmentCard,
  AssignmentFacts,
  AssignmentPage,
  BoardRow,
  PersonPage,
  PersonRowOfOne,
} from "../../domain/assignments/views.ts";
import { AppError } from "../../domain/errors.ts";
import type { LIST_STATES } from "../../domain/forms/assignments.ts";
import type { AssignmentId, CohortId, Instant, PersonId } from "../../domain/ids.ts";
import { type Cohort, may, type Person, scopeOf } from "../../domain/people.ts";
import type { AssignmentFilter, AssignmentRepo, Clock, CohortRepo, PeopleRepo } from "../../domain/ports.ts";
import { groupBy } from "../../domain/statistics/group-by.ts";
import type { Catalogue } from "./catalogue.server.ts";
import { factsOf, type Reader } from "./facts.ts";
import type { createGiving } from "./give.server.ts";
import { rowOf } from "./rows.ts";
import { cellOf, type Held, standings } from "./standings.server.ts";

/** Assignments on a page of the list, and people on one of the board. */
export const LIST_PAGE = 20;
export const BOARD_PAGE = 25;
const RECENT_DAYS = 30;
const DAY = 86_400_000;

export type ListState = (typeof LIST_STATES)[number];

export interface ListQuery {
  readonly state: ListState;
  readonly cohort: CohortId | null;
  readonly title: string;
  readonly after?: { readonly at: Instant; readonly id: AssignmentId };
}

export interface BoardQuery {
  readonly cohort: CohortId | null;
  readonly assignment: AssignmentId | null;
  readonly status: Status | null;
  /** Part of a name, an address or an external id. */
  readonly name: string;
  /** Deadlines from and to, both included; without either what is due, or was within the last month. */
  readonly dueFrom: Instant | null;
  readonly dueTo: Instant | null;
  readonly sort: BoardSort;
}

export interface Board {
  /** Columns that any cell stands in, newest first. */
  readonly columns: readonly AssignmentFacts[];
  /** Everybody who matches; pages are cut from it. */
  readonly rows: readonly BoardRow[];
}

interface Needs {
  readonly repos: {
    readonly assignments: AssignmentRepo;
    readonly cohorts: Pick<CohortRepo, "ofScope">;
    readonly people: Pick<PeopleRepo, "byId">;
  };
  readonly giving: Pick<ReturnType<typeof createGiving>, "seen" | "mayChange">;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
}

/** What trainers see of the work they gave. Whoever may give none is AppError `forbidden`. */
export function createBoard({ repos, giving, catalogue, clock }: Needs) {
  const { assignments } = repos;

  function requireTrainer(by: Person): void {
    if (!may(by.role, "assign-work")) throw new AppError("forbidden");
  }

  const ledBy = (by: Person) => repos.cohorts.ofScope(scopeOf(by));

  return {
    /** The cohorts a page's filters offer. */
    async cohorts(by: Person): Promise<Cohort[]> {
      requireTrainer(by);
      return ledBy(by);
    },

    async list(by: Person, query: ListQuery, { locale, timeZone }: Reader) {
      requireTrainer(by);
      const now = clock.now();
      const found = await assignments.list(scopeOf(by), {
        ...stateFilter(query.state, now),
        ...(query.cohort && { cohort: query.cohort }),
        title: query.title.trim(),
        limit: LIST_PAGE + 1,
        ...(query.after && { after: query.after }),
      });
      const given = found.slice(0, LIST_PAGE);
      const [held, led, titled] = await Promise.all([
        standings(assignments, given, { scope: scopeOf(by), now }),
        ledBy(by),
        catalogue.titles(locale),
      ]);
      const of = groupBy(held, ({ assignment }) => assignment.id);
      const cards = given.map(
        (one): AssignmentCard => ({
          ...factsOf(one, titled, { now, timeZone }),
          createdAt: one.createdAt,
          cohorts: namesOf(one, led),
          people: of.get(one.id)?.length ?? 0,
          count: countOf(of.get(one.id) ?? []),
        }),
      );
      const last = given.at(-1);
      const more = found.length > LIST_PAGE && last;
      return { cards, next: more ? { at: last.createdAt, id: last.id } : null };
    },

    /** AppError `not-found` for what is none of their business. */
    async page(by: Person, id: AssignmentId, { locale, timeZone }: Reader): Promise<AssignmentPage> {
      const found = await giving.seen(by, id);
      const now = clock.now();
      const [held, led, titled, mayChange, giver] = await Promise.all([
        standings(assignments, [found], { scope: scopeOf(by), now }),
        ledBy(by),
        catalogue.titles(locale),
        giving.mayChange(by, found),
        found.createdBy === null ? null : repos.people.byId(found.createdBy),
      ]);
      return {
        ...factsOf(found, titled, { now, timeZone }),
        givenBy: giver?.name ?? null,
        cohorts: namesOf(found, led),
        rows: held.map(rowOf),
        mayChange: mayChange && found.withdrawnAt === null,
      };
    },

    /** AppError `not-found` as for `page`, and where the person does not have it or is out of reach. */
    async person(by: Person, id: AssignmentId, person: PersonId, { locale, timeZone }: Reader): Promise<PersonPage> {
      const found = await giving.seen(by, id);
      const now = clock.now();
      const [held] = await standings(assignments, [found], { scope: scopeOf(by), now, person });
      if (!held) throw new AppError("not-found", `${person} does not have ${id}`);
      const facts = factsOf(found, await catalogue.titles(locale), { now, timeZone, dueAt: held.standing.dueAt });
      const row: PersonRowOfOne = rowOf(held);
      return { ...facts, row, agreed: held.agreed };
    },

    /** Everybody who matches, sorted; withdrawn assignments only where one is asked for by itself. */
    async board(by: Person, query: BoardQuery, { locale, timeZone }: Reader): Promise<Board> {
      requireTrainer(by);
      const now = clock.now();
      const { cohort, assignment, dueFrom, dueTo } = query;
      const dated = dueFrom !== null || dueTo !== null;
      const within = dated
        ? { dated, ...(dueFrom !== null && { dueFrom }), ...(dueTo !== null && { dueTo }) }
        : { dueFrom: now - RECENT_DAYS * DAY };
      const filter: AssignmentFilter = assignment ? { id: assignment } : { ...within, withdrawn: false };
      const given = await assignments.list(scopeOf(by), filter);
      const held = await standings(assignments, given, { scope: scopeOf(by), now, ...(cohort && { cohort }) });
      const byPerson = groupBy(held, ({ person }) => person.id);
      const rows = [...byPerson.values()].flatMap((own) => {
        const person = own[0]?.person;
        return person ? [{ person, cells: own.map(cellOf) }] : [];
      });
      const shown = sortBoard(filterBoard(rows, query), query.sort);
      const used = new Set(shown.flatMap(({ cells }) => cells.map((cell) => cell.assignment)));
      const titled = await catalogue.titles(locale);
      const columns = given.filter(({ id }) => used.has(id)).map((one) => factsOf(one, titled, { now, timeZone }));
      return { columns, rows: shown };
    },

    /** Titles for the board's filter: what is not withdrawn, newest first. */
    async choices(by: Person): Promise<{ id: AssignmentId; title: string }[]> {
      requireTrainer(by);
      const given = await assignments.list(scopeOf(by), { withdrawn: false, limit: 200 });
      return given.map(({ id, title }) => ({ id, title }));
    },
  };
}

function stateFilter(state: ListState, now: Instant): AssignmentFilter {
  switch (state) {
    case "open":
      return { withdrawn: false, dueFrom: now };
    case "past":
      return { withdrawn: false, dueTo: now - 1, dated: true };
    case "withdrawn":
      return { withdrawn: true };
    case "all":
      return {};
  }
}

function namesOf({ cohorts }: Assignment, known: readonly Cohort[]): string[] {
  return known.filter(({ id }) => cohorts.includes(id)).map(({ name }) => name);
}

function countOf(held: readonly Held[]): Record<Status, number> {
  const count = { overdue: 0, failed: 0, "not-started": 0, "in-progress": 0, "done-late": 0, done: 0, excused: 0 };
  for (const { standing } of held) count[standing.status] += 1;
  return count;
}

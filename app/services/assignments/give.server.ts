import {
  type AssignedItem,
  type Assignment,
  type Exception,
  itemName,
  LIMITS,
} from "../../domain/assignments/assignment.ts";
import type { AssignmentFault } from "../../domain/assignments/faults.ts";
import { AppError } from "../../domain/errors.ts";
import {
  type AssignmentId,
  assignmentId,
  type CohortId,
  type Instant,
  type LiveSessionId,
  type PersonId,
} from "../../domain/ids.ts";
import type { Locale } from "../../domain/locale.ts";
import { may, type Person, scopeOf } from "../../domain/people.ts";
import type { AssignmentRepo, Clock, CohortRepo, Ids, PeopleRepo } from "../../domain/ports.ts";
import type { AttemptMode } from "../../domain/scenario/attempt-record.ts";
import type { Catalogue } from "./catalogue.server.ts";

export interface GiveNeeds {
  readonly repos: {
    readonly assignments: AssignmentRepo;
    readonly people: Pick<PeopleRepo, "repsOf">;
    readonly cohorts: Pick<CohortRepo, "ofScope">;
  };
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface NewAssignment {
  /** Made before, so that the same form sent twice is one assignment; else a new one. */
  readonly id?: AssignmentId;
  /** Empty: the titles of its items. */
  readonly title: string;
  readonly note: string;
  readonly items: readonly AssignedItem[];
  readonly cohorts: readonly CohortId[];
  readonly people: readonly PersonId[];
  readonly dueAt: Instant | null;
  readonly mode: AttemptMode;
  readonly attemptsAllowed: number | null;
  readonly passMark: number | null;
  /** It follows from this session: of the people named, those the giver leads have it. */
  readonly liveSessionId?: LiveSessionId;
}

export type Change = Pick<Assignment, "title" | "note" | "dueAt">;

/** What is agreed with one person; deadlines lie ahead. */
export type Agreement =
  | { readonly act: "excuse"; readonly reason: string }
  | { readonly act: "unexcuse" }
  | { readonly act: "extend"; readonly dueAt: Instant; readonly reason: string }
  | { readonly act: "reopen"; readonly dueAt: Instant | null; readonly reason: string };

/** Giving work and agreeing on it. Whoever may not is AppError `forbidden`; what they may not see is `not-found`. */
export function createGiving({ repos: { assignments, people, cohorts }, catalogue, clock, ids }: GiveNeeds) {
  /** The assignment, where this person may know of it. */
  async function seen(by: Person, id: AssignmentId): Promise<Assignment> {
    if (!may(by.role, "assign-work")) throw new AppError("forbidden");
    const [found] = await assignments.list(scopeOf(by), { id });
    if (!found) throw new AppError("not-found", `no assignment ${id} within the scope of ${by.id}`);
    return found;
  }

  /** Whoever gave it may change it, and whoever leads everybody who has it. */
  async function mayChange(by: Person, assignment: Assignment): Promise<boolean> {
    if (by.role === "administrator" || assignment.createdBy === by.id) return true;
    const [all, own] = await Promise.all([
      assignments.holders({ kind: "everybody" }, [assignment.id]),
      assignments.holders(scopeOf(by), [assignment.id]),
    ]);
    return own.people.length > 0 && own.people.length === all.people.length;
  }

  async function changeable(by: Person, id: AssignmentId): Promise<Assignment> {
    const found = await seen(by, id);
    if (!(await mayChange(by, found))) throw new AppError("forbidden", `${id} is another trainer's`);
    return found;
  }

  /** The people and cohorts named, where the giver leads them all; a live session's guests from elsewhere are passed over. */
  async function targets(by: Person, { cohorts: toCohorts, people: toPeople, liveSessionId }: NewAssignment) {
    const scope = scopeOf(by);
    const [led, reps] = await Promise.all([cohorts.ofScope(scope), toPeople.length > 0 ? people.repsOf(scope) : []]);
    const known = { cohorts: new Set(led.map(({ id }) => id)), people: new Set(reps.map(({ id }) => id)) };
    const own = liveSessionId === undefined ? toPeople : toPeople.filter((id) => known.people.has(id));
    if (toCohorts.length + own.length === 0) throw fault("to", "nobody");
    const foreign = toCohorts.some((id) => !known.cohorts.has(id)) || own.some((id) => !known.people.has(id));
    if (foreign) throw fault("to", "foreign");
    return { cohorts: [...new Set(toCohorts)], people: [...new Set(own)] };
  }

  return {
    seen,
    mayChange,

    /**
     * Gives work and returns its id. AppError `bad-input` with faults at `items` (`path`: none or too many, `unknown`), `to`
     * (`nobody`, `foreign`), `due` (`past`), `title` (`too-long`), `note`, `attempts`, `passMark`.
     */
    async create(by: Person, given: NewAssignment, locale: Locale = by.locale): Promise<AssignmentId> {
      if (!may(by.role, "assign-work")) throw new AppError("forbidden");
      const now = clock.now();
      const { items, dueAt, mode, attemptsAllowed, passMark, note } = given;
      if (items.length === 0 || items.length > LIMITS.items) throw fault("items", "path");
      const offered = new Map((await catalogue.offered(locale)).map((item) => [itemName(item), item.title]));
      const titles = items.map((item) => offered.get(itemName(item)));
      if (titles.includes(undefined) || new Set(items.map(itemName)).size < items.length)
        throw fault("items", "unknown");
      const title = given.title.trim() || shortened(titles.join(" → "));
      checkWords({ title, note });
      if (dueAt !== null && dueAt <= now) throw fault("due", "past");
      if (attemptsAllowed !== null && !within(attemptsAllowed, 1, LIMITS.attempts)) throw fault("attempts", "attempts");
      if (passMark !== null && !within(passMark, 0, 100)) throw fault("passMark", "percent");
      const id = given.id ?? assignmentId(ids.next());
      const made = await assignments.insert({
        id,
        title,
        note: note.trim(),
        createdBy: by.id,
        createdAt: now,
        opensAt: now,
        dueAt,
        mode,
        attemptsAllowed,
        passMark,
        withdrawnAt: null,
        liveSessionId: given.liveSessionId ?? null,
        items,
        ...(await targets(by, given)),
      });
      if (!made && (await assignments.byId(id))?.createdBy !== by.id) throw new AppError("bad-input", "id is taken");
      return id;
    },

    /** AppError `bad-input` with faults at `title`, `note`, `due` (`past`, where it is another than before). */
    async change(by: Person, id: AssignmentId, to: Change): Promise<void> {
      const found = await changeable(by, id);
      const title = to.title.trim();
      if (title === "") throw fault("title", "required");
      checkWords({ title, note: to.note });
      if (to.dueAt !== null && to.dueAt !== found.dueAt && to.dueAt <= clock.now()) throw fault("due", "past");
      const changed = await assignments.change(id, { title, note: to.note.trim(), dueAt: to.dueAt });
      if (!changed) throw new AppError("not-found", `${id} is withdrawn`);
    },

    /** Takes it back from everybody; what was done stays on record. Doing so again changes nothing. */
    async withdraw(by: Person, id: AssignmentId): Promise<void> {
      await changeable(by, id);
      await assignments.withdraw(id, clock.now());
    },

    /**
     * Excuses a person, gives them more time, or another try. AppError `not-found` where they do not have it or are out of
     * reach; `bad-input` with faults at `reason` (`required`, `too-long`) and `due` (`past`, `required`).
     */
    async agree(by: Person, id: AssignmentId, person: PersonId, agreement: Agreement): Promise<void> {
      const found = await seen(by, id);
      const { held } = await assignments.holders(scopeOf(by), [id], { person });
      if (held.length === 0) throw new AppError("not-found", `${person} does not have ${id}`);
      const at = clock.now();
      const reason = "reason" in agreement ? agreement.reason.trim() : "";
      if ("reason" in agreement && reason === "") throw fault("reason", "required");
      if (reason.length > LIMITS.reason) throw fault("reason", "too-long");
      const dueAt = "dueAt" in agreement ? agreement.dueAt : null;
      if (dueAt !== null && dueAt <= at) throw fault("due", "past");
      if (agreement.act === "reopen" && dueAt === null && found.dueAt !== null) throw fault("due", "required");
      await assignments.agree(id, person, { ...termsOf(agreement, at), reason, by: by.id, at });
    },
  };
}

function termsOf(agreement: Agreement, at: Instant): Partial<Pick<Exception, "excusedAt" | "reopenedAt" | "dueAt">> {
  switch (agreement.act) {
    case "excuse":
      return { excusedAt: at };
    case "unexcuse":
      return { excusedAt: null };
    case "extend":
      return { dueAt: agreement.dueAt };
    case "reopen":
      return { reopenedAt: at, dueAt: agreement.dueAt, excusedAt: null };
  }
}

function checkWords({ title, note }: { readonly title: string; readonly note: string }): void {
  if (title.length > LIMITS.title) throw fault("title", "too-long");
  if (note.length > LIMITS.note) throw fault("note", "too-long");
}

function shortened(title: string): string {
  return title.length <= LIMITS.title ? title : `${title.slice(0, LIMITS.title - 1)}…`;
}

const within = (number: number, least: number, most: number) =>
  Number.isInteger(number) && number >= least && number <= most;

function fault(field: string, code: AssignmentFault): AppError {
  return new AppError("bad-input", `${field}: ${code}`, { [field]: code });
}

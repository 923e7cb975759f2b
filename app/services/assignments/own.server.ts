import { type AssignedItem, type Assignment, sameItem } from "../../domain/assignments/assignment.ts";
import { dueOf } from "../../domain/assignments/deadline.ts";
import { isOpen, standingOf } from "../../domain/assignments/standing.ts";
import type { AskedOf, OwnAssignment } from "../../domain/assignments/views.ts";
import { AppError } from "../../domain/errors.ts";
import type { AssignmentId, Instant, PersonId } from "../../domain/ids.ts";
import type { AssignmentRepo, Clock } from "../../domain/ports.ts";
import type { Deadline } from "../../domain/routines/feed.ts";
import type { Catalogue } from "./catalogue.server.ts";
import { factsOf, type Reader } from "./facts.ts";

/** What somebody has been given, as they see it: their scores are all their own. */
export function createOwnAssignments({
  repo,
  catalogue,
  clock,
}: {
  readonly repo: AssignmentRepo;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
}) {
  async function standingsOf(person: PersonId) {
    const given = await repo.ofPerson(person);
    if (given.length === 0) return [];
    const now = clock.now();
    const [agreed, tries] = await Promise.all([
      repo.exceptions(
        given.map(({ id }) => id),
        person,
      ),
      repo.tries(
        [person],
        given.flatMap(({ items }) => items),
        Math.min(...given.map(({ opensAt }) => opensAt)),
      ),
    ]);
    return given
      .map((assignment) => {
        const exception = agreed.find((one) => one.assignment === assignment.id) ?? null;
        return { assignment, agreed: exception, standing: standingOf(assignment, exception, tries, now) };
      })
      .filter(({ assignment, standing }) => assignment.withdrawnAt === null || standing.finishedAt !== null)
      .sort((one, other) => urgency(one.standing.dueAt, other.standing.dueAt, one.assignment, other.assignment));
  }

  async function all(person: PersonId, { locale, timeZone }: Reader): Promise<OwnAssignment[]> {
    const held = await standingsOf(person);
    if (held.length === 0) return [];
    const titled = await catalogue.titles(locale);
    const now = clock.now();
    return held.map(({ assignment, agreed, standing }) => ({
      ...factsOf(assignment, titled, { now, timeZone, dueAt: standing.dueAt }),
      status: standing.status,
      reopened: standing.reopened,
      best: standing.best,
      reason: agreed?.reason ?? "",
      finishedAt: standing.finishedAt,
      standings: standing.items,
      next: standing.next,
    }));
  }

  return {
    /** Everything, the nearest deadline first. */
    all,

    /** What is left to do and counts: overdue first, then by deadline, those without one last. */
    async openFor(person: PersonId, reader: Reader): Promise<OwnAssignment[]> {
      return (await all(person, reader)).filter(({ status, withdrawnAt }) => withdrawnAt === null && isOpen(status));
    },

    /** AppError `not-found` for what the person has not been given. */
    async own(person: PersonId, id: AssignmentId, reader: Reader): Promise<OwnAssignment> {
      const found = (await all(person, reader)).find((one) => one.id === id);
      if (!found) throw new AppError("not-found", `${person} has no assignment ${id}`);
      return found;
    },

    /** The assignments that still ask for an item, and those whose attempts at it are used up before the deadline. */
    async asking(person: PersonId, item: AssignedItem, timeZone: string): Promise<AskedOf[]> {
      const now = clock.now();
      return (await standingsOf(person)).flatMap(({ assignment, standing }) => {
        const own = standing.items[assignment.items.findIndex((one) => sameItem(one, item))];
        if (!own || assignment.withdrawnAt !== null || own.status === "excused") return [];
        const lost = own.status === "failed" && (standing.dueAt === null || now <= standing.dueAt);
        if (!isOpen(own.status) && !lost) return [];
        const { id, title, mode, passMark, attemptsAllowed } = assignment;
        const due = dueOf(standing.dueAt, now, timeZone);
        return [{ id, title, mode, due, passMark, attemptsAllowed, used: own.used }];
      });
    },

    /** Of what is left to do. */
    async deadlines(person: PersonId): Promise<Deadline[]> {
      return (await standingsOf(person)).flatMap(({ assignment: { id, title, withdrawnAt }, standing }) =>
        standing.dueAt !== null && withdrawnAt === null && isOpen(standing.status)
          ? [{ id, title, at: standing.dueAt }]
          : [],
      );
    },
  };
}

/** Overdue ones have the earliest deadlines of all that are open, so that one order serves both. */
function urgency(one: Instant | null, other: Instant | null, first: Assignment, second: Assignment): number {
  if (one !== other) return (one ?? Number.MAX_SAFE_INTEGER) - (other ?? Number.MAX_SAFE_INTEGER);
  return first.createdAt - second.createdAt;
}

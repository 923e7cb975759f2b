import { AppError } from "../../domain/errors.ts";
import { type AssignmentId, assignmentId, type LiveSessionId, type PersonId } from "../../domain/ids.ts";
import type { Locale } from "../../domain/locale.ts";
import { type Person, scopeOf } from "../../domain/people.ts";
import type { LiveRepo, SessionHead, SessionRow } from "../../domain/ports.ts";
import { replayed, sessionMachine } from "../../domain/session/machine.ts";
import { lessonsForLosses, type Recorded, recordOf, type SessionRecord } from "../../domain/session/record.ts";
import { mayHost } from "./plans.server.ts";
import type { Rooms } from "./rooms.server.ts";

/** What the follow-up needs of the assignments. */
export interface FollowUp {
  create(
    by: Person,
    given: {
      readonly id: AssignmentId;
      readonly title: string;
      readonly note: string;
      readonly items: readonly { readonly kind: "lesson"; readonly ref: string }[];
      readonly cohorts: readonly [];
      readonly people: readonly PersonId[];
      readonly dueAt: null;
      readonly mode: "practice";
      readonly attemptsAllowed: null;
      readonly passMark: null;
      readonly liveSessionId: LiveSessionId;
    },
    locale: Locale,
  ): Promise<AssignmentId>;
}

interface Needs {
  readonly live: LiveRepo;
  readonly rooms: Rooms;
  readonly assignments: FollowUp;
}

/** Lessons of a follow-up, at most. */
const LESSONS = 3;
/** Sessions on a rep's list. */
const LISTED = 50;

/** Who reads a record: its host (and administrators), a trainer of its cohort, somebody who was there. */
export type Reader = "host" | "trainer" | "attendee";

export type RecordService = ReturnType<typeof createRecords>;

function headOf({
  id,
  title,
  hostId,
  hostName,
  cohortId,
  cohortName,
  locale,
  phase,
  ...when
}: SessionRow): SessionHead {
  const { plannedFor, startedAt, endedAt } = when;
  return { id, title, hostId, hostName, cohortId, cohortName, locale, phase, plannedFor, startedAt, endedAt };
}

/** What is left of a session once it has been held. */
export function createRecords({ live, rooms, assignments }: Needs) {
  async function readerOf(person: Person, row: SessionRow): Promise<Reader> {
    if (mayHost(person, row)) return "host";
    if (row.cohortId !== null && (await live.leads(scopeOf(person), row.cohortId))) return "trainer";
    const there = await live.participants(row.id);
    if (there.some(({ personId, removedAt }) => personId === person.id && removedAt === null)) return "attendee";
    throw new AppError("not-found", "somebody else's session");
  }

  async function recorded(row: SessionRow): Promise<Recorded> {
    if (row.phase === "planned") throw new AppError("not-found", "not held yet");
    const [loaded, participants, lines, votes] = await Promise.all([
      rooms.load(row),
      live.participants(row.id),
      live.lines(row.id),
      live.votes(row.id),
    ]);
    const { plan, explorations } = loaded;
    const state = replayed(sessionMachine(plan), row.events);
    const head = headOf(row);
    return { head, plan, explorations, state, participants, lines, votes, locale: row.locale };
  }

  return {
    /** Throws `not-found` for a session that is not theirs to read or has not been held. */
    async open(
      person: Person,
      id: LiveSessionId,
    ): Promise<{ record: SessionRecord; reader: Reader; lessons: string[] }> {
      const row = await rooms.stored(id);
      const reader = await readerOf(person, row);
      if (row.phase === "live" && reader === "attendee") throw new AppError("not-found", "not over yet");
      const all = await recorded(row);
      const record = recordOf(all);
      // Who was there, and how often each of them voted, is for those who lead them.
      if (reader === "attendee") return { record: { ...record, attendance: null }, reader, lessons: [] };
      return { record, reader, lessons: lessonsForLosses(all, LESSONS) };
    },

    /**
     * Gives the lessons of the costliest turns to everybody with an account who was there; asked again, it is the same
     * assignment. Null where there is nothing to give or nobody to give it to. Throws `not-found`.
     */
    async followUp(person: Person, id: LiveSessionId, title: string): Promise<AssignmentId | null> {
      const row = await rooms.stored(id);
      if ((await readerOf(person, row)) === "attendee") throw new AppError("not-found");
      const all = await recorded(row);
      const items = lessonsForLosses(all, LESSONS).map((ref) => ({ kind: "lesson" as const, ref }));
      const people = all.participants.flatMap(({ personId, removedAt }) => (personId && !removedAt ? [personId] : []));
      if (items.length === 0 || people.length === 0) return null;
      const fixed = {
        note: "",
        cohorts: [],
        dueAt: null,
        mode: "practice",
        attemptsAllowed: null,
        passMark: null,
      } as const;
      const given = { ...fixed, id: assignmentId(`live-${id}`), title, items, people, liveSessionId: id };
      return assignments.create(person, given, row.locale);
    },

    /** The sessions somebody may come to or took part in, newest first. */
    ofAttendee: (person: Person): Promise<SessionHead[]> => live.ofAttendee(person.id, LISTED),

    /** For Today: the sessions of somebody's cohorts that are live now, and the next one planned with a time. */
    async forPerson(
      person: Pick<Person, "id">,
      now: number,
    ): Promise<{ live: SessionHead[]; next: SessionHead | null }> {
      const all = await live.ofAttendee(person.id, LISTED);
      const [next = null] = all
        .filter(({ phase, plannedFor }) => phase === "planned" && plannedFor !== null && plannedFor >= now)
        .sort((a, b) => (a.plannedFor ?? 0) - (b.plannedFor ?? 0));
      return { live: all.filter(({ phase }) => phase === "live"), next };
    },
  };
}

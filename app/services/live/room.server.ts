import type { ParticipantId } from "../../domain/ids.ts";
import type { CaseText, Clock, LiveRepo, Participant, SessionRow, WrittenLine } from "../../domain/ports.ts";
import type { Exploration } from "../../domain/scenario/explore.ts";
import { itemAt } from "../../domain/session/context.ts";
import type { HostAct, SessionEvent } from "../../domain/session/events.ts";
import { groupsOf } from "../../domain/session/groups.ts";
import { after, replayed, type SessionPlan, sessionMachine } from "../../domain/session/machine.ts";
import { roomView } from "../../domain/session/present.ts";
import { closingTime, lineRound, openRound, votable } from "../../domain/session/step.ts";
import type { CountView, HostView, OwnView, RoomView } from "../../domain/session/view.ts";
import { eventOf } from "./acts.ts";
import { ballotBox } from "./ballot.server.ts";
import { createRoster } from "./roster.ts";

/** Counts are told at most this often, milliseconds. */
const SOON = 250;
/** The longest a timer may run (setTimeout's own limit is some days more). */
const LONGEST_WAIT = 3_600_000;

/** What a room says to whoever listens. `to`: everybody, the host's screens, or one participant. */
export type RoomMessage =
  | { readonly event: "state"; readonly to: "all"; readonly id: number; readonly data: RoomView }
  | { readonly event: "count"; readonly to: "all"; readonly data: CountView }
  | { readonly event: "host"; readonly to: "hosts"; readonly data: HostView }
  | { readonly event: "me"; readonly to: ParticipantId; readonly data: OwnView }
  | { readonly event: "removed"; readonly to: ParticipantId; readonly data: null };

export interface RoomNeeds {
  readonly live: LiveRepo;
  readonly clock: Clock;
  readonly row: SessionRow;
  readonly plan: SessionPlan;
  readonly explorations: ReadonlyMap<string, Exploration>;
  readonly cases: ReadonlyMap<string, CaseText>;
  readonly participants: readonly Participant[];
  readonly lines: readonly WrittenLine[];
  /** Votes of the round on show. */
  readonly votes: ReadonlyMap<ParticipantId, string>;
  /** A timer came due, and what it was for could not be done. */
  readonly report: (error: unknown) => void;
}

/** What came of a host's act. */
export type ActOutcome = "done" | "stale" | "not-now";

export type Room = ReturnType<typeof createRoom>;

/**
 * A session under way, in memory: made from what is stored, and told to nobody before it is stored. Whatever changes
 * goes check → append (compare-and-set on the number of events) → broadcast.
 */
export function createRoom(needs: RoomNeeds) {
  const { live, clock, row, plan, explorations, cases } = needs;
  const machine = sessionMachine(plan);
  const roster = createRoster(needs.participants);
  const ballot = ballotBox({ id: row.id, live, clock });
  const listeners = new Set<(message: RoomMessage) => void>();
  const lines = new Map(needs.lines.map((line) => [lineKey(line), line]));
  let votes = new Map(needs.votes);
  let state = replayed(machine, row.events);
  let seq = row.events.length;
  let view: RoomView | null = null;
  let soon: NodeJS.Timeout | null = null;
  let closeTimer: NodeJS.Timeout | null = null;

  const tell = (message: RoomMessage): void => {
    for (const listen of listeners) listen(message);
  };

  function present(): RoomView {
    view ??= roomView({ plan, state, seq, cases, explorations, ...heading(row), now: 0 });
    return { ...view, now: clock.now() };
  }

  function count(): CountView {
    const now = clock.now();
    const counted = roster.list().filter((one) => isIn(one) && (roster.isHere(one.id, now) || votes.has(one.id)));
    return { seq, voted: votes.size, present: counted.length };
  }

  /** What changes many times a second (who is there, who has voted) is told a few times a second. */
  function tellSoon(): void {
    if (soon) return;
    soon = setTimeout(() => {
      soon = null;
      tell({ event: "count", to: "all", data: count() });
      tell({ event: "host", to: "hosts", data: host() });
    }, SOON);
    soon.unref();
  }

  function dealt(): ReadonlyMap<string, number> {
    const item = itemAt(plan.agenda, state.context);
    if (item?.kind !== "task") return new Map();
    const since = state.context.visits.find((visit) => visit.item === item.id)?.from ?? 0;
    return groupsOf(roster.list(), { groups: item.groups, seed: row.seed, since });
  }

  function host(): HostView {
    const now = clock.now();
    const groups = dealt();
    const round = lineRound(plan, state) ?? itemAt(plan.agenda, state.context)?.id;
    return {
      people: roster
        .list()
        .filter(isIn)
        .map(({ id, name, personId }) => ({
          ...{ id, name, guest: personId === null },
          here: roster.isHere(id, now),
          group: groups.get(id) ?? null,
        })),
      lines: [...lines.values()]
        .filter((line) => line.round === round)
        .map(({ participant, round, text, hiddenAt }) => ({
          ...{ participant, round, text, hidden: hiddenAt !== null },
          name: roster.get(participant)?.name ?? "",
        })),
    };
  }

  function own(id: ParticipantId, groups = dealt()): OwnView {
    const round = state.context.round?.name;
    const choice = votes.get(id);
    const writing = lineRound(plan, state);
    const line = writing === null ? undefined : lines.get(lineKey({ round: writing, participant: id }));
    return {
      id,
      name: roster.get(id)?.name ?? "",
      vote: round !== undefined && choice !== undefined ? { round, choice } : null,
      line: line ? { round: line.round, text: line.text } : null,
      group: groups.get(id) ?? null,
    };
  }

  /** Stores an event, and tells everybody what came of it. */
  async function happen(event: SessionEvent, key: string | null): Promise<ActOutcome> {
    const next = after(machine, state, event);
    if (next === null) return "not-now";
    const [before, opened] = [openRound(state), openRound(next)];
    const expected = seq;
    const stored = await live.append({
      ...{ id: row.id, expected, key, event, openRound: opened },
      closing: before !== null && before !== opened ? before : null,
      presented: presentedBy(event),
    });
    if (stored === "repeated") return "done";
    if (stored === "stale") return "stale";
    const shown = state.context.round?.name;
    state = after(machine, state, stored) ?? next;
    seq = expected + 1;
    view = null;
    const round = state.context.round?.name;
    if (round !== shown)
      votes = round !== undefined && round in state.context.closed ? await votesOf(round) : new Map();
    tell({ event: "state", to: "all", id: seq, data: present() });
    if (event.type === "go" && itemAt(plan.agenda, state.context)?.kind === "task") tellGroups();
    tellSoon();
    arm();
    return "done";
  }

  function tellGroups(): void {
    const groups = dealt();
    for (const { id } of roster.list()) tell({ event: "me", to: id, data: own(id, groups) });
  }

  async function votesOf(round: string): Promise<Map<ParticipantId, string>> {
    return new Map((await live.votes(row.id, round)).map(({ participant, choice }) => [participant, choice]));
  }

  /** A talk that was left for what comes after it has been given; one that was skipped or left by going back has not. */
  function presentedBy(event: SessionEvent) {
    const item = itemAt(plan.agenda, state.context);
    const given = event.type === "end" || (event.type === "go" && event.how !== "skip" && event.how !== "back");
    return given && item?.kind === "case" && item.presenter ? { item: item.id, personId: item.presenter.id } : null;
  }

  /** Closes the vote whose time is up; the timer only wakes what the clock decides. */
  async function closeInTime(): Promise<void> {
    const due = closingTime(state);
    const now = clock.now();
    if (due === null || now < due) return;
    await happen({ type: "close", reason: "timer", at: now, tally: null }, `timer:${state.context.round?.name}`);
  }

  function arm(): void {
    if (closeTimer) clearTimeout(closeTimer);
    closeTimer = null;
    const due = closingTime(state);
    if (due === null) return;
    const wait = Math.min(LONGEST_WAIT, Math.max(0, due - clock.now()));
    closeTimer = setTimeout(() => void closeInTime().then(arm, needs.report), wait);
    closeTimer.unref();
  }
  arm();

  return {
    id: row.id,
    row,
    roster,
    seq: () => seq,
    isOver: () => state.context.endedAt !== null,
    state: () => state,
    present,
    count,
    host,
    own,

    /** Returns what stops the listening. */
    listen(listener: (message: RoomMessage) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    /** What the host does, on the state that holds `expected` events. The same act sent again (by `key`) counts once. */
    async act(act: HostAct, expected: number, key: string): Promise<ActOutcome> {
      await closeInTime();
      if (expected !== seq) return (await live.hasEvent(row.id, key)) ? "done" : "stale";
      return happen(eventOf(act, { plan, state, explorations }, clock.now()), key);
    },

    /** Whether the vote was taken; one that was is counted. */
    async vote(id: ParticipantId, round: string, choice: string): Promise<boolean> {
      await closeInTime();
      if (openRound(state) !== round || !votable(plan, state).includes(choice)) return false;
      const taken = await ballot.cast(id, round, choice);
      if (taken && state.context.round?.name === round) votes.set(id, choice);
      roster.see(id, clock.now());
      if (taken) tellSoon();
      return taken;
    },

    /** Writes one line to what is on; whether it was taken. */
    async writeLine(id: ParticipantId, round: string, text: string): Promise<boolean> {
      if (lineRound(plan, state) !== round || state.context.pausedAt !== null) return false;
      const line = { round, participant: id, text, at: clock.now() };
      await live.writeLine(row.id, line);
      lines.set(lineKey(line), { ...line, hiddenAt: lines.get(lineKey(line))?.hiddenAt ?? null });
      roster.see(id, line.at);
      tellSoon();
      return true;
    },

    async hideLine(line: { round: string; participant: ParticipantId }, hidden: boolean): Promise<boolean> {
      const hiddenAt = hidden ? clock.now() : null;
      const there = await live.hideLine(row.id, line, hiddenAt);
      const known = lines.get(lineKey(line));
      if (known) lines.set(lineKey(line), { ...known, hiddenAt });
      if (there) tellSoon();
      return there;
    },

    /** Puts somebody out of the room. What they voted before stays counted. */
    async remove(id: ParticipantId): Promise<boolean> {
      const at = clock.now();
      if (!(await live.setRemoved(row.id, id, at))) return false;
      roster.setRemoved(id, at);
      tell({ event: "removed", to: id, data: null });
      tellSoon();
      return true;
    },

    admit(participant: Participant): void {
      const known = roster.get(participant.id) !== null;
      roster.add(participant);
      roster.see(participant.id, clock.now());
      if (known) return;
      tellSoon();
    },

    async connected(id: ParticipantId, by: 1 | -1): Promise<void> {
      const at = clock.now();
      roster.connect(id, by);
      if (by === -1) await live.touch(row.id, [id], at);
      else roster.see(id, at);
      tellSoon();
    },

    /** A sign of life of somebody without a stream. */
    seen: (id: ParticipantId): void => roster.see(id, clock.now()),

    /** Notes that those who are connected are still there. */
    touch: (): Promise<void> => live.touch(row.id, roster.connected(), clock.now()),
  };
}

const isIn = ({ removedAt }: Participant): boolean => removedAt === null;
const lineKey = ({ round, participant }: Pick<WrittenLine, "round" | "participant">): string =>
  `${round}|${participant}`;
const heading = ({ title, locale, seed }: SessionRow) => ({ title, locale, seed });

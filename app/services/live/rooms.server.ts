import { AppError } from "../../domain/errors.ts";
import type { LiveSessionId } from "../../domain/ids.ts";
import type { CaseText, Clock, LiveRepo, ScenarioVersionRepo, SessionRow } from "../../domain/ports.ts";
import type { Exploration } from "../../domain/scenario/explore.ts";
import type { Scenario } from "../../domain/scenario/scenario.ts";
import { replayed, type SessionPlan, sessionMachine } from "../../domain/session/machine.ts";
import type { ScenarioStore } from "../scenario-store.server.ts";
import { createRoom, type Room } from "./room.server.ts";

interface Needs {
  readonly live: LiveRepo;
  readonly versions: ScenarioVersionRepo;
  readonly scenarios: ScenarioStore;
  readonly clock: Clock;
  readonly report: (error: unknown) => void;
}

/** What a stored session is made of, besides its events. */
export interface Loaded {
  readonly row: SessionRow;
  readonly plan: SessionPlan;
  readonly explorations: ReadonlyMap<string, Exploration>;
  readonly cases: ReadonlyMap<string, CaseText>;
}

export type Rooms = ReturnType<typeof createRooms>;

/** The rooms of the sessions under way: one for each, made from the database when it is first asked for. */
export function createRooms({ live, versions, scenarios, clock, report }: Needs) {
  const open = new Map<LiveSessionId, Promise<Room>>();

  async function load(row: SessionRow): Promise<Loaded> {
    const start = row.events.find((event) => event.type === "start");
    const playing = new Map<string, Scenario>();
    const explorations = new Map<string, Exploration>();
    for (const [item, hash] of Object.entries(start?.pins ?? {})) {
      const version = await scenarios.pinned(hash);
      playing.set(item, version.scenario);
      explorations.set(item, scenarios.exploration(version));
    }
    const cases = new Map<string, CaseText>();
    for (const item of row.agenda) {
      const found = item.kind === "case" && item.caseId ? await live.publishedCase(item.caseId) : null;
      if (found) cases.set(item.id, found);
    }
    return { row, plan: { agenda: row.agenda, scenarios: playing }, explorations, cases };
  }

  async function makeRoom(row: SessionRow): Promise<Room> {
    const loaded = await load(row);
    const [participants, lines] = await Promise.all([live.participants(row.id), live.lines(row.id)]);
    const { round } = replayed(sessionMachine(loaded.plan), row.events).context;
    const votes = round ? await live.votes(row.id, round.name) : [];
    const cast = new Map(votes.map(({ participant, choice }) => [participant, choice]));
    return createRoom({ live, clock, report, ...loaded, participants, lines, votes: cast });
  }

  async function stored(id: LiveSessionId): Promise<SessionRow> {
    const row = await live.byId(id);
    if (!row) throw new AppError("not-found", `no session ${id}`);
    return row;
  }

  /** The room of a session that has started; of one that has ended it is made anew each time. Throws `not-found`. */
  async function room(id: LiveSessionId): Promise<Room> {
    const known = open.get(id);
    if (known) return known;
    const made = (async () => {
      const row = await stored(id);
      if (row.phase === "planned") throw new AppError("not-found", "this session has not started");
      return makeRoom(row);
    })();
    open.set(id, made);
    try {
      const opened = await made;
      if (opened.isOver()) open.delete(id);
      return opened;
    } catch (error) {
      open.delete(id);
      throw error;
    }
  }

  return {
    room,
    load,
    /** A room made from the database alone. */
    fresh: makeRoom,
    stored,

    /** Forgets the rooms of sessions that have ended; notes in the others who is still there. */
    async keep(): Promise<void> {
      for (const [id, opening] of open) {
        const kept = await opening;
        if (kept.isOver()) open.delete(id);
        else await kept.touch();
      }
    },

    /** The versions that a session plays from now on, by item. Throws `not-found` for a scenario there is not. */
    async pin(row: SessionRow) {
      const pins: Record<string, Awaited<ReturnType<typeof scenarios.pinned>>["hash"]> = {};
      for (const item of row.agenda) {
        if (item.kind !== "scenario") continue;
        const { hash, scenario, source } = scenarios.current(item.scenarioId);
        await versions.keep({ hash, scenarioId: scenario.id, definition: source, at: clock.now() });
        pins[item.id] = hash;
      }
      return pins;
    },
  };
}

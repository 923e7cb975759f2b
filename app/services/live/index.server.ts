import type { Clock, Ids, Random, Repos } from "../../domain/ports.ts";
import type { ScenarioStore } from "../scenario-store.server.ts";
import { createLivePlans, mayHost } from "./plans.server.ts";
import { createRooms } from "./rooms.server.ts";
import { createSeats } from "./seats.server.ts";

interface Needs {
  readonly repos: Pick<Repos, "live" | "cohorts" | "scenarioVersions">;
  readonly scenarios: ScenarioStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly report: (error: unknown) => void;
}

export type LiveService = ReturnType<typeof createLiveService>;

/** Live case-study sessions: planning, the room, who is in it, and the record. */
export function createLiveService(needs: Needs) {
  const { repos, scenarios, clock, report } = needs;
  const rooms = createRooms({ live: repos.live, versions: repos.scenarioVersions, scenarios, clock, report });
  return {
    rooms,
    mayHost,
    plans: createLivePlans({ ...needs, rooms }),
    seats: createSeats({ ...needs, live: repos.live, rooms }),
  };
}

import type { Locale } from "../../domain/locale.ts";
import type { Clock, Ids, Random, Repos } from "../../domain/ports.ts";
import type { LessonLibrary } from "../../domain/practice/lesson.ts";
import type { ScenarioStore } from "../scenario-store.server.ts";
import { createLivePlans, mayHost } from "./plans.server.ts";
import { createRecords, type FollowUp } from "./record.server.ts";
import { createRooms } from "./rooms.server.ts";
import { createSeats } from "./seats.server.ts";

interface Needs {
  readonly repos: Pick<Repos, "live" | "cohorts" | "scenarioVersions">;
  readonly scenarios: ScenarioStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly assignments: FollowUp;
  readonly lessons: Pick<LessonLibrary, "list">;
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
    /** The titles of lessons, in their order; of those there are. */
    async lessonTitles(slugs: readonly string[], locale: Locale): Promise<string[]> {
      const titles = new Map((await needs.lessons.list(locale)).map(({ meta }) => [meta.slug, meta.title]));
      return slugs.flatMap((slug) => titles.get(slug) ?? []);
    },
    plans: createLivePlans({ ...needs, rooms }),
    records: createRecords({ live: repos.live, rooms, assignments: needs.assignments }),
    seats: createSeats({ ...needs, live: repos.live, rooms }),
  };
}

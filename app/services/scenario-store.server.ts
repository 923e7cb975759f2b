import { onShelf, type ScenarioLibrary, type ScenarioVersion } from "../content/scenarios/library.ts";
import { AppError } from "../domain/errors.ts";
import type { ContentHash } from "../domain/ids.ts";
import type { Publication, ScenarioVersionRepo, StudioRepo } from "../domain/ports.ts";
import { type Exploration, explore, UnsoundScenario } from "../domain/scenario/explore.ts";
import { isFlat } from "../domain/scenario/integrity.ts";

/** How many earlier versions stay in memory; the least recently used go first. */
const KEPT_IN_MEMORY = 32;

export interface ScenarioStore {
  /** Those that new attempts may begin with, in the order of the list. */
  list(): readonly ScenarioVersion[];
  /** The present version; null where there is none any more. */
  byId(id: string): ScenarioVersion | null;
  /** The version that new attempts begin with. Throws `not-found`. */
  current(id: string): ScenarioVersion;
  /** As `byId`, for what has been archived too. */
  latest(id: string): ScenarioVersion | null;
  /** The version that ships with the product; null where none does. */
  shipped(id: string): ScenarioVersion | null;
  /** Everything there is a version of, archived or not, in the order of the list. */
  all(): readonly ScenarioVersion[];
  isArchived(id: string): boolean;
  /**
   * Takes up what was published and archived since the start; new attempts begin with it. In place of a publication that
   * can't be played or scored any more stands what ships, if anything.
   */
  refresh(): Promise<void>;
  /** The version an attempt began with, whatever has become of the file since. */
  pinned(hash: ContentHash): Promise<ScenarioVersion>;
  /** All conversations the version allows, with the worth of each; explored once. */
  exploration(version: ScenarioVersion): Exploration;
}

/**
 * The scenarios that ship, with what trainers published over or beside them. `refresh` is to be called once before the
 * first request, and after each publication.
 */
export function createScenarioStore(options: {
  readonly library: ScenarioLibrary;
  readonly versions: ScenarioVersionRepo;
  readonly studio: Pick<StudioRepo, "latest" | "archived">;
}): ScenarioStore {
  const { library, versions, studio } = options;
  const pinned = recentlyUsed<ScenarioVersion>();
  let archived: ReadonlySet<string> = new Set();
  let all = library.list();
  let offered = all;

  const latest = (id: string) => all.find(({ scenario }) => scenario.id === id) ?? null;
  const byId = (id: string) => (archived.has(id) ? null : latest(id));

  /** It was sound when it was published; what it is held to may have moved on since. */
  function readPublished({ source }: Publication): ScenarioVersion[] {
    const version = library.read(source);
    return version && isScorable(version) ? [version] : [];
  }

  return {
    list: () => offered,
    byId,
    current(id) {
      const version = byId(id);
      if (!version) throw new AppError("not-found", `no scenario ${id}`);
      return version;
    },
    latest,
    shipped: library.byId,
    all: () => all,
    isArchived: (id) => archived.has(id),
    async refresh() {
      const known = new Map(all.map((version) => [version.hash, version]));
      const published = (await studio.latest()).flatMap((publication) => {
        const version = known.get(publication.hash);
        return version ? [version] : readPublished(publication);
      });
      const own = new Set(published.map(({ scenario }) => scenario.id));
      const shipped = library.list().filter(({ scenario }) => !own.has(scenario.id));
      archived = new Set(await studio.archived());
      all = [...shipped, ...published].sort(onShelf);
      offered = all.filter(({ scenario }) => !archived.has(scenario.id));
    },
    async pinned(hash) {
      const known =
        pinned.get(hash) ??
        all.find((version) => version.hash === hash) ??
        library.list().find((version) => version.hash === hash);
      if (known) return known;
      const source = await versions.definition(hash);
      const version = source === null ? null : library.read(source);
      if (!version) throw new Error(`the kept scenario version ${hash} can't be read`);
      return pinned.put(hash, version);
    },
    exploration: ({ scenario }) => explore(scenario),
  };
}

function isScorable({ scenario }: ScenarioVersion): boolean {
  try {
    return !isFlat(explore(scenario));
  } catch (error) {
    if (error instanceof UnsoundScenario) return false;
    throw error;
  }
}

function recentlyUsed<Value>() {
  const entries = new Map<string, Value>();
  return {
    get(key: string): Value | undefined {
      const value = entries.get(key);
      if (value !== undefined) this.put(key, value);
      return value;
    },
    put(key: string, value: Value): Value {
      entries.delete(key);
      entries.set(key, value);
      const [oldest] = entries.keys();
      if (entries.size > KEPT_IN_MEMORY && oldest !== undefined) entries.delete(oldest);
      return value;
    },
  };
}

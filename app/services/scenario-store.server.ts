import type { ScenarioLibrary, ScenarioVersion } from "../content/scenarios/library.ts";
import { AppError } from "../domain/errors.ts";
import type { ContentHash } from "../domain/ids.ts";
import type { ScenarioVersionRepo } from "../domain/ports.ts";
import { type Exploration, explore } from "../domain/scenario/explore.ts";

/** How many earlier versions stay in memory; the least recently used go first. */
const KEPT_IN_MEMORY = 32;

export interface ScenarioStore {
  /** Those that new attempts may begin with, in the order of the list. */
  list(): readonly ScenarioVersion[];
  /** The present version; null where there is none any more. */
  byId(id: string): ScenarioVersion | null;
  /** The version that new attempts begin with. Throws `not-found`. */
  current(id: string): ScenarioVersion;
  /** The version an attempt began with, whatever has become of the file since. */
  pinned(hash: ContentHash): Promise<ScenarioVersion>;
  /** All conversations the version allows, with the worth of each; explored once. */
  exploration(version: ScenarioVersion): Exploration;
}

export function createScenarioStore(options: {
  readonly library: ScenarioLibrary;
  readonly versions: ScenarioVersionRepo;
}): ScenarioStore {
  const { library, versions } = options;
  const pinned = recentlyUsed<ScenarioVersion>();

  return {
    list: library.list,
    byId: library.byId,
    current(id) {
      const version = library.byId(id);
      if (!version) throw new AppError("not-found", `no scenario ${id}`);
      return version;
    },
    async pinned(hash) {
      const known = pinned.get(hash) ?? library.list().find((version) => version.hash === hash);
      if (known) return known;
      const source = await versions.definition(hash);
      const version = source === null ? null : library.read(source);
      if (!version) throw new Error(`the kept scenario version ${hash} can't be read`);
      return pinned.put(hash, version);
    },
    exploration: ({ scenario }) => explore(scenario),
  };
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

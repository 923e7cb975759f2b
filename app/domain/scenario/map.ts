import { choiceIdAt } from "./configurations.ts";
import type { Exploration } from "./explore.ts";
import type { Outcome } from "./format.ts";
import { eachReply } from "./order.ts";
import type { ChoiceId, Place } from "./scenario.ts";

export type MapNode =
  | {
      readonly kind: "beat";
      readonly place: Place;
      readonly stage: string;
      /** Turns at which the path stood here, 0-based; empty where it never came. */
      readonly turns: readonly number[];
    }
  | {
      readonly kind: "end";
      readonly place: Place;
      readonly outcome: Outcome;
      readonly turns: readonly number[];
    };

export interface MapEdge {
  readonly from: Place;
  readonly to: Place;
  /** The replies that can lead this way, rules included. */
  readonly choices: readonly ChoiceId[];
  /** Turns at which the path went this way. */
  readonly turns: readonly number[];
}

/** A scenario's places and the ways between them, with the way a path took. Plain JSON, for drawing. */
export interface ScenarioMap {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

interface Way {
  readonly from: number;
  readonly to: number;
  readonly choices: ReadonlySet<ChoiceId>;
}

const drawn = new WeakMap<Exploration, ReadonlyMap<number, Way>>();

const wayKey = (exploration: Exploration, from: number, to: number): number =>
  from * exploration.placeNames.length + to;

/** The ways that conversations can really go: a rule that never fires draws no edge. */
function waysOf(exploration: Exploration): ReadonlyMap<number, Way> {
  const known = drawn.get(exploration);
  if (known) return known;
  const { count, places } = exploration;
  const ways = new Map<number, Way & { readonly choices: Set<ChoiceId> }>();
  for (let at = 0; at < count; at++) {
    eachReply(exploration, at, (after, choice) => {
      const [from, to] = [places[at] ?? 0, places[after] ?? 0];
      const key = wayKey(exploration, from, to);
      let way = ways.get(key);
      if (way === undefined) {
        way = { from, to, choices: new Set() };
        ways.set(key, way);
      }
      way.choices.add(choiceIdAt(exploration, at, choice));
    });
  }
  drawn.set(exploration, ways);
  return ways;
}

/** The map of a scenario with a path, given as its configurations from the start, marked on it. */
export function mapOf(exploration: Exploration, path: readonly number[]): ScenarioMap {
  const { scenario, places, placeNames } = exploration;
  const stood = new Map<number, number[]>();
  const went = new Map<number, number[]>();
  const note = (map: Map<number, number[]>, key: number, turn: number) => {
    map.set(key, [...(map.get(key) ?? []), turn]);
  };
  path.forEach((at, turn) => {
    const from = places[at] ?? 0;
    note(stood, from, turn);
    const after = path[turn + 1];
    if (after !== undefined) note(went, wayKey(exploration, from, places[after] ?? 0), turn);
  });
  const turnsAt = (number: number) => stood.get(number) ?? [];
  const beats = [...scenario.beats.values()].map(
    ({ place, stage }, index): MapNode => ({ kind: "beat", place, stage, turns: turnsAt(index) }),
  );
  const ends = [...scenario.ends.values()].map(
    ({ place, outcome }, index): MapNode => ({ kind: "end", place, outcome, turns: turnsAt(beats.length + index) }),
  );
  const edges = [...waysOf(exploration)].map(([key, { from, to, choices }]) => ({
    from: placeNames[from] ?? "",
    to: placeNames[to] ?? "",
    choices: [...choices],
    turns: went.get(key) ?? [],
  }));
  return { nodes: [...beats, ...ends], edges };
}

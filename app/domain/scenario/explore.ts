import { type Configurations, choiceIdAt, configurationsOf, type Progress, pathTo, ROW } from "./configurations.ts";
import { type Cycle, eachReply, findCycle, topologicalOrder } from "./order.ts";
import type { ChoiceId, Place, Scenario } from "./scenario.ts";

/**
 * A scenario with all its conversations explored. Points are in whole units, `scale` of them a point, so that
 * everything is exact.
 */
export interface Exploration extends Configurations {
  /** Configurations in an order in which every reply leads forward. */
  readonly order: Int32Array;
  /** V: the most units still to be had from each configuration on, its replies and end included. */
  readonly best: Float64Array;
  /** v: the fewest. */
  readonly worst: Float64Array;
}

/** What keeps a scenario from being scored; empty of faults where it is sound. */
export interface Survey {
  readonly configurations: Configurations;
  readonly tooLarge: boolean;
  readonly cycle: Cycle | null;
  /** One for each beat at which some configuration offers no reply. */
  readonly deadEnds: readonly { readonly place: Place; readonly path: readonly ChoiceId[] }[];
  /** Null where one of the faults above leaves values undefined. */
  readonly exploration: Exploration | null;
}

/** Thrown by `explore` for a scenario that `checkScenario` refuses. */
export class UnsoundScenario extends Error {
  override readonly name = "UnsoundScenario";
}

/** Explores a scenario and tells what is unsound about it. */
export function survey(scenario: Scenario, progress?: Progress): Survey {
  const configurations = configurationsOf(scenario, progress);
  const order = topologicalOrder(configurations);
  const cycle = findCycle(configurations, order);
  const deadEnds = deadEndsOf(configurations);
  const sound = configurations.complete && cycle === null && deadEnds.length === 0;
  return {
    configurations,
    tooLarge: !configurations.complete,
    cycle,
    deadEnds,
    exploration: sound ? { ...configurations, order, ...valuesOf(configurations, order) } : null,
  };
}

const explored = new WeakMap<Scenario, Exploration>();

/**
 * All conversations of a scenario with their values, explored once for each scenario object. Takes time and memory
 * in proportion to the configurations (200,000 at most). Throws `UnsoundScenario` where some conversation does not
 * end or there are too many.
 */
export function explore(scenario: Scenario): Exploration {
  const known = explored.get(scenario);
  if (known) return known;
  const { exploration } = survey(scenario);
  if (exploration === null) throw new UnsoundScenario(`scenario ${scenario.id} can't be scored: check it`);
  explored.set(scenario, exploration);
  return exploration;
}

function deadEndsOf(configurations: Configurations): Survey["deadEnds"] {
  const { count, places, beats, next, placeNames } = configurations;
  const found = new Map<Place, readonly ChoiceId[]>();
  for (let at = 0; at < count; at++) {
    const number = places[at] ?? 0;
    const offers = next.subarray(at * ROW, (at + 1) * ROW).some((after) => after !== -1);
    if (number >= beats || offers) continue;
    const place = placeNames[number] ?? "";
    if (!found.has(place)) found.set(place, pathTo(configurations, at));
  }
  return [...found].map(([place, path]) => ({ place, path }));
}

function valuesOf(configurations: Configurations, order: Int32Array): Pick<Exploration, "best" | "worst"> {
  const { count, places, beats, endUnits, units } = configurations;
  const best = new Float64Array(count);
  const worst = new Float64Array(count);
  for (let index = order.length - 1; index >= 0; index--) {
    const at = order[index] ?? 0;
    const place = places[at] ?? 0;
    if (place >= beats) {
      best[at] = worst[at] = endUnits[place] ?? 0;
      continue;
    }
    let [most, least] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    eachReply(configurations, at, (after, choice) => {
      const gained = units[place * ROW + choice] ?? 0;
      most = Math.max(most, gained + (best[after] ?? 0));
      least = Math.min(least, gained + (worst[after] ?? 0));
    });
    best[at] = most;
    worst[at] = least;
  }
  return { best, worst };
}

/** A reply offered at a configuration and what taking it makes possible. */
export interface Option {
  readonly id: ChoiceId;
  /** Index among the beat's replies as authored. */
  readonly index: number;
  /** Units it earns at once. */
  readonly units: number;
  /** The configuration it leads to. */
  readonly after: number;
  /** Units it earns plus the most still to be had after it. */
  readonly value: number;
}

/** The replies offered at a configuration, in authored order. */
export function optionsAt(exploration: Exploration, configuration: number): Option[] {
  const place = exploration.places[configuration] ?? 0;
  const options: Option[] = [];
  eachReply(exploration, configuration, (after, index) => {
    const units = exploration.units[place * ROW + index] ?? 0;
    const value = units + (exploration.best[after] ?? 0);
    options.push({ id: choiceIdAt(exploration, configuration, index), index, units, after, value });
  });
  return options;
}

/** The best of the replies offered: highest points plus V after; the first authored on a tie. Null at an end. */
export function bestOption(exploration: Exploration, configuration: number): Option | null {
  return optionsAt(exploration, configuration).reduce<Option | null>(
    (best, option) => (best === null || option.value > best.value ? option : best),
    null,
  );
}

/** The configurations along a path, the start first. Throws RangeError where a reply is not offered at its turn. */
export function walk(exploration: Exploration, path: readonly ChoiceId[]): number[] {
  let at = 0;
  return [
    0,
    ...path.map((id, turn) => {
      const option = optionsAt(exploration, at).find((offered) => offered.id === id);
      if (option === undefined) throw new RangeError(`turn ${turn}: "${id}" is not offered`);
      at = option.after;
      return at;
    }),
  ];
}

/** The replies and configurations of the best conversation from a configuration to its end. */
export function bestContinuation(exploration: Exploration, configuration: number): Option[] {
  const continuation: Option[] = [];
  for (let option = bestOption(exploration, configuration); option; option = bestOption(exploration, option.after)) {
    continuation.push(option);
  }
  return continuation;
}

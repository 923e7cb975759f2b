import { Encoding, type Test } from "./encoding.ts";
import type { Snapshot } from "./play.ts";
import { startSnapshot } from "./play.ts";
import { Growing, Rows } from "./rows.ts";
import { type ChoiceId, type Place, pointsOf, type Scenario } from "./scenario.ts";

/** The largest scenario that is explored. */
export const MOST_CONFIGURATIONS = 200_000;
/** At most this many replies a turn; edges are stored in rows of this width. */
export const ROW = 4;
/** Bounds the work on freakish files (thousands of rules or facts), where fewer configurations are explored. */
const MOST_WORK = 100_000_000;

const UNEXPLORED = -2;

interface Gain {
  readonly index: number;
  readonly by: number;
}

interface Step {
  readonly test: Test | null;
  readonly raised: Int32Array;
  readonly gains: readonly Gain[];
  readonly to: number;
}

/**
 * All configurations that conversations reach from the start, numbered in the order of a breadth-first search (0 is
 * the start), with what each reply leads to.
 */
export interface Configurations {
  readonly scenario: Scenario;
  readonly count: number;
  /** False where the search was stopped at `MOST_CONFIGURATIONS`. */
  readonly complete: boolean;
  /** Number of the place of each configuration: an index into `placeNames`. */
  readonly places: Int32Array;
  readonly placeNames: readonly Place[];
  /** Places below this number are beats, the others ends. */
  readonly beats: number;
  /**
   * `next[i * ROW + c]`: where reply c (in authored order) leads from i; -1 where it is not offered, and
   * -2 or a number that is not below `count` where the search was stopped before it.
   */
  readonly next: Int32Array;
  /** The configuration from which each was first reached (-1 for the start), and by which reply. */
  readonly parents: Int32Array;
  readonly via: Int8Array;
  /** Points are counted in whole units: `scale` units are a point. */
  readonly scale: number;
  /** `units[p * ROW + c]`: what reply c is worth at place p. */
  readonly units: Float64Array;
  /** What each end is worth, by place number; 0 for beats. */
  readonly endUnits: Float64Array;
  /** The number of a snapshot's configuration; -1 for one that no conversation reaches. */
  find(snapshot: Snapshot): number;
  knows(configuration: number, fact: string): boolean;
}

/** Greatest common divisor of two integers of which neither is negative. */
export const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** The least number of units a point by which every choice is worth a whole number of units. */
function scaleOf(scenario: Scenario): number {
  let scale = 1;
  for (const beat of scenario.beats.values()) {
    for (const choice of beat.choices) {
      const { sum, parts } = pointsOf(beat, choice);
      const reduced = parts / gcd(sum, parts);
      scale = (scale / gcd(scale, reduced)) * reduced;
    }
  }
  return scale;
}

function stepsOf(encoding: Encoding): readonly (readonly Step[])[] {
  return [...encoding.scenario.beats.values()].map((beat) =>
    beat.choices.map((choice) => ({
      test: choice.when === null ? null : encoding.test(choice.when),
      raised: encoding.raisedBy(beat.place, choice),
      gains: choice.effects.map(({ gauge, by }) => ({
        index: encoding.gauges.findIndex((field) => field.gauge.id === gauge),
        by,
      })),
      to: encoding.numberOf(choice.to),
    })),
  );
}

/** Told of the number of configurations found so far, every few thousand. */
export type Progress = (configurations: number) => void;

const TELL_EVERY = 8192;

/** Explores every configuration by breadth-first search, up to `MOST_CONFIGURATIONS`. */
export function configurationsOf(scenario: Scenario, progress?: Progress): Configurations {
  const encoding = new Encoding(scenario);
  const steps = stepsOf(encoding);
  const rules = scenario.rules.map(({ when, to }) => ({ test: encoding.test(when), to: encoding.numberOf(to) }));
  const most = Math.min(MOST_CONFIGURATIONS, Math.floor(MOST_WORK / encoding.cost));
  const rows = new Rows(encoding.words, most);
  const [places, next, parents, via] = [new Growing(), new Growing(), new Growing(), new Growing()];
  const levels = new Float64Array(encoding.gauges.length);
  const reached = new Float64Array(encoding.gauges.length);
  const words = new Int32Array(encoding.words);

  const take = (step: Step, base: number): number => {
    for (let word = 0; word < words.length; word++) {
      words[word] = (rows.words[base + word] ?? 0) | (step.raised[word] ?? 0);
    }
    reached.set(levels);
    for (const { index, by } of step.gains) {
      const field = encoding.gauges[index];
      if (field === undefined) continue;
      const level = Math.min(field.gauge.max, Math.max(field.gauge.min, (reached[index] ?? 0) + by));
      reached[index] = level;
      encoding.writeLevel(words, field, level);
    }
    let to = step.to;
    for (const rule of rules) {
      if (!rule.test(words, 0, reached)) continue;
      to = rule.to;
      break;
    }
    encoding.setPlace(words, to);
    return rows.add(words);
  };

  rows.add(encoding.encode(startSnapshot(scenario)));
  parents.set(0, -1);
  let complete = true;
  let explored = 0;
  for (; explored < rows.count && complete; explored++) {
    if (progress && explored % TELL_EVERY === 0) progress(explored);
    const base = explored * encoding.words;
    const place = encoding.placeAt(rows.words, base);
    places.set(explored, place);
    encoding.readLevels(rows.words, base, levels);
    const offered = steps[place] ?? [];
    for (let choice = 0; choice < ROW; choice++) {
      const step = offered[choice];
      let after = -1;
      if (step !== undefined && (step.test === null || step.test(rows.words, base, levels))) {
        const known = rows.count;
        after = take(step, base);
        if (after < 0) {
          complete = false;
          after = UNEXPLORED;
        } else if (after === known) {
          parents.set(after, explored);
          via.set(after, choice);
        }
      }
      next.set(explored * ROW + choice, after);
    }
  }
  return {
    scenario,
    count: explored,
    complete,
    places: places.array.subarray(0, explored),
    placeNames: encoding.places,
    beats: scenario.beats.size,
    next: next.array.subarray(0, explored * ROW),
    parents: parents.array.subarray(0, explored),
    via: Int8Array.from(via.array.subarray(0, explored)),
    ...worth(scenario, encoding),
    find: (snapshot) => {
      const found = rows.find(encoding.encode(snapshot));
      return found < explored ? found : -1;
    },
    knows: (configuration, fact) => encoding.knows(rows.words, configuration * encoding.words, fact),
  };
}

function worth(scenario: Scenario, encoding: Encoding): Pick<Configurations, "scale" | "units" | "endUnits"> {
  const scale = scaleOf(scenario);
  const units = new Float64Array(encoding.places.length * ROW);
  const endUnits = new Float64Array(encoding.places.length);
  for (const beat of scenario.beats.values()) {
    beat.choices.forEach((choice, index) => {
      const { sum, parts } = pointsOf(beat, choice);
      units[encoding.numberOf(beat.place) * ROW + index] = (sum * scale) / parts;
    });
  }
  for (const end of scenario.ends.values()) endUnits[encoding.numberOf(end.place)] = end.points * scale;
  return { scale, units, endUnits };
}

/** The replies that lead from the start to a configuration, fewest first. */
export function pathTo(configurations: Configurations, target: number): ChoiceId[] {
  const path: ChoiceId[] = [];
  for (let at = target; at > 0; at = configurations.parents[at] ?? 0) {
    const from = configurations.parents[at] ?? 0;
    path.push(choiceIdAt(configurations, from, configurations.via[at] ?? 0));
  }
  return path.reverse();
}

/** The id of reply `choice` (its authored index) at a configuration. */
export function choiceIdAt(configurations: Configurations, configuration: number, choice: number): ChoiceId {
  const place = configurations.placeNames[configurations.places[configuration] ?? 0] ?? "";
  return configurations.scenario.beats.get(place)?.choices[choice]?.id ?? "";
}

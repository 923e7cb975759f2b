/*
 * The meaning of the format once more, written straight from its specification over the definition as authored, with
 * no part of the engine: every conversation, one by one. Slow, plain, and what the engine is held against.
 */

type Json = unknown;

/** An exact number, top over bottom. */
export type Ratio = readonly [top: bigint, bottom: bigint];

export const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];
export const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d];
export const less = ([a, b]: Ratio, [c, d]: Ratio): boolean => a * d < c * b;
export const same = ([a, b]: Ratio, [c, d]: Ratio): boolean => a * d === c * b;
const whole = (value: number): Ratio => [BigInt(value), 1n];

export interface Conversation {
  readonly path: readonly string[];
  readonly end: string;
  readonly points: Ratio;
  /** Facts known at the end. */
  readonly facts: ReadonlySet<string>;
  /** Of a rep who picks uniformly among the replies offered. */
  readonly probability: Ratio;
}

export interface Enumeration {
  readonly conversations: readonly Conversation[];
  /** Every configuration reached, as text. */
  readonly configurations: ReadonlySet<string>;
}

interface Now {
  readonly place: string;
  readonly gauges: Readonly<Record<string, number>>;
  readonly facts: ReadonlySet<string>;
  readonly visited: ReadonlySet<string>;
}

/** What stands under some keys of a value, or undefined. */
export const at = (value: Json, ...keys: (string | number)[]): Json =>
  keys.reduce<Json>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
const list = (value: Json): readonly Json[] => (Array.isArray(value) ? value : []);
const entries = (value: Json): readonly [string, Json][] =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];
const number = (value: Json): number => (typeof value === "number" ? value : 0);
const text = (value: Json): string => (typeof value === "string" ? value : "");

function holds(condition: Json, now: Now): boolean {
  for (const [key, value] of entries(condition)) {
    switch (key) {
      case "gte":
        return (now.gauges[text(at(condition, "gauge"))] ?? 0) >= number(value);
      case "lte":
        return (now.gauges[text(at(condition, "gauge"))] ?? 0) <= number(value);
      case "knows":
        return now.facts.has(text(value));
      case "visited":
        return now.visited.has(text(value));
      case "not":
        return !holds(value, now);
      case "all":
        return list(value).every((part) => holds(part, now));
      case "any":
        return list(value).some((part) => holds(part, now));
    }
  }
  return false;
}

const mentioned = (definition: Json): ReadonlySet<string> =>
  new Set([...JSON.stringify(definition).matchAll(/"visited":"([^"]+)"/g)].map(([, place]) => place ?? ""));

/** Points of a choice: weight times the mean of its credits. */
function worth(beat: Json, choice: Json): Ratio {
  const credit = at(choice, "credit");
  const credits = typeof credit === "number" ? [credit] : entries(credit).map(([, value]) => number(value));
  const weight = number(at(beat, "weight") ?? 1);
  return [BigInt(weight * credits.reduce((sum, value) => sum + value, 0)), BigInt(credits.length)];
}

function answered(definition: Json, now: Now, choice: Json): Now {
  const gauges = { ...now.gauges };
  for (const [gauge, by] of entries(at(choice, "effects"))) {
    const { min, max } = {
      min: number(at(definition, "gauges", gauge, "min")),
      max: number(at(definition, "gauges", gauge, "max")),
    };
    gauges[gauge] = Math.max(min, Math.min(max, (gauges[gauge] ?? 0) + number(by)));
  }
  const facts = new Set([...now.facts, ...list(at(choice, "learns")).map(text)]);
  const visited = new Set([...now.visited, now.place]);
  const after = { place: text(at(choice, "to")), gauges, facts, visited };
  const rule = list(at(definition, "rules")).find((candidate) => holds(at(candidate, "when"), after));
  return rule === undefined ? after : { ...after, place: text(at(rule, "to")) };
}

/** The beat at a place, or undefined at an end. */
export const beatIn = (definition: Json, place: string): Json => {
  const [stage, beat] = place.split(".");
  return at(definition, "stages", stage ?? "", "beats", beat ?? "");
};

/** Every conversation of a definition, or null where there are more than `most`. */
export function enumerate(definition: Json, most: number): Enumeration | null {
  const conversations: Conversation[] = [];
  const configurations = new Set<string>();
  const asked = mentioned(definition);
  let tooMany = false;
  const go = (now: Now, path: readonly string[], points: Ratio, probability: Ratio): void => {
    const visited = [...now.visited].filter((place) => asked.has(place)).sort();
    configurations.add(JSON.stringify([now.place, now.gauges, [...now.facts].sort(), visited]));
    if (conversations.length > most) tooMany = true;
    if (tooMany) return;
    if (now.place.startsWith("ends.")) {
      const worthOfEnd = whole(number(at(definition, "ends", now.place.slice(5), "points")));
      conversations.push({ path, end: now.place, points: plus(points, worthOfEnd), facts: now.facts, probability });
      return;
    }
    const beat = beatIn(definition, now.place);
    const offered = entries(at(beat, "choices")).filter(([, choice]) => {
      const when = at(choice, "when");
      return when === undefined || holds(when, now);
    });
    for (const [id, choice] of offered) {
      const next = answered(definition, now, choice);
      go(next, [...path, id], plus(points, worth(beat, choice)), times(probability, [1n, BigInt(offered.length)]));
    }
  };
  const gauges = Object.fromEntries(
    entries(at(definition, "gauges")).map(([id, gauge]) => [id, number(at(gauge, "start"))]),
  );
  go({ place: text(at(definition, "start")), gauges, facts: new Set(), visited: new Set() }, [], whole(0), whole(1));
  return tooMany ? null : { conversations, configurations };
}

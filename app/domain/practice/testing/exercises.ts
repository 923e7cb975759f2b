import fc from "fast-check";
import type { Drawing } from "../drawing.ts";
import type { Bilingual, Exercise } from "../exercise.ts";
import type { Response } from "../response.ts";
import { shuffled } from "../shuffle.ts";

/** Exercises and answers of every kind, for tests. */
export function both(text: string): Bilingual {
  return { "zh-CN": `${text}（中）`, en: text };
}

function entry(id: string) {
  return { id, text: both(`text of ${id}`), feedback: both(`feedback on ${id}`) };
}

export function head(id = "exercise") {
  return { id, points: ["L1"], prompt: both("prompt"), takeaway: both("takeaway") };
}

export function single(credits: Readonly<Record<string, number>>, id?: string): Exercise & { kind: "single" } {
  const options = Object.entries(credits).map(([option, credit]) => ({ ...entry(option), credit }));
  return { ...head(id), kind: "single", options };
}

export function several(keys: Readonly<Record<string, boolean>>, id?: string): Exercise & { kind: "several" } {
  const options = Object.entries(keys).map(([option, key]) => ({ ...entry(option), key }));
  return { ...head(id), kind: "several", options };
}

export function listen(keys: Readonly<Record<string, boolean>>, id?: string): Exercise & { kind: "listen-and-note" } {
  const lines = ["one", "two", "three", "four"].map((says) => ({ who: both("who"), says: both(says) }));
  return { ...several(keys, id), kind: "listen-and-note", lines };
}

export function groups(placed: Readonly<Record<string, string>>, id?: string): Exercise & { kind: "groups" } {
  const names = [...new Set(Object.values(placed)), "empty"];
  return {
    ...head(id),
    kind: "groups",
    groups: names.map((name) => ({ id: name, name: both(name) })),
    items: Object.entries(placed).map(([item, group]) => ({ ...entry(item), group })),
  };
}

export function order(items: readonly string[], id?: string): Exercise & { kind: "order" } {
  return { ...head(id), kind: "order", items: items.map(entry) };
}

export function match(pairs: Readonly<Record<string, string>>, id?: string): Exercise & { kind: "match" } {
  const targets = [...Object.values(pairs), "nobody"];
  return {
    ...head(id),
    kind: "match",
    targets: targets.map((target) => ({ id: target, text: both(`text of ${target}`) })),
    items: Object.entries(pairs).map(([item, target]) => ({ ...entry(item), target })),
  };
}

export function spot(keys: Readonly<Record<string, boolean>>, id?: string): Exercise & { kind: "spot" } {
  const names = Object.keys(keys);
  const spots = names.map((name, index) => ({
    ...entry(name),
    at: [index, 0, 1, 1] as [number, number, number, number],
  }));
  const drawing: Drawing = {
    id: "scene",
    version: "1",
    title: both("title"),
    alt: both("alt"),
    width: names.length,
    height: 2,
    spots: spots.map((one) => ({ id: one.id, name: one.text, at: one.at })),
  };
  const options = spots.map((one) => ({ ...one, key: keys[one.id] ?? false }));
  return { ...head(id), kind: "spot", scene: "scene", drawing, options };
}

export function text(id?: string): Exercise & { kind: "text" } {
  return { ...head(id), kind: "text", model: both("model"), compare: [both("first"), both("second")] };
}

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 4, maxLength: 9 });
const pair = <E extends Exercise, R extends Response>(
  exercise: fc.Arbitrary<E>,
  response: (of: E) => fc.Arbitrary<R>,
) => exercise.chain((of) => response(of).map((answer) => ({ exercise: of, response: answer })));

const keyed = fc.tuple(ids, fc.infiniteStream(fc.boolean())).map(([names, coin]) => {
  const keys = names.map((name): [string, boolean] => [name, coin.next().value === true]);
  // Some are the key and some are not, as the format asks.
  return Object.fromEntries([...keys.slice(2), [names[0] ?? "", true] as const, [names[1] ?? "", false] as const]);
});
const subset = (exercise: { options: readonly { id: string }[] }) =>
  fc.subarray(
    exercise.options.map(({ id }) => id),
    { minLength: 1 },
  );

/** Any exercise with any answer that can be given to it. */
export const answeredExercise: fc.Arbitrary<{ exercise: Exercise; response: Response }> = fc.oneof(
  pair(
    fc
      .tuple(ids, fc.double({ min: 0, max: 0.9, noNaN: true }))
      .map(([names, part]) =>
        single(Object.fromEntries(names.map((name, index) => [name, index === 1 ? 1 : index === 2 ? part : 0]))),
      ),
    (exercise) => fc.constantFrom(...exercise.options).map(({ id }): Response => ({ kind: "single", option: id })),
  ),
  pair(
    keyed.map((keys) => several(keys)),
    (exercise) => subset(exercise).map((options): Response => ({ kind: "several", options })),
  ),
  pair(
    keyed.map((keys) => listen(keys)),
    (exercise) => subset(exercise).map((options): Response => ({ kind: "listen-and-note", options })),
  ),
  pair(
    keyed.map((keys) => spot(keys)),
    (exercise) => subset(exercise).map((options): Response => ({ kind: "spot", options })),
  ),
  pair(
    ids.map((names) => match(Object.fromEntries(names.map((name) => [name, `of-${name}`])))),
    (exercise) =>
      fc
        .shuffledSubarray(
          exercise.targets.map(({ id }) => id),
          { minLength: exercise.items.length, maxLength: exercise.items.length },
        )
        .map((given): Response => {
          const placed = exercise.items.map(({ id }, index): [string, string] => [id, given[index] ?? ""]);
          return { kind: "match", placed: Object.fromEntries(placed) };
        }),
  ),
  pair(
    ids.map((names) => groups(Object.fromEntries(names.map((name, index) => [name, `group-${index % 3}`])))),
    (exercise) =>
      fc
        .tuple(
          ...exercise.items.map((item) =>
            fc.constantFrom(...exercise.groups).map(({ id }): [string, string] => [item.id, id]),
          ),
        )
        .map((placed): Response => ({ kind: "groups", placed: Object.fromEntries(placed) })),
  ),
  pair(
    ids.map((names) => order(names)),
    (exercise) =>
      fc
        .shuffledSubarray(
          exercise.items.map(({ id }) => id),
          { minLength: exercise.items.length },
        )
        .map((given): Response => ({ kind: "order", order: given })),
  ),
);

/** The answer that earns all there is. */
export function keyOf(exercise: Exercise): Response {
  switch (exercise.kind) {
    case "single":
      return { kind: "single", option: exercise.options.find(({ credit }) => credit === 1)?.id ?? "" };
    case "several":
    case "spot":
    case "listen-and-note":
      return { kind: exercise.kind, options: exercise.options.filter(({ key }) => key).map(({ id }) => id) };
    case "groups":
      return { kind: "groups", placed: Object.fromEntries(exercise.items.map(({ id, group }) => [id, group])) };
    case "match":
      return { kind: "match", placed: Object.fromEntries(exercise.items.map(({ id, target }) => [id, target])) };
    case "text":
      return { kind: "text", text: "own words" };
    case "order":
      return { kind: "order", order: exercise.items.map(({ id }) => id) };
  }
}

/** The same exercise with its options or items in another order; what the order means stays with `order`. */
export function reordered(exercise: Exercise, seed: number): Exercise {
  const by = <T>(entries: readonly T[]): T[] => shuffled(entries, seed);
  switch (exercise.kind) {
    case "single":
      return { ...exercise, options: by(exercise.options) };
    case "several":
    case "listen-and-note":
      return { ...exercise, options: by(exercise.options) };
    case "groups":
      return { ...exercise, items: by(exercise.items), groups: by(exercise.groups) };
    case "spot":
      return { ...exercise, options: by(exercise.options) };
    case "match":
      return { ...exercise, items: by(exercise.items), targets: by(exercise.targets) };
    case "text":
    case "order":
      return exercise;
  }
}

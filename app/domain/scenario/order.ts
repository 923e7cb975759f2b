import { type Configurations, choiceIdAt, pathTo, ROW } from "./configurations.ts";
import type { ChoiceId } from "./scenario.ts";

/** Calls `visit` for each offered reply of a configuration that leads to an explored one. */
export function eachReply(
  { next, count }: Configurations,
  configuration: number,
  visit: (after: number, choice: number) => void,
): void {
  for (let choice = 0; choice < ROW; choice++) {
    const after = next[configuration * ROW + choice] ?? -1;
    if (after >= 0 && after < count) visit(after, choice);
  }
}

/** How many replies a configuration offers. */
export function repliesAt({ next }: Configurations, configuration: number): number {
  let offered = 0;
  for (let choice = 0; choice < ROW; choice++) if ((next[configuration * ROW + choice] ?? -1) >= 0) offered++;
  return offered;
}

/**
 * The configurations in an order in which every reply leads forward (Kahn 1962). On a graph with cycles the
 * configurations on them, and all that come after them, are left out.
 */
export function topologicalOrder(configurations: Configurations): Int32Array {
  const { count } = configurations;
  const before = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    eachReply(configurations, at, (after) => {
      before[after] = (before[after] ?? 0) + 1;
    });
  }
  const order = new Int32Array(count);
  let length = 0;
  for (let at = 0; at < count; at++) if (before[at] === 0) order[length++] = at;
  for (let done = 0; done < length; done++) {
    eachReply(configurations, order[done] ?? 0, (after) => {
      const left = (before[after] ?? 0) - 1;
      before[after] = left;
      if (left === 0) order[length++] = after;
    });
  }
  return order.subarray(0, length);
}

export interface Cycle {
  /** The first configuration on the cycle that a conversation reaches. */
  readonly at: number;
  /** Replies from the start to the cycle and once around it. */
  readonly path: readonly ChoiceId[];
}

/** A cycle, with a witness, or null. Of the cycles there may be, one near the start. */
export function findCycle(configurations: Configurations, order: Int32Array): Cycle | null {
  const { count } = configurations;
  if (order.length === count) return null;
  const suspects = new Uint8Array(count).fill(1);
  for (const at of order) suspects[at] = 0;
  dropDeadTails(configurations, suspects);
  const at = nearestOnSomeCycle(configurations, suspects);
  return { at, path: [...pathTo(configurations, at), ...wayBack(configurations, suspects, at)] };
}

/**
 * Every suspect is followed by a suspect, so a walk among them comes round. The configuration of that round with
 * the lowest number is nearest to the start.
 */
function nearestOnSomeCycle(configurations: Configurations, suspects: Uint8Array): number {
  const turns = new Map<number, number>();
  let at = suspects.indexOf(1);
  while (!turns.has(at)) {
    turns.set(at, turns.size);
    let following = at;
    eachReply(configurations, at, (after) => {
      if (suspects[after] === 1) following = after;
    });
    at = following;
  }
  const entered = turns.get(at) ?? 0;
  return [...turns].reduce((least, [on, turn]) => (turn >= entered && on < least ? on : least), at);
}

/** Clears the suspects from which no suspect follows: they only hang on a cycle. */
function dropDeadTails(configurations: Configurations, suspects: Uint8Array): void {
  const { count } = configurations;
  const following = new Int32Array(count);
  const heads = new Int32Array(count).fill(-1);
  const links = new Int32Array(count * ROW);
  const sources = new Int32Array(count * ROW);
  let edges = 0;
  for (let at = 0; at < count; at++) {
    if (suspects[at] === 0) continue;
    eachReply(configurations, at, (after) => {
      if (suspects[after] === 0) return;
      following[at] = (following[at] ?? 0) + 1;
      sources[edges] = at;
      links[edges] = heads[after] ?? -1;
      heads[after] = edges++;
    });
  }
  const idle: number[] = [];
  for (let at = 0; at < count; at++) if (suspects[at] === 1 && following[at] === 0) idle.push(at);
  for (let at = idle.pop(); at !== undefined; at = idle.pop()) {
    suspects[at] = 0;
    for (let edge = heads[at] ?? -1; edge >= 0; edge = links[edge] ?? -1) {
      const source = sources[edge] ?? 0;
      const left = (following[source] ?? 0) - 1;
      following[source] = left;
      if (left === 0) idle.push(source);
    }
  }
}

/** The fewest replies that lead from a configuration on a cycle back to itself. */
function wayBack(configurations: Configurations, suspects: Uint8Array, target: number): ChoiceId[] {
  const from = new Map<number, { readonly at: number; readonly choice: number }>();
  const queue = [target];
  for (let done = 0; done < queue.length && !from.has(target); done++) {
    const at = queue[done] ?? target;
    eachReply(configurations, at, (after, choice) => {
      if (suspects[after] === 0 || from.has(after)) return;
      from.set(after, { at, choice });
      queue.push(after);
    });
  }
  const path: ChoiceId[] = [];
  let at = target;
  do {
    const step = from.get(at);
    if (step === undefined) throw new RangeError(`configuration ${target} is on no cycle`);
    path.push(choiceIdAt(configurations, step.at, step.choice));
    at = step.at;
  } while (at !== target);
  return path.reverse();
}

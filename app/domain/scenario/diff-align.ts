/** An item of one list with what it became in another; null where it was not there, or is there no more. */
export interface Pair<Item> {
  readonly before: Placed<Item> | null;
  readonly after: Placed<Item> | null;
}

export interface Placed<Item> {
  readonly item: Item;
  /** 0-based place in its list. */
  readonly index: number;
}

/** Lists whose lengths multiply to more than this are paired item by item: comparing all with all would take too long. */
const MOST_COMPARISONS = 4_000_000;

/**
 * Pairs the items of two lists that have no names, in order. `keys` give texts of an item, the strictest first: items
 * equal in the first are the same (a longest common subsequence), then between those, items equal in the second, and so on;
 * the last may be the same text for all, which pairs whatever is left in order.
 */
export function align<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keys: readonly ((item: Item) => string)[],
): Pair<Item>[] {
  return aligned(placed(before), placed(after), keys);
}

const placed = <Item>(items: readonly Item[]): Placed<Item>[] => items.map((item, index) => ({ item, index }));

function aligned<Item>(
  before: readonly Placed<Item>[],
  after: readonly Placed<Item>[],
  [key, ...others]: readonly ((item: Item) => string)[],
): Pair<Item>[] {
  if (key === undefined || before.length === 0 || after.length === 0) {
    return [
      ...before.map((item) => ({ before: item, after: null })),
      ...after.map((item) => ({ before: null, after: item })),
    ];
  }
  const matches = commonSubsequence(
    before.map(({ item }) => key(item)),
    after.map(({ item }) => key(item)),
  );
  const pairs: Pair<Item>[] = [];
  let [from, to] = [0, 0];
  for (const [left, right] of [...matches, [before.length, after.length] as const]) {
    pairs.push(...aligned(before.slice(from, left), after.slice(to, right), others));
    const [was, is] = [before[left], after[right]];
    if (was && is) pairs.push({ before: was, after: is });
    [from, to] = [left + 1, right + 1];
  }
  return pairs;
}

/** Places of a longest common subsequence of two lists of texts, in order. */
function commonSubsequence(
  before: readonly string[],
  after: readonly string[],
): (readonly [left: number, right: number])[] {
  const [rows, columns] = [before.length, after.length];
  if (rows * columns > MOST_COMPARISONS) {
    return before.flatMap((text, index) => (text === after[index] ? [[index, index] as const] : []));
  }
  const width = columns + 1;
  // lengths[left * width + right]: of the longest of what comes from there on.
  const lengths = new Uint32Array((rows + 1) * width);
  const lengthAt = (left: number, right: number) => lengths[left * width + right] ?? 0;
  for (let left = rows - 1; left >= 0; left--) {
    for (let right = columns - 1; right >= 0; right--) {
      lengths[left * width + right] =
        before[left] === after[right]
          ? lengthAt(left + 1, right + 1) + 1
          : Math.max(lengthAt(left + 1, right), lengthAt(left, right + 1));
    }
  }
  const found: (readonly [number, number])[] = [];
  let [left, right] = [0, 0];
  while (left < rows && right < columns) {
    if (before[left] === after[right]) found.push([left++, right++]);
    else if (lengthAt(left + 1, right) >= lengthAt(left, right + 1)) left++;
    else right++;
  }
  return found;
}

/** The names in either list, once each, in the order of `after`; one that is gone follows what it followed in `before`. */
export function mergedNames(before: readonly string[], after: readonly string[]): string[] {
  const kept = new Set(after);
  const goneAfter = new Map<string | null, string[]>();
  let previous: string | null = null;
  for (const name of before) {
    if (kept.has(name)) {
      previous = name;
      continue;
    }
    const gone = goneAfter.get(previous);
    if (gone) gone.push(name);
    else goneAfter.set(previous, [name]);
  }
  const gone = (name: string | null) => goneAfter.get(name) ?? [];
  return [...gone(null), ...after.flatMap((name) => [name, ...gone(name)])];
}

import type { Locale } from "~/domain/locale.ts";
import type { Change } from "~/domain/scenario/diff.ts";

/* Changes by where they stand, each with what it is a change of. */

/** A change as a page is given it. */
export interface ShownChange extends Omit<Change, "locale"> {
  readonly locale?: Locale | undefined;
}

/** A part of a scenario under a heading of its own. */
export type Part =
  | { readonly kind: "settings" | "gauges" | "facts" | "rules" }
  | { readonly kind: "beat"; readonly stage: string; readonly id: string }
  | { readonly kind: "end"; readonly id: string };

/** What changed: `shelf:change.part` has the words. */
export type What =
  | ("id" | "locale" | "title" | "brief" | "name" | "role" | "persona" | "face" | "level" | "minutes" | "pass")
  | ("gauge" | "start" | "min" | "max" | "fact" | "begin" | "rule" | "ruleOrder" | "when" | "to")
  | ("says" | "lineOrder" | "sees" | "tests" | "weight" | "replyOrder")
  | ("text" | "credit" | "why" | "covers" | "lesson" | "effects" | "learns" | "reply" | "mood" | "ethics")
  | ("outcome" | "points" | "last");

export interface Entry {
  readonly change: ShownChange;
  /** Null for the whole of a part: a beat that is new, an end that is gone. */
  readonly what: What | null;
  /** The reply it is in. */
  readonly reply: string | null;
  /** The name of a gauge or a fact. */
  readonly name: string | null;
  /** Which of several wordings or rules, 1-based. */
  readonly number: number | null;
}

export interface Group {
  readonly part: Part;
  readonly entries: readonly Entry[];
}

function partOf([head = "", first = "", , beat = ""]: readonly string[]): Part {
  if (head === "stages" && beat !== "") return { kind: "beat", stage: first, id: beat };
  if (head === "ends") return { kind: "end", id: first };
  if (head === "gauges" || head === "facts" || head === "rules") return { kind: head };
  return { kind: head === "start" ? "rules" : "settings" };
}

const oneBased = (key: string | undefined): number | null =>
  key !== undefined && /^\d+$/.test(key) ? Number(key) + 1 : null;

const NOWHERE = { what: null, reply: null, name: null, number: null } as const;
export type Located = Omit<Entry, "change">;

const WHATS: readonly What[] = [
  ...(["id", "locale", "title", "brief", "name", "role", "persona", "face", "level", "minutes", "pass"] as const),
  ...(["sees", "tests", "weight", "text", "credit", "why", "covers", "lesson", "when", "effects", "learns"] as const),
  ...(["reply", "mood", "ethics", "to", "outcome", "points", "start", "min", "max"] as const),
];
const named = (key: string): What | null => WHATS.find((what) => what === key) ?? null;

function inBeat([field, second, third, ...rest]: readonly string[], what: Change["what"]): Located {
  if (field === undefined) return NOWHERE;
  if (field === "choices") {
    if (second === undefined) return { ...NOWHERE, what: what === "order" ? "replyOrder" : null };
    return { ...NOWHERE, reply: second, what: third === undefined ? "text" : named(third) };
  }
  if (field !== "says") return { ...NOWHERE, what: named(field) };
  if (what === "order") return { ...NOWHERE, what: "lineOrder" };
  const isWhen = [second, third, ...rest].includes("when");
  return { ...NOWHERE, what: isWhen ? "when" : "says", number: oneBased(second) };
}

function locate(part: Part, path: readonly string[], what: Change["what"]): Located {
  if (part.kind === "settings") return { ...NOWHERE, what: named(path.at(-1) ?? "") };
  if (part.kind === "beat") return inBeat(path.slice(4), what);
  if (part.kind === "end") {
    const [, , field] = path;
    return { ...NOWHERE, what: field === undefined ? null : field === "says" ? "last" : named(field) };
  }
  const [head, name, field] = path;
  if (head === "start") return { ...NOWHERE, what: "begin" };
  if (part.kind === "facts") return { ...NOWHERE, what: "fact", name: name ?? null };
  if (part.kind === "gauges")
    return { ...NOWHERE, what: field === undefined ? "gauge" : named(field), name: name ?? null };
  if (what === "order") return { ...NOWHERE, what: "ruleOrder" };
  return { ...NOWHERE, what: field === undefined ? "rule" : named(field), number: oneBased(name) };
}

/** Where a dotted path of a scenario file stands. */
export function placeOf(at: string): Located & { readonly part: Part } {
  const path = at.split(".");
  const part = partOf(path);
  return { part, ...locate(part, path, "text") };
}

const keyOf = (part: Part): string =>
  part.kind === "beat" ? `${part.stage}.${part.id}` : part.kind === "end" ? `ends.${part.id}` : part.kind;

/** Changes in the order in which they came, those of one beat together. */
export function groupChanges(changes: readonly ShownChange[]): readonly Group[] {
  const groups = new Map<string, { part: Part; entries: Entry[] }>();
  for (const change of changes) {
    const path = change.at.split(".");
    const part = partOf(path);
    const group = groups.get(keyOf(part)) ?? { part, entries: [] };
    groups.set(keyOf(part), group);
    group.entries.push({ change, ...locate(part, path, change.what) });
  }
  return [...groups.values()];
}

/** A text in three: what it has in common with another at its beginning and end, and what is its own between. */
export interface Parts {
  readonly head: string;
  readonly own: string;
  readonly tail: string;
}

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isHan = (character: string | undefined) => character !== undefined && /\p{Script=Han}/u.test(character);
/** Whether a cut between two characters would be within a word. Chinese has no spaces: each character is a word. */
const inWord = (left: string | undefined, right: string | undefined): boolean =>
  isLetter(left) && isLetter(right) && !isHan(left) && !isHan(right);

/** Where two texts differ, by whole words. */
export function apart(before: string, after: string): { readonly before: Parts; readonly after: Parts } {
  const [a, b] = [[...before], [...after]];
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  while (head > 0 && (inWord(a[head - 1], a[head]) || inWord(b[head - 1], b[head]))) head--;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const cuts = (list: readonly string[]) => inWord(list[list.length - tail - 1], list[list.length - tail]);
  while (tail > 0 && (cuts(a) || cuts(b))) tail--;
  const parts = (list: readonly string[]): Parts => ({
    head: list.slice(0, head).join(""),
    own: list.slice(head, list.length - tail).join(""),
    tail: list.slice(list.length - tail).join(""),
  });
  return { before: parts(a), after: parts(b) };
}

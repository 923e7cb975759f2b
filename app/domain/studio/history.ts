/** A value with what it was before, and what it was undone from. */
export interface History<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
  /** What the last act was upon: acts upon the same thing in a row are undone as one. Null after anything else. */
  readonly upon: string | null;
}

/** So many acts can be undone. */
export const MOST_PAST = 500;

export const begin = <Value>(present: Value): History<Value> => ({ past: [], present, future: [], upon: null });

/**
 * The history after an act. `upon` names what typing goes into, such as `title.en`: the letters of a word are undone
 * together. Nothing is recorded where nothing changed.
 */
export function act<Value>(history: History<Value>, present: Value, upon: string | null = null): History<Value> {
  if (present === history.present) return history;
  if (upon !== null && upon === history.upon) return { ...history, present, future: [] };
  return { past: [...history.past, history.present].slice(-MOST_PAST), present, future: [], upon };
}

export function undo<Value>(history: History<Value>): History<Value> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], upon: null };
}

export function redo<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, upon: null };
}

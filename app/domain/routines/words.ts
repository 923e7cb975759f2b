/** Most characters of an own routine, and of a gap or a measure. */
export const OWN_LIMIT = 120;
export const NOTE_LIMIT = 500;
/** Most own routines kept at a time. */
export const MOST_OWN = 50;

/** What can be wrong with an act on routines, by code; `routines:fault` has the words. */
export const ROUTINE_FAULTS = [
  "required",
  "too-long",
  "bad-characters",
  "too-many",
  "unknown",
  "future",
  "too-old",
  "closed",
  "not-yet",
  "nothing",
] as const;
export type RoutineFault = (typeof ROUTINE_FAULTS)[number];

export function isRoutineFault(value: string | undefined): value is RoutineFault {
  return ROUTINE_FAULTS.some((fault) => fault === value);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const BREAK_OR_CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/;

type Read = { readonly text: string } | { readonly fault: RoutineFault };

/** A routine in one's own words: one line of 1 to 120 characters, without the space around it. */
export function readOwn(given: string): Read {
  const text = given.trim();
  if (text === "") return { fault: "required" };
  if (BREAK_OR_CONTROL.test(text)) return { fault: "bad-characters" };
  return text.length > OWN_LIMIT ? { fault: "too-long" } : { text };
}

/** A gap or a measure: at most 500 characters, line breaks allowed; empty where nothing is noted. */
export function readNote(given: string): Read {
  // A browser sends line breaks as two characters, and counts them as one.
  const text = given.replaceAll("\r\n", "\n").trim();
  if (CONTROL.test(text)) return { fault: "bad-characters" };
  return text.length > NOTE_LIMIT ? { fault: "too-long" } : { text };
}

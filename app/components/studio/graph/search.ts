import { LOCALES } from "~/domain/locale.ts";
import type { Place } from "~/domain/scenario/scenario.ts";
import { type DraftDocument, placeOfBeat, placeOfEnd, type Texts } from "~/domain/studio/document.ts";

/** Full-width letters and capitals make no difference. */
const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

const wordsOf = (texts: Texts): readonly string[] => LOCALES.map((locale) => texts[locale]);

/** The beats and ends whose name or words, in any language, hold what is looked for; in the order given by `order`. */
export function placesWith(document: DraftDocument, query: string, order: readonly Place[]): readonly Place[] {
  const wanted = plain(query.trim());
  if (wanted === "") return [];
  const holds = (texts: readonly string[]): boolean => texts.some((text) => plain(text).includes(wanted));
  const found = new Set<Place>();
  for (const beat of document.beats) {
    const place = placeOfBeat(beat);
    const texts = [...beat.says.map(({ text }) => text), beat.sees];
    const replies = beat.choices.flatMap(({ text, reply }) => [text, reply]);
    if (holds([place, ...[...texts, ...replies].flatMap(wordsOf)])) found.add(place);
  }
  for (const end of document.ends) {
    const place = placeOfEnd(end);
    if (holds([place, ...wordsOf(end.says)])) found.add(place);
  }
  return order.filter((place) => found.has(place));
}

/** The match after (or before) the one at hand, around the end; the first where none is at hand. */
export function nextMatch(matches: readonly Place[], at: Place | null, back = false): Place | null {
  const index = at === null ? -1 : matches.indexOf(at);
  if (index < 0) return (back ? matches.at(-1) : matches[0]) ?? null;
  return matches[(index + (back ? -1 : 1) + matches.length) % matches.length] ?? null;
}

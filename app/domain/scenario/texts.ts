import { LOCALES, type Locale, type LocalizedText } from "../locale.ts";
import { atBeat, atChoice, atEnd } from "./findings.ts";
import type { Beat, Scenario } from "./scenario.ts";

/** A text a learner sees, and where in the file it stands. */
export interface PlacedText {
  /** Dotted path. */
  readonly at: string;
  readonly text: LocalizedText;
}

function textsOfBeat(beat: Beat): PlacedText[] {
  const at = atBeat(beat);
  const says = beat.says.map(({ text }, index) => ({
    at: beat.says.length === 1 ? `${at}.says` : `${at}.says.${index}.text`,
    text,
  }));
  const sees = beat.sees === null ? [] : [{ at: `${at}.sees`, text: beat.sees }];
  const choices = beat.choices.flatMap((choice) => {
    const here = atChoice(beat, choice);
    const reply = choice.reply === null ? [] : [{ at: `${here}.reply`, text: choice.reply }];
    return [{ at: `${here}.text`, text: choice.text }, { at: `${here}.why`, text: choice.why }, ...reply];
  });
  return [...says, ...sees, ...choices];
}

/** Every text of a scenario that a learner sees. */
export function textsOf({ title, brief, customer, facts, beats, ends }: Scenario): PlacedText[] {
  return [
    { at: "title", text: title },
    { at: "brief", text: brief },
    { at: "customer.name", text: customer.name },
    { at: "customer.role", text: customer.role },
    ...facts.map(({ id, text }) => ({ at: `facts.${id}.text`, text })),
    ...[...beats.values()].flatMap(textsOfBeat),
    ...[...ends.values()].map((end) => ({ at: `${atEnd(end)}.says`, text: end.says })),
  ];
}

/** The languages a text is written in; a plain string is in the scenario's own. */
export function localesIn(text: LocalizedText, own: Locale): readonly Locale[] {
  return typeof text === "string" ? [own] : LOCALES.filter((locale) => text[locale] !== undefined);
}

/** The languages a scenario has any text in, its own first. */
export function localesOf(scenario: Scenario): Locale[] {
  const found = new Set<Locale>([scenario.locale]);
  for (const { text } of textsOf(scenario)) for (const locale of localesIn(text, scenario.locale)) found.add(locale);
  return [...found];
}

/** A text in one language, or null where it lacks that language. */
export function textIn(text: LocalizedText, locale: Locale, own: Locale): string | null {
  if (typeof text === "string") return locale === own ? text : null;
  return text[locale] ?? null;
}

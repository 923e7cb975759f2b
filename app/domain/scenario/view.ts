import { type Locale, localize } from "../locale.ts";
import type { Mood, Outcome } from "./format.ts";
import { beatOf, endOf, offeredChoices, type Snapshot, snapshotAt, startSnapshot } from "./play.ts";
import { type Beat, type Choice, type ChoiceId, choiceOf, type Scenario } from "./scenario.ts";
import { shuffled } from "./shuffle.ts";
import { holds, react, type State } from "./state.ts";

export interface KnownFact {
  readonly id: string;
  readonly text: string;
}

/** What a rep may see of a conversation: nothing in it tells what a reply is worth or where it leads. */
export type PresentView =
  | {
      readonly kind: "turn";
      /** 0-based. */
      readonly turn: number;
      readonly stage: string;
      /** The stages the scenario uses, in order. */
      readonly stages: readonly string[];
      readonly says: string;
      readonly sees: string | null;
      /** In the order in which they are shown. */
      readonly choices: readonly { readonly id: ChoiceId; readonly text: string }[];
      /** Facts learned so far, in the order in which they were learned. */
      readonly facts: readonly KnownFact[];
    }
  | {
      readonly kind: "end";
      readonly turn: number;
      readonly stages: readonly string[];
      readonly outcome: Outcome;
      readonly says: string;
      readonly facts: readonly KnownFact[];
    };

/** What the customer says on entering a beat in a state: the first variant that holds. */
export function saysAt(scenario: Scenario, beat: Beat, state: State, locale: Locale): string {
  const line = beat.says.find(({ when }) => when === null || holds(when, state));
  return line ? localize(line.text, locale, scenario.locale) : "";
}

/** The texts of `facts`, in that order. */
export function factsOf(scenario: Scenario, facts: readonly string[], locale: Locale): KnownFact[] {
  return facts.flatMap((known) =>
    scenario.facts
      .filter(({ id }) => id === known)
      .map(({ id, text }) => ({ id, text: localize(text, locale, scenario.locale) })),
  );
}

export interface ViewOptions {
  readonly locale: Locale;
  /** The attempt's seed, an unsigned 32-bit integer: it orders the replies, the same way each time. */
  readonly seed: number;
  /** 0-based number of the turn: each turn has an order of its own. */
  readonly turn: number;
}

/** What the browser gets at a turn. Throws RangeError for a snapshot of another scenario. */
export function presentView(scenario: Scenario, snapshot: Snapshot, { locale, seed, turn }: ViewOptions): PresentView {
  const facts = factsOf(scenario, snapshot.context.facts, locale);
  const { stages } = scenario;
  const end = endOf(scenario, snapshot);
  if (end) {
    return {
      kind: "end",
      turn,
      stages,
      outcome: end.outcome,
      says: localize(end.says, locale, scenario.locale),
      facts,
    };
  }
  const beat = beatOf(scenario, snapshot);
  if (beat === null) throw new RangeError(`the snapshot is at no place of scenario ${scenario.id}`);
  const texts = new Map(
    offeredChoices(scenario, snapshot).map(({ id, text }) => [id, localize(text, locale, scenario.locale)]),
  );
  return {
    kind: "turn",
    turn,
    stage: beat.stage,
    stages,
    says: saysAt(scenario, beat, snapshot.context, locale),
    sees: beat.sees === null ? null : localize(beat.sees, locale, scenario.locale),
    choices: shuffled([...texts.keys()], seed, turn).map((id) => ({ id, text: texts.get(id) ?? "" })),
    facts,
  };
}

/** A turn as it was played: nothing of the replies not taken, nothing of what any was worth. */
export interface PlayedTurn {
  readonly turn: number;
  readonly stage: string;
  readonly says: string;
  readonly sees: string | null;
  readonly choice: ChoiceId;
  readonly said: string;
  readonly reply: string | null;
  readonly mood: Mood;
  /** Facts learned by this answer. */
  readonly learned: readonly KnownFact[];
}

/**
 * Where an offered reply leads; null where it isn't offered. What the machine does (engines.test.ts holds the two
 * together), without its cost: an attempt's view retells every turn there has been.
 */
function said(scenario: Scenario, { context }: Snapshot, { place }: Beat, choice: Choice): Snapshot | null {
  const { when, effects, learns, to } = choice;
  if (when !== null && !holds(when, context)) return null;
  const after = react(scenario.gauges, context, { effects, learns, visits: place });
  const rule = scenario.rules.find((candidate) => holds(candidate.when, after));
  return snapshotAt(rule?.to ?? to, after);
}

/**
 * The turns of a path from the start. Throws RangeError where a reply of the path is not offered at its turn.
 */
export function transcript(scenario: Scenario, path: readonly ChoiceId[], locale: Locale): PlayedTurn[] {
  let snapshot = startSnapshot(scenario);
  return path.map((id, turn) => {
    const beat = beatOf(scenario, snapshot);
    const choice = beat && choiceOf(beat, id);
    const next = beat && choice && said(scenario, snapshot, beat, choice);
    if (beat === null || choice === null || next === null) throw new RangeError(`turn ${turn}: "${id}" is not offered`);
    const known = snapshot.context.facts;
    const played: PlayedTurn = {
      turn,
      stage: beat.stage,
      says: saysAt(scenario, beat, snapshot.context, locale),
      sees: beat.sees === null ? null : localize(beat.sees, locale, scenario.locale),
      choice: id,
      said: localize(choice.text, locale, scenario.locale),
      reply: choice.reply === null ? null : localize(choice.reply, locale, scenario.locale),
      mood: choice.mood,
      learned: factsOf(
        scenario,
        next.context.facts.filter((fact) => !known.includes(fact)),
        locale,
      ),
    };
    snapshot = next;
    return played;
  });
}

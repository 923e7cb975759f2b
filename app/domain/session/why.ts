import { type Locale, type LocalizedText, localize } from "../locale.ts";
import { bestOption, type Exploration, optionsAt, walk } from "../scenario/explore.ts";
import { roundHalfAway } from "../scenario/rational.ts";
import { type ChoiceId, pointsOf, type Scenario } from "../scenario/scenario.ts";
import { exactLoss, exactScore } from "../scenario/score.ts";
import { transcript } from "../scenario/view.ts";

/** What a reply was worth, once the class has voted. */
export interface LaidOpen {
  readonly id: ChoiceId;
  /** Mean credit, 0 to 4, two decimals. */
  readonly credit: number;
  /** What it costs against the best reply there, in score units, two decimals. */
  readonly loss: number;
  readonly best: boolean;
  readonly breach: boolean;
  readonly why: string;
  readonly lesson: string | null;
}

/** Each reply offered after `path`, as authored. Throws RangeError where the path can't be played. */
export function laidOpen(exploration: Exploration, path: readonly ChoiceId[], locale: Locale): LaidOpen[] {
  const { scenario } = exploration;
  const at = walk(exploration, path).at(-1) ?? 0;
  const beat = scenario.beats.get(exploration.placeNames[exploration.places[at] ?? 0] ?? "");
  const options = optionsAt(exploration, at);
  const top = Math.max(...options.map(({ value }) => value));
  return options.flatMap(({ id, index, value }) => {
    const choice = beat?.choices[index];
    if (!beat || !choice) return [];
    const { sum, parts } = pointsOf(beat, choice);
    return [
      {
        id,
        credit: Math.round((100 * sum) / (parts * beat.weight)) / 100,
        loss: roundHalfAway(exactLoss(exploration, top - value)),
        best: value === top,
        breach: choice.breach,
        why: localize(choice.why, locale, scenario.locale),
        lesson: choice.lesson,
      },
    ];
  });
}

/** The best reply after `path`; null at an end. Throws RangeError where the path can't be played. */
export function bestReplyAfter(exploration: Exploration, path: readonly ChoiceId[]): ChoiceId | null {
  return bestOption(exploration, walk(exploration, path).at(-1) ?? 0)?.id ?? null;
}

/** One turn of a way through the conversation: what was said, what came back. */
export interface WayTurn {
  readonly says: string;
  readonly said: string;
  readonly reply: string | null;
}

/** Some turns of a way, and what came after the last of them. */
export interface Way {
  readonly turns: readonly WayTurn[];
  /** What the customer says next, or the end of the conversation. */
  readonly next: string;
  readonly ended: boolean;
  /** The best score still within reach after it; the score itself where it ended. Two decimals. */
  readonly reachable: number;
}

/** Turns `from` (0-based) and on of a path, at most two of them. Throws RangeError where it can't be played. */
export function wayFrom(exploration: Exploration, path: readonly ChoiceId[], from: number, locale: Locale): Way {
  const { scenario } = exploration;
  const shown = path.slice(0, from + 2);
  const walked = walk(exploration, shown);
  const at = walked.at(-1) ?? 0;
  const end = scenario.ends.get(exploration.placeNames[exploration.places[at] ?? 0] ?? "");
  const best = bestOption(exploration, at);
  const earned = shown.reduce((sum, choice, turn) => {
    const taken = optionsAt(exploration, walked[turn] ?? 0).find(({ id }) => id === choice);
    return sum + (taken?.units ?? 0);
  }, 0);
  // What is said next stands in the transcript of a path that goes on for one more turn.
  const onward = transcript(scenario, best ? [...shown, best.id] : shown, locale);
  return {
    turns: onward.slice(from, shown.length).map(({ says, said, reply }) => ({ says, said, reply })),
    next: end ? text(scenario, end.says, locale) : (onward[shown.length]?.says ?? ""),
    ended: end !== undefined,
    reachable: roundHalfAway(exactScore(exploration, earned + (exploration.best[at] ?? 0))),
  };
}

function text(scenario: Scenario, value: LocalizedText, locale: Locale): string {
  return localize(value, locale, scenario.locale);
}

import { type Locale, type LocalizedText, localize } from "../locale.ts";
import { type Exploration, type Option, optionsAt } from "./explore.ts";
import { type MissedFact, wayToFact } from "./fact-ways.ts";
import type { Mood, Outcome } from "./format.ts";
import { mapOf, type ScenarioMap } from "./map.ts";
import { type Profile, profileOf } from "./profile.ts";
import { fraction, roundHalfAway } from "./rational.ts";
import { type Beat, type Choice, type ChoiceId, choiceOf, type Place, pointsOf, type Scenario } from "./scenario.ts";
import { exactLoss, type Grade, grade, type Score } from "./score.ts";
import { factsOf, type KnownFact, type PlayedTurn, transcript } from "./view.ts";

/** A reply that was offered at a turn, with all that the debrief lays open about it. */
export interface DebriefReply {
  readonly id: ChoiceId;
  readonly text: string;
  /** Mean credit, 0 to 4, two decimals. */
  readonly credit: number;
  /** Weight times mean credit, two decimals. */
  readonly points: number;
  /** What choosing it costs, in score units, two decimals; for the chosen reply, the turn's loss as shown. */
  readonly loss: number;
  readonly why: string;
  readonly lesson: string | null;
  readonly covers: readonly string[];
  readonly reply: string | null;
  readonly mood: Mood;
  readonly breach: boolean;
  readonly chosen: boolean;
  /** Whether it costs nothing. */
  readonly best: boolean;
}

export interface DebriefTurn extends PlayedTurn {
  readonly beat: string;
  readonly place: Place;
  readonly tests: readonly string[];
  readonly weight: number;
  /** Every reply that was offered, in authored order. */
  readonly replies: readonly DebriefReply[];
  /** The best reply: the chosen one where it costs nothing, else of those that do the one with the highest credit. */
  readonly best: ChoiceId;
  /** Loss in score units: exact, and rounded so that the losses shown add up to 100 minus the score shown. */
  readonly loss: { readonly numerator: number; readonly denominator: number; readonly shown: number };
  /** The best score still within reach after the turn, two decimals. */
  readonly reachable: number;
  /** Whether a rule of the scenario ended the conversation here: what had built up over earlier turns ran out. */
  readonly cutShort: boolean;
}

export interface DebriefFacts {
  readonly known: readonly (KnownFact & { readonly turn: number })[];
  readonly missed: readonly (KnownFact & MissedFact)[];
}

/** All that a debrief page shows of a finished attempt. Plain JSON. */
export interface Debrief {
  readonly score: Score;
  readonly outcome: Outcome;
  readonly end: { readonly id: string; readonly place: Place; readonly says: string; readonly points: number };
  /** Points had, and of the worst and the best conversation, two decimals. */
  readonly points: { readonly had: number; readonly min: number; readonly max: number };
  readonly turns: readonly DebriefTurn[];
  /** Turn with the largest loss; null where nothing was lost. */
  readonly costliest: number | null;
  /** First turn after which the pass mark was out of reach, or null. */
  readonly pointOfNoReturn: number | null;
  readonly facts: DebriefFacts;
  readonly profile: Profile;
  readonly map: ScenarioMap;
}

const rounded = (n: number, d: number): number => roundHalfAway(fraction(BigInt(n), BigInt(d)));

interface Answered {
  readonly beat: Beat;
  readonly options: readonly Option[];
  readonly top: number;
}

function answeredAt(exploration: Exploration, configuration: number): Answered {
  const place = exploration.placeNames[exploration.places[configuration] ?? 0] ?? "";
  const beat = exploration.scenario.beats.get(place);
  if (beat === undefined) throw new RangeError(`${place} is no beat`);
  const options = optionsAt(exploration, configuration);
  return { beat, options, top: options.reduce((most, { value }) => Math.max(most, value), Number.NEGATIVE_INFINITY) };
}

/** The chosen reply where it is among the best, else the one of those with the most credit (by id on a tie). */
function bestReply({ beat, options, top }: Answered, chosen: ChoiceId): ChoiceId {
  const best = options.filter(({ value }) => value === top).map(({ id }) => id);
  if (best.includes(chosen)) return chosen;
  const creditOf = (id: ChoiceId) => choiceOf(beat, id)?.credits.reduce((sum, { credit }) => sum + credit, 0) ?? 0;
  return best.sort((a, b) => creditOf(b) - creditOf(a) || (a < b ? -1 : 1))[0] ?? chosen;
}

/**
 * The debrief of a finished path, its texts in `locale`. Throws RangeError where a reply of the path is not offered
 * at its turn, or where the path does not reach an end.
 */
export function debrief(
  scenario: Scenario,
  exploration: Exploration,
  path: readonly ChoiceId[],
  locale: Locale,
): Debrief {
  const graded = grade(exploration, path);
  const last = graded.configurations[graded.configurations.length - 1] ?? 0;
  const end = scenario.ends.get(exploration.placeNames[exploration.places[last] ?? 0] ?? "");
  if (graded.score === null || end === undefined) throw new RangeError("the path does not reach an end");
  const played = transcript(scenario, path, locale);
  const answered = path.map((_, turn) => answeredAt(exploration, graded.configurations[turn] ?? 0));
  return {
    score: graded.score,
    outcome: end.outcome,
    end: { id: end.id, place: end.place, says: localize(end.says, locale, scenario.locale), points: end.points },
    points: {
      had: rounded(graded.units, exploration.scale),
      min: rounded(exploration.worst[0] ?? 0, exploration.scale),
      max: rounded(exploration.best[0] ?? 0, exploration.scale),
    },
    turns: played.flatMap((turn, index) => {
      const at = answered[index];
      return at ? [debriefTurn(exploration, turn, at, graded, locale)] : [];
    }),
    costliest: graded.costliest,
    pointOfNoReturn: graded.pointOfNoReturn,
    facts: debriefFacts(exploration, played, graded, path, locale),
    profile: profileOf(
      scenario,
      answered.map(({ beat }, turn) => ({ beat, choice: path[turn] ?? "" })),
    ),
    map: mapOf(exploration, graded.configurations),
  };
}

function debriefTurn(
  exploration: Exploration,
  turn: PlayedTurn,
  answered: Answered,
  graded: Grade,
  locale: Locale,
): DebriefTurn {
  const { beat, options, top } = answered;
  const measured = graded.turns[turn.turn];
  const exact = exactLoss(exploration, measured?.loss ?? 0);
  const shown = measured?.lossShown ?? 0;
  const replies = options.flatMap((option) => {
    const choice = beat.choices[option.index];
    if (choice === undefined) return [];
    const chosen = option.id === turn.choice;
    const loss = chosen ? shown : roundHalfAway(exactLoss(exploration, top - option.value));
    return [{ ...laidOpen(exploration.scenario, beat, choice, locale), loss, chosen, best: option.value === top }];
  });
  return {
    ...turn,
    beat: beat.id,
    place: beat.place,
    tests: beat.tests,
    weight: beat.weight,
    replies,
    best: bestReply(answered, turn.choice),
    loss: { numerator: Number(exact.n), denominator: Number(exact.d), shown },
    reachable: measured?.reachable ?? 0,
    cutShort: cutShort(exploration, graded, turn, beat),
  };
}

/** A rule, not the reply's own target, led to an end. */
function cutShort(
  exploration: Exploration,
  { configurations }: Grade,
  { turn, choice }: PlayedTurn,
  beat: Beat,
): boolean {
  const after = exploration.placeNames[exploration.places[configurations[turn + 1] ?? 0] ?? 0] ?? "";
  return exploration.scenario.ends.has(after) && choiceOf(beat, choice)?.to !== after;
}

function laidOpen(scenario: Scenario, beat: Beat, choice: Choice, locale: Locale) {
  const inLocale = (text: LocalizedText) => localize(text, locale, scenario.locale);
  const { id, why, lesson, covers, mood, breach } = choice;
  const { sum, parts } = pointsOf(beat, choice);
  return {
    ...{ id, lesson, covers, mood, breach },
    text: inLocale(choice.text),
    credit: rounded(sum, parts * beat.weight),
    points: rounded(sum, parts),
    why: inLocale(why),
    reply: choice.reply === null ? null : inLocale(choice.reply),
  };
}

function debriefFacts(
  exploration: Exploration,
  played: readonly PlayedTurn[],
  { configurations }: Grade,
  path: readonly ChoiceId[],
  locale: Locale,
): DebriefFacts {
  const { scenario } = exploration;
  const known = played.flatMap(({ turn, learned }) => learned.map((fact) => ({ ...fact, turn })));
  const missed = scenario.facts.map(({ id }) => id).filter((id) => !known.some((fact) => fact.id === id));
  return {
    known,
    missed: factsOf(scenario, missed, locale).map((fact) => ({
      ...fact,
      ...wayToFact(exploration, configurations, path, fact.id),
    })),
  };
}

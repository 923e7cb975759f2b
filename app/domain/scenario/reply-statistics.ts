import { fraction, roundHalfAway } from "./rational.ts";
import { type Beat, type Choice, type ChoiceId, choiceOf, type Place, pointsOf, type Scenario } from "./scenario.ts";

/*
 * Item analysis of a scenario's turns: how often each reply was said, and how those who said it did elsewhere. A
 * reply's choosers are held against the rest of the conversation, never against a score that counts the reply
 * itself (the item-rest correlation of Crocker and Algina 1986, ch. 14, told as means).
 */

/** Below this many observations of a turn nothing is told of its replies. */
export const LEAST_OBSERVATIONS = 30;
/** Below so many conversations it is not shown either where they went: it would be one rep's own way, practice included. */
export const LEAST_FOR_HEAT = 5;
/** Of so many, a reply said by so small a share counts as never chosen. */
const NEVER = { observations: 50, share: 0.05 } as const;

export type ReplyFlag = "never-chosen" | "possible-wrong-key";

export interface ReplyStatistics {
  readonly choice: ChoiceId;
  /** How many said it. */
  readonly chosen: number;
  /** Of those to whom the turn came, 0 to 1. */
  readonly share: number;
  /** What they earned on their other turns, in percent of what those could give, mean, two decimals; null of nobody. */
  readonly rest: number | null;
  readonly flags: readonly ReplyFlag[];
}

export interface TurnStatistics {
  readonly place: Place;
  readonly observations: number;
  /** True where there are too few observations to tell anything of the replies; they are empty then. */
  readonly tooFew: boolean;
  readonly replies: readonly ReplyStatistics[];
}

/** A finished conversation: its turns, in order. */
export type Turns = readonly { readonly place: Place; readonly choice: ChoiceId }[];

interface Said {
  chosen: number;
  withRest: number;
  /** Sum of the rests, exact. */
  n: bigint;
  d: bigint;
}

interface Worth {
  readonly sum: number;
  readonly parts: number;
  readonly most: number;
}

const worthOf = (beat: Beat, choice: Choice): Worth => ({ ...pointsOf(beat, choice), most: 4 * beat.weight });

/** What the other turns earned over what they could: exact; null where there is no other turn. */
function restOf(worths: readonly Worth[], turn: number): { n: bigint; d: bigint } | null {
  let [n, d, most] = [0n, 1n, 0];
  worths.forEach(({ sum, parts, most: here }, index) => {
    if (index === turn) return;
    n = n * BigInt(parts) + BigInt(sum) * d;
    d *= BigInt(parts);
    most += here;
  });
  return most === 0 ? null : fraction(n, d * BigInt(most));
}

const creditOf = ({ credits }: Choice): number =>
  credits.reduce((total, { credit }) => total + credit, 0) / Math.max(1, credits.length);

/**
 * The statistics of every beat of a scenario over finished conversations on it, in the order of the beats. A
 * conversation that says a reply the scenario has not is left out.
 */
export function replyStatistics(scenario: Scenario, conversations: readonly Turns[]): TurnStatistics[] {
  const said = new Map<Place, Map<ChoiceId, Said>>();
  for (const turns of conversations) {
    const worths = turns.flatMap(({ place, choice: id }) => {
      const beat = scenario.beats.get(place);
      const choice = beat && choiceOf(beat, id);
      return beat && choice ? [worthOf(beat, choice)] : [];
    });
    if (worths.length !== turns.length) continue;
    turns.forEach(({ place, choice }, turn) => {
      const here = said.get(place) ?? new Map<ChoiceId, Said>();
      said.set(place, here);
      const tally = here.get(choice) ?? { chosen: 0, withRest: 0, n: 0n, d: 1n };
      here.set(choice, tally);
      tally.chosen++;
      const rest = restOf(worths, turn);
      if (rest === null) return;
      const sum = fraction(tally.n * rest.d + rest.n * tally.d, tally.d * rest.d);
      Object.assign(tally, sum, { withRest: tally.withRest + 1 });
    });
  }
  return [...scenario.beats.values()].map((beat) => ofTurn(beat, said.get(beat.place) ?? new Map()));
}

function ofTurn(beat: Beat, said: ReadonlyMap<ChoiceId, Said>): TurnStatistics {
  const observations = [...said.values()].reduce((sum, { chosen }) => sum + chosen, 0);
  if (observations < LEAST_OBSERVATIONS) return { place: beat.place, observations, tooFew: true, replies: [] };
  const rests = new Map(beat.choices.map((choice) => [choice.id, meanRest(said.get(choice.id))]));
  const most = Math.max(...beat.choices.map(creditOf));
  const best = beat.choices.filter((choice) => creditOf(choice) === most);
  const bestRests = best.flatMap(({ id }) => rests.get(id) ?? []);
  const replies = beat.choices.map((choice): ReplyStatistics => {
    const chosen = said.get(choice.id)?.chosen ?? 0;
    const share = chosen / observations;
    const rest = rests.get(choice.id) ?? null;
    const flags: ReplyFlag[] = [];
    if (observations >= NEVER.observations && share < NEVER.share) flags.push("never-chosen");
    const weak = creditOf(choice) < most;
    if (weak && rest !== null && bestRests.length > 0 && rest > Math.max(...bestRests))
      flags.push("possible-wrong-key");
    return { choice: choice.id, chosen, share, rest, flags };
  });
  return { place: beat.place, observations, tooFew: false, replies };
}

function meanRest(tally: Said | undefined): number | null {
  if (tally === undefined || tally.withRest === 0) return null;
  return roundHalfAway(fraction(100n * tally.n, tally.d * BigInt(tally.withRest)));
}

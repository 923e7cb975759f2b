import { fraction, roundHalfAway } from "./rational.ts";
import { type Beat, type Choice, type ChoiceId, choiceOf, pointsOf, type Scenario } from "./scenario.ts";

/** What an attempt shows of a stage or a skill. */
export interface Evidence {
  /** Syllabus id. */
  readonly id: string;
  /** Σ weight·credit over Σ weight·4, in percent to two decimals; null without evidence. */
  readonly percent: number | null;
  /** The turns that give evidence, 0-based: their number tells how much the percentage is worth. */
  readonly turns: readonly number[];
}

export interface Profile {
  /** The stages the scenario uses, in order. */
  readonly stages: readonly Evidence[];
  /** The skills the scenario tests, in the order of its turns. */
  readonly skills: readonly Evidence[];
}

export interface AnsweredTurn {
  readonly beat: Beat;
  readonly choice: ChoiceId;
}

interface Tally {
  /** Weighted credits, in `parts`-ths summed as a fraction n / d. */
  n: bigint;
  d: bigint;
  weight: number;
  readonly turns: number[];
}

class Tallies {
  private readonly tallies = new Map<string, Tally>();

  constructor(ids: Iterable<string>) {
    for (const id of ids) this.tallies.set(id, { n: 0n, d: 1n, weight: 0, turns: [] });
  }

  add(id: string, turn: number, weight: number, sum: number, parts: number): void {
    const tally = this.tallies.get(id);
    if (tally === undefined) return;
    const { n, d } = fraction(tally.n * BigInt(parts) + BigInt(sum) * tally.d, tally.d * BigInt(parts));
    tally.n = n;
    tally.d = d;
    tally.weight += weight;
    tally.turns.push(turn);
  }

  evidence(): Evidence[] {
    return [...this.tallies].map(([id, { n, d, weight, turns }]) => ({
      id,
      percent: weight === 0 ? null : roundHalfAway(fraction(100n * n, d * BigInt(weight * 4))),
      turns,
    }));
  }
}

/** Stage and skill profile of a path. A turn is evidence of its stage by its mean credit, of each skill by that skill's. */
export function profileOf(scenario: Scenario, path: readonly AnsweredTurn[]): Profile {
  const stages = new Tallies(scenario.stages);
  const skills = new Tallies([...scenario.beats.values()].flatMap(({ tests }) => tests));
  path.forEach(({ beat, choice: id }, turn) => {
    const choice: Choice | null = choiceOf(beat, id);
    if (choice === null) return;
    const { sum, parts } = pointsOf(beat, choice);
    stages.add(beat.stage, turn, beat.weight, sum, parts);
    for (const { skill, credit } of choice.credits) skills.add(skill, turn, beat.weight, credit * beat.weight, 1);
  });
  return { stages: stages.evidence(), skills: skills.evidence() };
}

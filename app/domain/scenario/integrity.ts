import { pathTo } from "./configurations.ts";
import { type Exploration, optionsAt } from "./explore.ts";
import { atChoice, type Finding } from "./findings.ts";
import type { RandomRep } from "./random.ts";
import { compare, type Fraction, roundHalfAway } from "./rational.ts";
import { type Habit, runRobot } from "./robots.ts";
import { passes } from "./score.ts";
import { localesOf } from "./texts.ts";

/** The habits that must not pass; taking the first or the last reply is a warning's matter (`position-cue`). */
const HABITS: readonly (readonly [Habit, does: string])[] = [
  ["longest", "always takes the longest reply"],
  ["shortest", "always takes the shortest reply"],
  ["question", "takes the first reply that ends in a question mark, else the first"],
];

/** A rep who guesses may pass this often. */
const LUCK: Fraction = { n: 1n, d: 4n };

export function isFlat({ best, worst }: Exploration): boolean {
  return best[0] === worst[0];
}

/** Passing without thinking: by a habit, in any of the scenario's languages, or by luck. */
export function robotFindings(exploration: Exploration, random: RandomRep): Finding[] {
  const { pass } = exploration.scenario;
  const found: Finding[] = [];
  for (const [habit, does] of HABITS) {
    for (const locale of localesOf(exploration.scenario)) {
      const { score, path } = runRobot(exploration, habit, locale);
      if (!passes(exploration, score)) continue;
      const message = `"${habit}" in ${locale}: a rep who ${does} scores ${roundHalfAway(score)} and passes (${pass})`;
      found.push({ code: "robot-passes", at: "pass", message, path });
    }
  }
  const { pass: luck } = random;
  if (luck !== null && compare(luck, LUCK) > 0) {
    const percent = roundHalfAway({ n: luck.n * 100n, d: luck.d });
    const message = `"random": a rep who picks at random passes with a probability of ${percent} %, more than 25 %`;
    found.push({ code: "robot-passes", at: "pass", message });
  }
  return found;
}

/** Breaches of ethics that are the best thing to say somewhere, although something decent is offered. */
export function pressureFindings(exploration: Exploration): Finding[] {
  const { scenario, count, places, placeNames } = exploration;
  const breaching = new Set(
    [...scenario.beats.values()]
      .filter(({ choices }) => choices.some(({ breach }) => breach))
      .map(({ place }) => place),
  );
  const found = new Map<string, Finding>();
  for (let at = 0; at < count; at++) {
    const place = placeNames[places[at] ?? 0] ?? "";
    const beat = breaching.has(place) ? scenario.beats.get(place) : undefined;
    if (beat === undefined) continue;
    const options = optionsAt(exploration, at);
    const top = options.reduce((most, { value }) => Math.max(most, value), Number.NEGATIVE_INFINITY);
    const decent = options.some(({ index }) => beat.choices[index]?.breach === false);
    for (const { index, value, id } of decent ? options : []) {
      const choice = beat.choices[index];
      if (!choice?.breach || value < top) continue;
      const where = `${atChoice(beat, choice)}.ethics`;
      if (found.has(where)) continue;
      const message = `after this path the breach "${id}" is worth as much as the best reply of ${place}, or more`;
      found.set(where, { code: "pressure-pays", at: where, message, path: [...pathTo(exploration, at), id] });
    }
  }
  return [...found.values()];
}

import { type Locale, localize } from "../locale.ts";
import { type Exploration, type Option, optionsAt } from "./explore.ts";
import type { Fraction } from "./rational.ts";
import { compare } from "./rational.ts";
import type { Choice, ChoiceId } from "./scenario.ts";
import { exactScore } from "./score.ts";
import { localesOf } from "./texts.ts";

/** Reps with one fixed habit. What they score tells whether a scenario can be passed without thinking. */
export const HABITS = ["first", "last", "longest", "shortest", "question"] as const;
export type Habit = (typeof HABITS)[number];

/** A reply as a habit sees it: only its text. */
interface Reply {
  readonly option: Option;
  readonly text: string;
}

const lengthOf = (text: string): number => [...text].length;

const extreme = (replies: readonly Reply[], sign: 1 | -1): Reply | undefined =>
  replies.reduce<Reply | undefined>(
    (found, reply) => (found === undefined || sign * (lengthOf(reply.text) - lengthOf(found.text)) > 0 ? reply : found),
    undefined,
  );

/** How each habit picks among the replies offered, in authored order; the first of equals. */
const PICKS: Readonly<Record<Habit, (replies: readonly Reply[]) => Reply | undefined>> = {
  first: (replies) => replies[0],
  last: (replies) => replies[replies.length - 1],
  longest: (replies) => extreme(replies, 1),
  shortest: (replies) => extreme(replies, -1),
  question: (replies) => replies.find(({ text }) => /[?？]\s*$/u.test(text)) ?? replies[0],
};

export interface RobotRun {
  readonly habit: Habit;
  readonly locale: Locale;
  readonly path: readonly ChoiceId[];
  /** Exact, 0 to 100. */
  readonly score: Fraction;
}

/** The conversation of a rep with a habit, reading the scenario in `locale`. */
export function runRobot(exploration: Exploration, habit: Habit, locale: Locale): RobotRun {
  const { scenario, places, placeNames, endUnits } = exploration;
  const path: ChoiceId[] = [];
  let [at, units] = [0, 0];
  for (;;) {
    const place = places[at] ?? 0;
    const choices: readonly Choice[] = scenario.beats.get(placeNames[place] ?? "")?.choices ?? [];
    const replies = optionsAt(exploration, at).map((option) => ({
      option,
      text: localize(choices[option.index]?.text ?? "", locale, scenario.locale),
    }));
    const pick = PICKS[habit](replies);
    if (pick === undefined) {
      return { habit, locale, path, score: exactScore(exploration, units + (endUnits[place] ?? 0)) };
    }
    path.push(pick.option.id);
    units += pick.option.units;
    at = pick.option.after;
  }
}

/** Each habit's best conversation over the scenario's languages (the first language on a tie). */
export function bestRuns(exploration: Exploration): RobotRun[] {
  return HABITS.flatMap((habit) => {
    const runs = localesOf(exploration.scenario).map((locale) => runRobot(exploration, habit, locale));
    const [first, ...others] = runs;
    if (first === undefined) return [];
    return [others.reduce((best, run) => (compare(run.score, best.score) > 0 ? run : best), first)];
  });
}

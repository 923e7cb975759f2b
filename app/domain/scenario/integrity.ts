import { pathTo } from "./configurations.ts";
import { type Exploration, optionsAt } from "./explore.ts";
import { atChoice, type Finding } from "./findings.ts";
import { IN_CHINESE, type Message } from "./problem.ts";
import type { RandomRep } from "./random.ts";
import { compare, type Fraction, roundHalfAway } from "./rational.ts";
import { type Habit, runRobot } from "./robots.ts";
import { passes } from "./score.ts";
import { localesOf } from "./texts.ts";

/** The habits that must not pass; taking the first or the last reply is a warning's matter (`position-cue`). */
const HABITS: readonly (readonly [Habit, does: Message])[] = [
  ["longest", { en: "always takes the longest reply", "zh-CN": "每次都选最长的回答" }],
  ["shortest", { en: "always takes the shortest reply", "zh-CN": "每次都选最短的回答" }],
  [
    "question",
    {
      en: "takes the first reply that ends in a question mark, else the first",
      "zh-CN": "每次都选第一个以问号结尾的回答（没有就选第一个）",
    },
  ],
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
      const points = roundHalfAway(score);
      const message = {
        en: `"${habit}" in ${locale}: a rep who ${does.en} scores ${points} and passes (${pass})`,
        "zh-CN": `「${habit}」（${IN_CHINESE[locale]}）：学员${does["zh-CN"]}，能得 ${points} 分，及格了（及格线 ${pass} 分）`,
      };
      found.push({ code: "robot-passes", at: "pass", message, path });
    }
  }
  const { pass: luck } = random;
  if (luck !== null && compare(luck, LUCK) > 0) {
    const percent = roundHalfAway({ n: luck.n * 100n, d: luck.d });
    const message = {
      en: `"random": a rep who picks at random passes with a probability of ${percent} %, more than 25 %`,
      "zh-CN": `「random」：学员随便选，及格的概率也有 ${percent}%，超过了 25%`,
    };
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
      const message = {
        en: `after this path the breach "${id}" is worth as much as the best reply of ${place}, or more`,
        "zh-CN": `沿这条路走到「${place}」，违背职业道德的回答「${id}」，分值不低于其中最好的回答`,
      };
      found.set(where, { code: "pressure-pays", at: where, message, path: [...pathTo(exploration, at), id] });
    }
  }
  return [...found.values()];
}

import type { Locale } from "../locale.ts";
import { chiSquareTail } from "../statistics/chi-square.ts";
import { atBeat, atChoice, type Warning } from "./findings.ts";
import { IN_CHINESE } from "./problem.ts";
import type { Beat, Choice, Scenario } from "./scenario.ts";
import { localesOf, textIn } from "./texts.ts";

/*
 * What gives the best reply away to somebody who has not understood the customer: its length, its place, its words
 * (Haladyna, Downing and Rodriguez 2002, "A review of multiple-choice item-writing guidelines").
 */

/** A turn in which one reply has the highest mean credit; a turn with a tie at the top is no such turn. */
interface Turn {
  readonly beat: Beat;
  readonly best: Choice;
  /** Authored position of the best reply, from 0. */
  readonly position: number;
}

const sumOf = ({ credits }: Choice): number => credits.reduce((sum, { credit }) => sum + credit, 0);

function turnsOf(scenario: Scenario): Turn[] {
  return [...scenario.beats.values()].flatMap((beat) => {
    const sums = beat.choices.map(sumOf);
    const most = Math.max(...sums);
    const position = sums.indexOf(most);
    const best = beat.choices[position];
    return best === undefined || sums.lastIndexOf(most) !== position ? [] : [{ beat, best, position }];
  });
}

/** How long a reply reads: characters in Chinese, words otherwise. */
export function readingLength(text: string, locale: Locale): number {
  return locale === "zh-CN" ? [...text.replace(/\s/gu, "")].length : text.split(/\s+/u).filter(Boolean).length;
}

/** The best reply may be so much longer than the mean of the others. */
const MUCH_LONGER = 1.25;
/** And the longest of its turn so many times as often as by chance. */
const TOO_OFTEN = 1.5;
const LEAST_LIKELY = 0.01;
const ALIKE = 0.85;

/** Replies of a turn in one language; null where one of them lacks it. */
function lengthsOf({ beat, best }: Turn, locale: Locale, own: Locale) {
  const lengths = beat.choices.map(({ text }) => textIn(text, locale, own));
  if (lengths.some((text) => text === null)) return null;
  const others = beat.choices.flatMap((choice, index) =>
    choice === best ? [] : [readingLength(lengths[index] ?? "", locale)],
  );
  const mean = others.reduce((sum, length) => sum + length, 0) / others.length;
  return { best: readingLength(textIn(best.text, locale, own) ?? "", locale), others, mean };
}

function lengthCues(scenario: Scenario, turns: readonly Turn[], locale: Locale): Warning[] {
  const found: Warning[] = [];
  let [seen, longest, byChance] = [0, 0, 0];
  for (const turn of turns) {
    const lengths = lengthsOf(turn, locale, scenario.locale);
    if (lengths === null) continue;
    seen++;
    byChance += 1 / turn.beat.choices.length;
    if (lengths.best > Math.max(...lengths.others)) longest++;
    if (lengths.best < MUCH_LONGER * lengths.mean) continue;
    const times = (lengths.best / lengths.mean).toFixed(2);
    const message = {
      en: `in ${locale} the best reply is ${times} times as long as the others of its turn are on average`,
      "zh-CN": `在${IN_CHINESE[locale]}里，最好的回答的长度是同一轮其他回答平均长度的 ${times} 倍`,
    };
    found.push({ code: "length-cue", at: `${atChoice(turn.beat, turn.best)}.text`, message });
  }
  if (longest > TOO_OFTEN * byChance) {
    const chance = byChance.toFixed(1);
    const message = {
      en: `in ${locale} the best reply is the longest in ${longest} of ${seen} turns, by chance it would be in ${chance}`,
      "zh-CN": `在${IN_CHINESE[locale]}里，最好的回答有 ${longest} 轮是最长的（共 ${seen} 轮），碰巧的话只会有 ${chance} 轮`,
    };
    found.push({ code: "length-cue", at: "stages", message });
  }
  return found;
}

/** Turns of as many replies are held against even positions together; the sums of χ² of each number of replies add up. */
function positionCue(turns: readonly Turn[]): Warning[] {
  const bySize = new Map<number, number[]>();
  for (const { beat, position } of turns) {
    const counts = bySize.get(beat.choices.length) ?? new Array<number>(beat.choices.length).fill(0);
    counts[position] = (counts[position] ?? 0) + 1;
    bySize.set(beat.choices.length, counts);
  }
  let [statistic, degrees] = [0, 0];
  const totals = [0, 0, 0, 0];
  for (const [size, counts] of bySize) {
    const expected = counts.reduce((sum, count) => sum + count, 0) / size;
    for (const count of counts) statistic += (count - expected) ** 2 / expected;
    degrees += size - 1;
    counts.forEach((count, position) => {
      totals[position] = (totals[position] ?? 0) + count;
    });
  }
  if (degrees === 0) return [];
  const likely = chiSquareTail(statistic, degrees);
  if (likely >= LEAST_LIKELY) return [];
  const [chi, p] = [statistic.toFixed(1), likely.toPrecision(1)];
  const message = {
    en: `the best reply is written first, second, third and fourth ${totals.join(", ")} times: far from even (χ² ${chi}, p ${p})`,
    "zh-CN": `最好的回答写在第一、第二、第三、第四位的次数是 ${totals.join("、")}，分布很不均匀（χ² 为 ${chi}，p 值为 ${p}）`,
  };
  return [{ code: "position-cue", at: "stages", message }];
}

/** Words that admit of no exception. A denied one ("not always", 不一定) is none. */
const ABSOLUTES: Readonly<Record<Locale, RegExp>> = {
  "zh-CN":
    /总是|从不|从来不|从来没|(?<![不没])一定(?![的程])|(?<!不)绝对|永远|必定|百分之百|百分百|毫无例外|任何人都|所有人都/gu,
  en: /\b(?<!not )always\b|\bnever\b|\b(?<!not )absolutely\b|\b(?<!not )definitely\b|\bguaranteed?\b|\bimpossible\b|\bwithout (?:fail|exception)\b|\bevery single\b|\b(?:100|a hundred|one hundred) ?(?:%|per ?cent\b)/giu,
};

function absoluteCue(scenario: Scenario, turns: readonly Turn[], locale: Locale): Warning[] {
  const weak: { readonly at: string; readonly word: string }[] = [];
  for (const { beat, best } of turns) {
    for (const choice of beat.choices) {
      const [word] = textIn(choice.text, locale, scenario.locale)?.match(ABSOLUTES[locale]) ?? [];
      if (word === undefined) continue;
      if (choice === best) return [];
      weak.push({ at: `${atChoice(beat, choice)}.text`, word });
    }
  }
  const [first] = weak;
  if (first === undefined) return [];
  const words = [...new Set(weak.map(({ word }) => word.toLowerCase()))];
  const message = {
    en: `in ${locale} absolutes (${words.map((word) => `"${word}"`).join(", ")}) stand in weak replies only: ${weak.length} of them, the first here`,
    "zh-CN": `在${IN_CHINESE[locale]}里，绝对化的词（${words.map((word) => `「${word}」`).join("、")}）只出现在较差的回答里：共 ${weak.length} 个回答，这是第一个`,
  };
  return [{ code: "absolute-cue", at: first.at, message }];
}

function bigramsOf(text: string): Map<string, number> {
  const letters = [...text.toLowerCase().replace(/\s+/gu, " ").trim()];
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = `${letters[at]}${letters[at + 1]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

const sizeOf = (bigrams: ReadonlyMap<string, number>): number =>
  [...bigrams.values()].reduce((sum, count) => sum + count, 0);

/** The share of their character bigrams that two texts have in common, 0 to 1 (Dice's coefficient over multisets). */
export function likeness(a: string, b: string): number {
  const [one, other] = [bigramsOf(a), bigramsOf(b)];
  const all = sizeOf(one) + sizeOf(other);
  if (all === 0) return a === b ? 1 : 0;
  let shared = 0;
  for (const [pair, count] of one) shared += Math.min(count, other.get(pair) ?? 0);
  return (2 * shared) / all;
}

function nearDuplicates(scenario: Scenario, beat: Beat, locale: Locale): Warning[] {
  const found: Warning[] = [];
  beat.choices.forEach((choice, index) => {
    const text = textIn(choice.text, locale, scenario.locale);
    for (const earlier of beat.choices.slice(0, index)) {
      const other = textIn(earlier.text, locale, scenario.locale);
      if (text === null || other === null) continue;
      const share = likeness(text, other);
      if (share < ALIKE) continue;
      const percent = Math.round(share * 100);
      const message = {
        en: `in ${locale} replies "${earlier.id}" and "${choice.id}" of ${beat.place} are nearly the same: they share ${percent} % of their character pairs`,
        "zh-CN": `在${IN_CHINESE[locale]}里，「${beat.place}」的回答「${earlier.id}」和「${choice.id}」几乎一样：相邻两字的组合有 ${percent}% 相同`,
      };
      found.push({ code: "near-duplicate", at: `${atChoice(beat, choice)}.text`, message });
      return;
    }
  });
  return found;
}

/** A turn of three replies or more of which one earns anything. */
function loneBest(beat: Beat): Warning[] {
  const earning = beat.choices.filter((choice) => sumOf(choice) > 0);
  if (beat.choices.length < 3 || earning.length !== 1) return [];
  const message = {
    en: `only reply "${earning[0]?.id}" of ${beat.place} earns credit: no plausible second best`,
    "zh-CN": `「${beat.place}」只有回答「${earning[0]?.id}」得分：没有像样的次优回答`,
  };
  return [{ code: "lone-best", at: `${atBeat(beat)}.choices`, message }];
}

/** Everything that lets the best replies be guessed from how they are written. */
export function replyCues(scenario: Scenario): Warning[] {
  const turns = turnsOf(scenario);
  const beats = [...scenario.beats.values()];
  const byLocale = localesOf(scenario).flatMap((locale) => [
    ...lengthCues(scenario, turns, locale),
    ...absoluteCue(scenario, turns, locale),
    ...beats.flatMap((beat) => nearDuplicates(scenario, beat, locale)),
  ]);
  return [...byLocale, ...positionCue(turns), ...beats.flatMap(loneBest)];
}

import type { Locale } from "../locale.ts";
import type { Condition, Outcome } from "./format.ts";
import type { Choice, Effect, Gauge, Place, SkillCredit } from "./scenario.ts";

/* The parts of a scenario in a line each, for a list of changes. Names are the file's own. */

/** What is said around the names, in each of the site's languages. */
const SAID = {
  en: {
    knows: (fact: string) => `knows ${fact}`,
    visited: (place: Place) => `visited ${place}`,
    knowsNot: (fact: string) => `not knows ${fact}`,
    visitedNot: (place: Place) => `not visited ${place}`,
    not: (what: string) => `not ${what}`,
    ...{ and: " and ", or: " or ", colon: ": ", open: "(", close: ")" },
    gauge: ({ start, min, max }: Gauge) => `${start}, from ${min} to ${max}`,
    end: (outcome: Outcome, points: number) => `${outcome}, ${points} points`,
  },
  "zh-CN": {
    knows: (fact: string) => `已经问出 ${fact}`,
    visited: (place: Place) => `已经到过 ${place}`,
    knowsNot: (fact: string) => `还没问出 ${fact}`,
    visitedNot: (place: Place) => `还没到过 ${place}`,
    not: (what: string) => `不是 ${what}`,
    ...{ and: "，并且", or: "，或者", colon: "：", open: "（", close: "）" },
    gauge: ({ start, min, max }: Gauge) => `开始时 ${start}，${min} 到 ${max}`,
    end: (outcome: Outcome, points: number) => `${OUTCOMES_IN_CHINESE[outcome]}，${points} 分`,
  },
} as const satisfies Record<Locale, unknown>;

const OUTCOMES_IN_CHINESE: Readonly<Record<Outcome, string>> = {
  won: "谈成了",
  advanced: "约到下一步",
  deferred: "先放一放",
  lost: "没谈成",
};

/** The same condition without lists of one, and without lists in lists of their own kind. */
function simplified(condition: Condition): Condition {
  if ("not" in condition) return { not: simplified(condition.not) };
  if ("all" in condition) {
    const parts = condition.all.map(simplified).flatMap((part) => ("all" in part ? part.all : [part]));
    return only(parts) ?? { all: parts };
  }
  if ("any" in condition) {
    const parts = condition.any.map(simplified).flatMap((part) => ("any" in part ? part.any : [part]));
    return only(parts) ?? { any: parts };
  }
  return condition;
}

const only = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined);

function words(condition: Condition, locale: Locale): string {
  const said = SAID[locale];
  /** In parentheses where it is put together of several. */
  const grouped = (part: Condition): string =>
    "all" in part || "any" in part ? `${said.open}${words(part, locale)}${said.close}` : words(part, locale);
  if ("gauge" in condition) {
    return "gte" in condition ? `${condition.gauge} ≥ ${condition.gte}` : `${condition.gauge} ≤ ${condition.lte}`;
  }
  if ("knows" in condition) return said.knows(condition.knows);
  if ("visited" in condition) return said.visited(condition.visited);
  if ("not" in condition) {
    if ("knows" in condition.not) return said.knowsNot(condition.not.knows);
    if ("visited" in condition.not) return said.visitedNot(condition.not.visited);
    return said.not(grouped(condition.not));
  }
  return "all" in condition ? condition.all.map(grouped).join(said.and) : condition.any.map(grouped).join(said.or);
}

/** A condition in a line, such as `trust ≥ 4 and knows decider`. Those that differ only in grouping read the same. */
export const conditionWords = (condition: Condition, locale: Locale = "en"): string =>
  words(simplified(condition), locale);

/** A line with when it is said, such as `trust ≥ 4: Sit down.` */
export const saidWhen = (when: Condition | null, text: string, locale: Locale): string =>
  when === null ? text : `${conditionWords(when, locale)}${SAID[locale].colon}${text}`;

/** `+2`, `−1`, `0`. */
const signed = (by: number): string => (by > 0 ? `+${by}` : by < 0 ? `−${-by}` : "0");

const listed = (parts: readonly string[]): string | null => (parts.length === 0 ? null : parts.join(", "));

/** Names such as `decider, budget`; null where there are none. */
export const namesWords = (names: readonly string[]): string | null => listed(names);

/** Such as `trust +1, patience −1`; null where there are none. */
export const effectsWords = (effects: readonly Effect[]): string | null =>
  listed(effects.map(({ gauge, by }) => `${gauge} ${signed(by)}`));

/** Such as `listening 4, questioning 3`; the number alone where every skill has the same. */
export function creditWords(credits: readonly SkillCredit[]): string {
  const marks = new Set(credits.map(({ credit }) => credit));
  if (marks.size === 1) return [...marks].join();
  return credits.map(({ skill, credit }) => `${skill} ${credit}`).join(", ");
}

/** Such as `3, from 0 to 10`. */
export const gaugeWords = (gauge: Gauge, locale: Locale): string => SAID[locale].gauge(gauge);

/** Such as `won, 6 points: Done.` */
export const endWords = (outcome: Outcome, points: number, says: string, locale: Locale): string =>
  `${SAID[locale].end(outcome, points)}${SAID[locale].colon}${says}`;

/** Such as `patience ≤ 0 → ends.walked-out`. */
export const ruleWords = (rule: { readonly when: Condition; readonly to: Place }, locale: Locale): string =>
  `${conditionWords(rule.when, locale)} → ${rule.to}`;

export const ethicsWords = ({ breach }: Choice): string | null => (breach ? "breach" : null);

import type { Condition } from "./format.ts";
import type { Choice, Effect, Gauge, Place, SkillCredit } from "./scenario.ts";

/* The parts of a scenario in a line each, for a list of changes. Names are the file's own. */

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

function words(condition: Condition): string {
  if ("gauge" in condition) {
    return "gte" in condition ? `${condition.gauge} ≥ ${condition.gte}` : `${condition.gauge} ≤ ${condition.lte}`;
  }
  if ("knows" in condition) return `knows ${condition.knows}`;
  if ("visited" in condition) return `visited ${condition.visited}`;
  if ("not" in condition) return `not ${grouped(condition.not)}`;
  return "all" in condition ? condition.all.map(grouped).join(" and ") : condition.any.map(grouped).join(" or ");
}

/** In parentheses where it is put together of several. */
const grouped = (condition: Condition): string =>
  "all" in condition || "any" in condition ? `(${words(condition)})` : words(condition);

/** A condition in a line, such as `trust ≥ 4 and knows decider`. Those that differ only in grouping read the same. */
export const conditionWords = (condition: Condition): string => words(simplified(condition));

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
export const gaugeWords = ({ start, min, max }: Gauge): string => `${start}, from ${min} to ${max}`;

/** Such as `patience ≤ 0 → ends.walked-out`. */
export const ruleWords = (rule: { readonly when: Condition; readonly to: Place }): string =>
  `${conditionWords(rule.when)} → ${rule.to}`;

export const ethicsWords = ({ breach }: Choice): string | null => (breach ? "breach" : null);

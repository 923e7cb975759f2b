import { LOCALES, type Locale, type LocalizedText, localize } from "../locale.ts";
import { align, mergedNames } from "./diff-align.ts";
import {
  conditionWords,
  creditWords,
  effectsWords,
  endWords,
  ethicsWords,
  gaugeWords,
  namesWords,
  ruleWords,
  saidWhen,
} from "./diff-words.ts";
import { atBeat, atChoice, atEnd } from "./findings.ts";
import type { Condition } from "./format.ts";
import type { Beat, Choice, End, Line, Scenario } from "./scenario.ts";
import { textIn } from "./texts.ts";

/** What a change is a change of. */
export const SUBJECTS = [
  "beat",
  "choice",
  "end",
  "gauge",
  "fact",
  "rule",
  "line",
  "text",
  "credit",
  "target",
  "condition",
  "effects",
  "learns",
  "tests",
  "weight",
  "points",
  "outcome",
  "mood",
  "ethics",
  "covers",
  "lesson",
  "order",
  "setting",
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** One thing that differs between two versions of a scenario. */
export interface Change {
  readonly kind: "added" | "removed" | "changed";
  /** Dotted path as in `Problem.at`; of what is gone, in the version before. */
  readonly at: string;
  readonly what: Subject;
  /**
   * In a line, as a reader can take it in: a text, `trust ≥ 4 and knows decider`, `listening 4, questioning 3`. Null
   * where there was nothing. A beat, reply, end, fact or line that is there in one version only is told by its text in
   * the scenario's own language.
   */
  readonly before: string | null;
  readonly after: string | null;
  /** Of a text: the language that changed. */
  readonly locale?: Locale;
}

/** Both versions, and a note of every change found. */
class Comparison {
  readonly changes: Change[] = [];

  constructor(
    readonly before: Scenario,
    readonly after: Scenario,
    readonly locale: Locale,
  ) {}

  /** Notes a change where two values in words differ. */
  value(what: Subject, at: string, before: string | number | null, after: string | number | null): void {
    if (before === after) return;
    const kind = before === null ? "added" : after === null ? "removed" : "changed";
    const words = (value: string | number | null) => (value === null ? null : String(value));
    this.changes.push({ kind, at, what, before: words(before), after: words(after) });
  }

  /** Notes a change where two lists hold other things; their order means nothing. */
  set<Item>(
    what: Subject,
    at: string,
    before: readonly Item[],
    after: readonly Item[],
    words: (items: readonly Item[]) => string | null,
  ): void {
    const key = (items: readonly Item[]) => JSON.stringify(items.map((item) => JSON.stringify(item)).sort());
    if (key(before) !== key(after)) this.value(what, at, words(before), words(after));
  }

  condition(at: string, before: Condition | null, after: Condition | null): void {
    const words = (when: Condition | null) => when && conditionWords(when, this.locale);
    this.value("condition", at, words(before), words(after));
  }

  /** Notes each language in which a text differs. A plain string is a text in its version's own language. */
  text(at: string, before: LocalizedText | null, after: LocalizedText | null): void {
    for (const locale of LOCALES) {
      const was = before && textIn(before, locale, this.before.locale);
      const is = after && textIn(after, locale, this.after.locale);
      if (was === is) continue;
      const kind = was === null ? "added" : is === null ? "removed" : "changed";
      this.changes.push({ kind, at, what: "text", before: was, after: is, locale });
    }
  }

  /** Things with names: those in one version only are a change each, those in both are looked into. */
  named<Item>(
    what: Subject,
    before: ReadonlyMap<string, Item>,
    after: ReadonlyMap<string, Item>,
    {
      at,
      words,
      within,
    }: {
      readonly at: (item: Item) => string;
      readonly words: (item: Item, own: Locale) => string;
      readonly within: (before: Item, after: Item, at: string) => void;
    },
  ): void {
    for (const name of mergedNames([...before.keys()], [...after.keys()])) {
      const [was, is] = [before.get(name), after.get(name)];
      if (was !== undefined && is !== undefined) within(was, is, at(is));
      else if (is !== undefined) this.value(what, at(is), null, words(is, this.after.locale));
      else if (was !== undefined) this.value(what, at(was), words(was, this.before.locale), null);
    }
  }

  /** Notes that the things in two orders have changed places; those in one of them only don't count. */
  order(at: string, before: readonly string[], after: readonly string[]): void {
    const inBoth = before.filter((name) => after.includes(name));
    const asNow = after.filter((name) => before.includes(name));
    if (inBoth.join() !== asNow.join()) this.value("order", at, before.join(", "), after.join(", "));
  }
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

/** Whether two lists hold the same texts in another order. */
function isRearranged(before: readonly string[], after: readonly string[]): boolean {
  return before.join("\n") !== after.join("\n") && [...before].sort().join("\n") === [...after].sort().join("\n");
}

function compareSettings(comparison: Comparison): void {
  const { before, after } = comparison;
  comparison.value("setting", "id", before.id, after.id);
  comparison.value("setting", "locale", before.locale, after.locale);
  comparison.text("title", before.title, after.title);
  comparison.text("brief", before.brief, after.brief);
  comparison.text("customer.name", before.customer.name, after.customer.name);
  comparison.text("customer.role", before.customer.role, after.customer.role);
  comparison.value("setting", "customer.persona", before.customer.persona, after.customer.persona);
  comparison.value("setting", "customer.face", before.customer.face, after.customer.face);
  comparison.value("setting", "level", before.level, after.level);
  comparison.value("setting", "minutes", before.minutes, after.minutes);
  comparison.value("setting", "pass", before.pass, after.pass);
}

function compareGauges(comparison: Comparison): void {
  comparison.named("gauge", byId(comparison.before.gauges), byId(comparison.after.gauges), {
    at: ({ id }) => `gauges.${id}`,
    words: (gauge) => gaugeWords(gauge, comparison.locale),
    within: (before, after, at) => {
      for (const key of ["start", "min", "max"] as const) {
        comparison.value("gauge", `${at}.${key}`, before[key], after[key]);
      }
    },
  });
}

function compareFacts(comparison: Comparison): void {
  comparison.named("fact", byId(comparison.before.facts), byId(comparison.after.facts), {
    at: ({ id }) => `facts.${id}`,
    words: ({ text }, own) => localize(text, own, own),
    within: (before, after, at) => comparison.text(`${at}.text`, before.text, after.text),
  });
}

function compareRules(comparison: Comparison): void {
  const [before, after] = [comparison.before.rules, comparison.after.rules];
  const words = (rule: (typeof after)[number]) => ruleWords(rule, comparison.locale);
  const [were, are] = [before.map(words), after.map(words)];
  if (isRearranged(were, are)) {
    comparison.value("order", "rules", were.join("; "), are.join("; "));
    return;
  }
  const when = (rule: (typeof after)[number]) => conditionWords(rule.when);
  for (const { before: was, after: is } of align(before, after, [words, when, ({ to }) => to])) {
    if (was && is) {
      comparison.condition(`rules.${is.index}.when`, was.item.when, is.item.when);
      comparison.value("target", `rules.${is.index}.to`, was.item.to, is.item.to);
    } else if (is) comparison.value("rule", `rules.${is.index}`, null, words(is.item));
    else if (was) comparison.value("rule", `rules.${was.index}`, words(was.item), null);
  }
}

const whenWords = ({ when }: Line): string => (when === null ? "" : conditionWords(when));

/** What a line says, in every language, and when: equal for lines that are the same. */
function lineKey({ when, text }: Line, own: Locale): string {
  const texts = LOCALES.map((locale) => textIn(text, locale, own));
  return JSON.stringify([when && conditionWords(when), ...texts]);
}

function compareLines(comparison: Comparison, before: Beat, after: Beat, at: string): void {
  // Keys are made beforehand: each version has its own language for plain strings.
  const keyed = (lines: readonly Line[], own: Locale) =>
    lines.map((line) => ({ line, key: lineKey(line, own), own, when: whenWords(line) }));
  const were = keyed(before.says, comparison.before.locale);
  const are = keyed(after.says, comparison.after.locale);
  const words = ({ line: { when, text }, own }: (typeof are)[number]) =>
    saidWhen(when, localize(text, own, own), comparison.locale);
  const keys = (lines: typeof are) => lines.map(({ key }) => key);
  if (isRearranged(keys(were), keys(are))) {
    comparison.value("order", `${at}.says`, were.map(words).join("; "), are.map(words).join("; "));
    return;
  }
  const place = (lines: readonly Line[], index: number) => (lines.length === 1 ? `${at}.says` : `${at}.says.${index}`);
  for (const pair of align(were, are, [({ key }) => key, ({ when }) => when, () => ""])) {
    const { before: was, after: is } = pair;
    if (was && is) {
      const here = place(after.says, is.index);
      comparison.condition(`${here}.when`, was.item.line.when, is.item.line.when);
      comparison.text(after.says.length === 1 ? here : `${here}.text`, was.item.line.text, is.item.line.text);
    } else if (is) comparison.value("line", place(after.says, is.index), null, words(is.item));
    else if (was) comparison.value("line", place(before.says, was.index), words(was.item), null);
  }
}

function compareChoice(comparison: Comparison, before: Choice, after: Choice, at: string): void {
  comparison.text(`${at}.text`, before.text, after.text);
  // One number for all skills reads the same however many they are: that a beat tests another one is no change of credit.
  if (creditWords(before.credits) !== creditWords(after.credits)) {
    comparison.set("credit", `${at}.credit`, before.credits, after.credits, creditWords);
  }
  comparison.text(`${at}.why`, before.why, after.why);
  comparison.set("covers", `${at}.covers`, before.covers, after.covers, namesWords);
  comparison.value("lesson", `${at}.lesson`, before.lesson, after.lesson);
  comparison.condition(`${at}.when`, before.when, after.when);
  comparison.set("effects", `${at}.effects`, before.effects, after.effects, effectsWords);
  comparison.set("learns", `${at}.learns`, before.learns, after.learns, namesWords);
  comparison.text(`${at}.reply`, before.reply, after.reply);
  comparison.value("mood", `${at}.mood`, before.mood, after.mood);
  comparison.value("ethics", `${at}.ethics`, ethicsWords(before), ethicsWords(after));
  comparison.value("target", `${at}.to`, before.to, after.to);
}

function compareBeat(comparison: Comparison, before: Beat, after: Beat, at: string): void {
  compareLines(comparison, before, after, at);
  comparison.text(`${at}.sees`, before.sees, after.sees);
  comparison.set("tests", `${at}.tests`, before.tests, after.tests, namesWords);
  comparison.value("weight", `${at}.weight`, before.weight, after.weight);
  const ids = (beat: Beat) => beat.choices.map(({ id }) => id);
  comparison.order(`${at}.choices`, ids(before), ids(after));
  comparison.named("choice", byId(before.choices), byId(after.choices), {
    at: (choice) => atChoice(after, choice),
    words: ({ text }, own) => localize(text, own, own),
    within: (was, is, here) => compareChoice(comparison, was, is, here),
  });
}

/** What a beat says where no condition holds: its last line. */
function usualLine({ says }: Beat, own: Locale): string {
  const last = says.at(-1);
  return last === undefined ? "" : localize(last.text, own, own);
}

function compareEnd(comparison: Comparison, before: End, after: End, at: string): void {
  comparison.value("outcome", `${at}.outcome`, before.outcome, after.outcome);
  comparison.value("points", `${at}.points`, before.points, after.points);
  comparison.text(`${at}.says`, before.says, after.says);
}

/**
 * What differs between two versions of a scenario, in the order of the file (its keys as format 1 lists them; beats,
 * replies and ends as the version after has them). Empty where they mean the same: how a file is laid out, a default
 * written out, the order of beats, and the order within lists of names make no change. The order of replies, rules
 * and lines does: of a version read from canonical JSON, which sorts replies, it is the sorted one. What is said in
 * words is said in `locale`.
 */
export function diffScenarios(before: Scenario, after: Scenario, locale: Locale = "en"): readonly Change[] {
  const comparison = new Comparison(before, after, locale);
  compareSettings(comparison);
  compareGauges(comparison);
  compareFacts(comparison);
  comparison.value("target", "start", before.start, after.start);
  compareRules(comparison);
  comparison.named("beat", before.beats, after.beats, {
    at: atBeat,
    words: usualLine,
    within: (was, is, at) => compareBeat(comparison, was, is, at),
  });
  comparison.named("end", before.ends, after.ends, {
    at: atEnd,
    words: ({ outcome, points, says }, own) => endWords(outcome, points, localize(says, own, own), locale),
    within: (was, is, at) => compareEnd(comparison, was, is, at),
  });
  return comparison.changes;
}

import type { Locale } from "../locale.ts";
import { type CaseContent, textsOf, withTexts } from "./case.ts";
import { findIdentifying, type Hit, type IdentifyingKind } from "./identifying.ts";

/** Something that could be recognised, and what to write in its place. */
export interface Proposal {
  readonly kind: IdentifyingKind;
  readonly original: string;
  readonly replacement: string;
}

const STEMS = "甲乙丙丁戊己庚辛壬癸";
/** Without C: "Customer " before "Company A" would read as one that is called so. */
const LETTERS = "ABDEFGHIJKLMNOPQRSTUVWXYZ";
const LABELS: Readonly<Record<Locale, Readonly<Record<IdentifyingKind, string>>>> = {
  "zh-CN": {
    email: "【邮箱】",
    "id-number": "【证件号】",
    card: "【卡号】",
    phone: "【电话】",
    account: "【账号】",
    plate: "【车牌】",
    address: "【地址】",
    company: "某公司",
    person: "客户",
    colleague: "同事",
  },
  en: {
    email: "[e-mail]",
    "id-number": "[ID number]",
    card: "[card number]",
    phone: "[phone]",
    account: "[account]",
    plate: "[plate]",
    address: "[address]",
    company: "Company",
    person: "Customer",
    colleague: "Colleague",
  },
};

/** The `n`-th name of a kind, from 0: 客户甲, Customer B; numbers in brackets where letters would say nothing. */
function label(kind: IdentifyingKind, locale: Locale, n: number): string {
  const stem = LABELS[locale][kind];
  if (kind === "person" || kind === "company" || kind === "colleague") {
    if (locale === "zh-CN") return `${stem}${STEMS[n] ?? n + 1}`;
    return `${stem} ${LETTERS[n] ?? n + 1}`;
  }
  return n === 0 ? stem : `${stem.slice(0, -1)}${locale === "en" ? " " : ""}${n + 1}${stem.slice(-1)}`;
}

/** What to write for each thing that could be recognised; one replacement for each, that stands nowhere in the texts yet. */
export function proposalsFor(texts: readonly string[], locale: Locale, names: readonly string[] = []): Proposal[] {
  const proposals: Proposal[] = [];
  const hits = texts.flatMap((text) => findIdentifying(text, names));
  const taken = texts.join("\n");
  for (const { kind, text: original } of hits) {
    if (proposals.some((known) => known.original === original)) continue;
    for (let n = 0; ; n++) {
      const replacement = label(kind, locale, n);
      if (taken.includes(replacement) || proposals.some((known) => known.replacement === replacement)) continue;
      proposals.push({ kind, original, replacement });
      break;
    }
  }
  return proposals;
}

/**
 * A text with one thing replaced, wherever it was found as such: "王总" goes, "王总管" stays. `hits` of one's own are for
 * what was replaced before.
 */
export function maskText(text: string, { original, replacement }: Proposal, names: readonly string[] = []): string {
  const places = findIdentifying(text, names).filter((hit: Hit) => hit.text === original);
  return places.reduceRight(
    (masked, { from }) => masked.slice(0, from) + replacement + masked.slice(from + original.length),
    text,
  );
}

/** What could be recognised in a case. */
export const proposalsIn = (content: CaseContent, names: readonly string[] = []): Proposal[] =>
  proposalsFor(textsOf(content), content.locale, names);

/** The case with one thing replaced everywhere. */
export const mask = (content: CaseContent, proposal: Proposal, names: readonly string[] = []): CaseContent =>
  withTexts(content, (text) => maskText(text, proposal, names));

/** The case with a replacement taken back: it stood nowhere before it was made. */
export const unmask = (content: CaseContent, { original, replacement }: Pick<Proposal, "original" | "replacement">) =>
  withTexts(content, (text) => text.replaceAll(replacement, () => original));

/** Replaces all that could be recognised, and what comes to light by it; returns what was replaced, in its order. */
export function maskAll(
  content: CaseContent,
  names: readonly string[] = [],
): { readonly content: CaseContent; readonly done: readonly Proposal[] } {
  let masked = content;
  const done: Proposal[] = [];
  // What is replaced makes the texts' tellable parts fewer each time; the bound is for what nobody foresaw.
  for (let round = 0; round < 20; round++) {
    const found = proposalsIn(masked, names);
    if (found.length === 0) break;
    for (const proposal of found) {
      masked = mask(masked, proposal, names);
      done.push(proposal);
    }
  }
  return { content: masked, done };
}

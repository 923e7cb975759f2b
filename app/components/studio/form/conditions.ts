import type { TFunction } from "i18next";
import type { Condition } from "~/domain/scenario/format.ts";
import type { Place } from "~/domain/scenario/scenario.ts";
import type { DraftDocument } from "~/domain/studio/document.ts";
import { placesOf } from "~/domain/studio/document.ts";

/** One thing that a condition asks for; `other` is anything that is more than one thing, kept as it is. */
export type Term =
  | {
      readonly kind: "gauge";
      readonly gauge: string;
      readonly op: "gte" | "lte";
      readonly n: number;
      readonly denied: boolean;
    }
  | { readonly kind: "knows"; readonly fact: string; readonly denied: boolean }
  | { readonly kind: "visited"; readonly place: Place; readonly denied: boolean }
  | { readonly kind: "other"; readonly when: Condition };

/** `none` has no terms. */
export type Join = "none" | "all" | "any";

export interface Terms {
  readonly join: Join;
  readonly terms: readonly Term[];
}

function plainTerm(when: Condition, denied: boolean): Term | null {
  if ("gte" in when) return { kind: "gauge", gauge: when.gauge, op: "gte", n: when.gte, denied };
  if ("lte" in when) return { kind: "gauge", gauge: when.gauge, op: "lte", n: when.lte, denied };
  if ("knows" in when) return { kind: "knows", fact: when.knows, denied };
  if ("visited" in when) return { kind: "visited", place: when.visited, denied };
  return null;
}

function termOf(when: Condition): Term {
  const plain = "not" in when ? plainTerm(when.not, true) : plainTerm(when, false);
  return plain ?? { kind: "other", when };
}

/** A condition as one level of terms; what is nested deeper becomes a term that is kept whole. */
export function toTerms(when: Condition | null): Terms {
  if (when === null) return { join: "none", terms: [] };
  if ("all" in when) return { join: when.all.length === 0 ? "none" : "all", terms: when.all.map(termOf) };
  if ("any" in when) return { join: when.any.length === 0 ? "none" : "any", terms: when.any.map(termOf) };
  return { join: "all", terms: [termOf(when)] };
}

function conditionOf(term: Term): Condition {
  if (term.kind === "other") return term.when;
  const plain = ((): Condition => {
    if (term.kind === "knows") return { knows: term.fact };
    if (term.kind === "visited") return { visited: term.place };
    return term.op === "gte" ? { gauge: term.gauge, gte: term.n } : { gauge: term.gauge, lte: term.n };
  })();
  return term.denied ? { not: plain } : plain;
}

/**
 * The condition of terms, null for none. A single term of `all` stands by itself; one of `any` stays in its list, so
 * that an author who chose "any" before writing the second term is not overruled.
 */
export function fromTerms({ join, terms }: Terms): Condition | null {
  const [first, ...others] = terms.map(conditionOf);
  if (join === "none" || first === undefined) return null;
  if (join === "any") return { any: [first, ...others] };
  // A list that stood by itself as the only term of `all` would be taken for the terms.
  return others.length === 0 && !("all" in first) && !("any" in first) ? first : { all: [first, ...others] };
}

export const TERM_KINDS = ["gauge", "knows", "visited"] as const;
export type TermKind = (typeof TERM_KINDS)[number];

export type Subjects = Pick<DraftDocument, "gauges" | "facts"> & { readonly firstPlace: Place };

/** A term to begin with: of the kind asked for, about the first thing there is. */
export function newTerm(kind: TermKind, { gauges, facts, firstPlace }: Subjects): Term {
  if (kind === "visited") return { kind, place: firstPlace, denied: false };
  if (kind === "knows") return { kind, fact: facts[0]?.id ?? "", denied: false };
  const gauge = gauges[0];
  return { kind, gauge: gauge?.id ?? "", op: "gte", n: gauge?.start ?? 0, denied: false };
}

/** What one would ask for first in this scenario. */
export function firstTerm(subjects: Subjects): Term {
  const kind = subjects.gauges.length > 0 ? "gauge" : subjects.facts.length > 0 ? "knows" : "visited";
  return newTerm(kind, subjects);
}

/** A condition to begin with where there must be one. */
export function firstCondition(document: DraftDocument): Condition {
  return conditionOf(firstTerm({ ...document, firstPlace: document.start || (placesOf(document)[0] ?? "") }));
}

/** What facts and places are called. */
export interface Names {
  readonly fact: (id: string) => string;
  readonly place: (place: Place) => string;
}

/** A condition in words. */
export function describe(when: Condition, t: TFunction<"draft">, names: Names): string {
  const term = termOf(when);
  if (term.kind === "gauge") {
    return t(`condition.says.${gaugeVerb(term)}`, { gauge: term.gauge, n: term.n });
  }
  if (term.kind === "knows") {
    return t(`condition.says.${term.denied ? "knowsNot" : "knows"}`, { fact: names.fact(term.fact) });
  }
  if (term.kind === "visited") {
    return t(`condition.says.${term.denied ? "visitedNot" : "visited"}`, { place: names.place(term.place) });
  }
  if ("not" in when) return t("condition.says.not", { what: describe(when.not, t, names) });
  const [join, parts] = "all" in when ? ["all" as const, when.all] : ["any" as const, "any" in when ? when.any : []];
  const told = parts.map((part) => {
    const words = describe(part, t, names);
    return "all" in part || "any" in part ? t("condition.says.group", { what: words }) : words;
  });
  return told.join(t(`condition.says.${join}`));
}

type GaugeTerm = Extract<Term, { kind: "gauge" }>;

/** How a term about a gauge is put as one verb, so that a denied one need not be said with "not". */
export function gaugeVerb({ op, denied }: GaugeTerm): "atLeast" | "atMost" | "below" | "above" {
  if (denied) return op === "gte" ? "below" : "above";
  return op === "gte" ? "atLeast" : "atMost";
}

/** The verbs of a gauge with what they stand for. */
export const GAUGE_VERBS = {
  atLeast: { op: "gte", denied: false },
  atMost: { op: "lte", denied: false },
  below: { op: "gte", denied: true },
  above: { op: "lte", denied: true },
} as const;

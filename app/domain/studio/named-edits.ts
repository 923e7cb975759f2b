import type { Condition } from "../scenario/format.ts";
import { type DraftDocument, type DraftFact, type DraftGauge, NO_TEXTS } from "./document.ts";
import { freeId, isName, within } from "./edits.ts";

/* Edits of what conditions and replies name: gauges and facts. */

/** Changes the conditions wherever there are any. */
function mapConditions(document: DraftDocument, change: (when: Condition) => Condition): DraftDocument {
  const deep = (when: Condition): Condition => change(within(when, deep));
  const maybe = (when: Condition | null): Condition | null => when && deep(when);
  return {
    ...document,
    rules: document.rules.map((rule) => ({ ...rule, when: deep(rule.when) })),
    beats: document.beats.map((beat) => ({
      ...beat,
      says: beat.says.map((line) => ({ ...line, when: maybe(line.when) })),
      choices: beat.choices.map((choice) => ({ ...choice, when: maybe(choice.when) })),
    })),
  };
}

export function addGauge(document: DraftDocument): DraftDocument {
  const ids = document.gauges.map(({ id }) => id);
  const gauge: DraftGauge = { id: freeId("trust", ids), start: 3, min: 0, max: 10 };
  return { ...document, gauges: [...document.gauges, gauge] };
}

export function updateGauge(
  document: DraftDocument,
  id: string,
  change: (gauge: DraftGauge) => DraftGauge,
): DraftDocument {
  return { ...document, gauges: document.gauges.map((gauge) => (gauge.id === id ? change(gauge) : gauge)) };
}

export function renameGauge(document: DraftDocument, id: string, to: string): DraftDocument {
  if (!isName(to) || document.gauges.some((gauge) => gauge.id === to)) return document;
  const named = updateGauge(document, id, (gauge) => ({ ...gauge, id: to }));
  const inConditions = mapConditions(named, (when) =>
    "gauge" in when && when.gauge === id ? { ...when, gauge: to } : when,
  );
  return {
    ...inConditions,
    beats: inConditions.beats.map((beat) => ({
      ...beat,
      choices: beat.choices.map((choice) => ({
        ...choice,
        effects: choice.effects.map((effect) => (effect.gauge === id ? { ...effect, gauge: to } : effect)),
      })),
    })),
  };
}

export function deleteGauge(document: DraftDocument, id: string): DraftDocument {
  return { ...document, gauges: document.gauges.filter((gauge) => gauge.id !== id) };
}

export function addFact(document: DraftDocument): DraftDocument {
  const ids = document.facts.map(({ id }) => id);
  const fact: DraftFact = { id: freeId("fact", ids), text: NO_TEXTS };
  return { ...document, facts: [...document.facts, fact] };
}

export function updateFact(document: DraftDocument, id: string, change: (fact: DraftFact) => DraftFact): DraftDocument {
  return { ...document, facts: document.facts.map((fact) => (fact.id === id ? change(fact) : fact)) };
}

export function renameFact(document: DraftDocument, id: string, to: string): DraftDocument {
  if (!isName(to) || document.facts.some((fact) => fact.id === to)) return document;
  const named = updateFact(document, id, (fact) => ({ ...fact, id: to }));
  const inConditions = mapConditions(named, (when) => ("knows" in when && when.knows === id ? { knows: to } : when));
  return {
    ...inConditions,
    beats: inConditions.beats.map((beat) => ({
      ...beat,
      choices: beat.choices.map((choice) => ({
        ...choice,
        learns: choice.learns.map((fact) => (fact === id ? to : fact)),
      })),
    })),
  };
}

export function deleteFact(document: DraftDocument, id: string): DraftDocument {
  return { ...document, facts: document.facts.filter((fact) => fact.id !== id) };
}

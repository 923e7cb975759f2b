import type { Locale } from "../locale.ts";
import { type DraftBeat, type DraftDocument, NO_TEXTS, type Texts } from "../studio/document.ts";
import { newChoice } from "../studio/edits.ts";
import type { Case } from "./case.ts";
import { type DialogueRow, written } from "./dialogue.ts";

interface Exchange {
  readonly customer: string;
  readonly rep: string;
}

/** What was said as turns: what the customer said, then what the rep answered; lines of one person in a row are one. */
function exchanges(rows: readonly DialogueRow[]): { readonly turns: readonly Exchange[]; readonly last: string } {
  const turns: Exchange[] = [];
  let customer: string[] = [];
  let rep: string[] = [];
  for (const { who, text } of written(rows)) {
    if (who === "customer" && rep.length > 0) {
      turns.push({ customer: customer.join("\n"), rep: rep.join("\n") });
      [customer, rep] = [[], []];
    }
    (who === "customer" ? customer : rep).push(text);
  }
  if (rep.length > 0) turns.push({ customer: customer.join("\n"), rep: rep.join("\n") });
  // Nobody answered it any more: it is how the conversation ends.
  return { turns, last: rep.length > 0 ? "" : customer.join("\n") };
}

/**
 * A scenario draft that begins with what was said in a case: a beat for each thing the customer said, with the rep's
 * answer as its first reply, leading on to the next beat and at last to an end. The other replies, why, and what the
 * customer is like are left to write; the checks tell.
 */
export function scenarioFromCase(
  from: Pick<Case, "title" | "situation" | "dialogue" | "outcome" | "stage" | "skills" | "locale">,
  id: string,
): DraftDocument {
  const text = (words: string): Texts => ({ ...NO_TEXTS, [from.locale]: words });
  const stage = from.stage ?? "approach";
  const { turns, last } = exchanges(from.dialogue);
  const said = turns.length > 0 ? turns : [{ customer: last, rep: "" }];
  const name = (turn: number) => (turn === 0 ? "open" : `turn-${turn + 1}`);
  const beats = said.map(({ customer, rep }, turn): DraftBeat => {
    const onward = turn + 1 < said.length ? `${stage}.${name(turn + 1)}` : "ends.as-it-went";
    return {
      ...{ stage, id: name(turn), tests: from.skills, weight: 1, sees: NO_TEXTS },
      says: [{ when: null, text: text(customer) }],
      choices: [{ ...newChoice("a", onward), text: text(rep), credit: 2 }, newChoice("b"), newChoice("c")],
    };
  });
  const customer: Readonly<Record<Locale, string>> = { "zh-CN": "客户", en: "The customer" };
  return {
    ...{ id, locale: from.locale, title: text(from.title), brief: text(from.situation) },
    ...{ level: 2, minutes: 8, pass: 70, gauges: [], facts: [], rules: [], positions: {} },
    customer: { name: text(customer[from.locale]), role: NO_TEXTS, persona: "amiable", face: "woman-40" },
    start: `${stage}.${name(0)}`,
    beats,
    ends: [
      { id: "as-it-went", outcome: "deferred", points: 0, says: text(turns.length > 0 && last ? last : from.outcome) },
    ],
  };
}

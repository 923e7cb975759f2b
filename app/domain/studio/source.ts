import { stringify } from "yaml";
import { LOCALES, type Locale, type LocalizedText } from "../locale.ts";
import { type Definition, definitionSchema } from "../scenario/format.ts";
import { readScenario } from "../scenario/parse.ts";
import type { Problem } from "../scenario/problem.ts";
import type { References } from "../scenario/references.ts";
import { readSource } from "../scenario/source.ts";
import { STAGES } from "../syllabus/syllabus.ts";
import {
  type DraftBeat,
  type DraftChoice,
  type DraftDocument,
  type DraftLine,
  isBlank,
  NO_TEXTS,
  type Texts,
} from "./document.ts";

/* From a draft to a scenario file and back. */

/** Maps keep the order of keys that a plain object would sort ("10" before "a"). */
type Keyed = Map<string, unknown>;

const keyed = (entries: readonly (readonly [string, unknown])[]): Keyed =>
  new Map(entries.filter(([, value]) => value !== undefined));

/** A text as a file has it: a map of the languages written; nothing where none is. */
function written(texts: Texts): Keyed | undefined {
  if (isBlank(texts)) return undefined;
  return keyed(LOCALES.flatMap((locale) => (texts[locale].trim() === "" ? [] : [[locale, texts[locale]] as const])));
}

const some = <Item>(items: readonly Item[]): readonly Item[] | undefined => (items.length === 0 ? undefined : items);

function saysOf(lines: readonly DraftLine[]): unknown {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined && only.when === null) return written(only.text);
  return lines.map(({ when, text }) =>
    keyed([
      ["when", when ?? undefined],
      ["text", written(text)],
    ]),
  );
}

function creditOf({ credit }: DraftChoice, tests: readonly string[]): unknown {
  return typeof credit === "number" ? credit : keyed(tests.map((skill) => [skill, credit[skill] ?? 0]));
}

function choiceOf(choice: DraftChoice, tests: readonly string[]): Keyed {
  return keyed([
    ["text", written(choice.text)],
    ["credit", creditOf(choice, tests)],
    ["why", written(choice.why)],
    ["covers", some(choice.covers)],
    ["lesson", choice.lesson === "" ? undefined : choice.lesson],
    ["when", choice.when ?? undefined],
    ["effects", some(choice.effects) && keyed(choice.effects.map(({ gauge, by }) => [gauge, by]))],
    ["learns", some(choice.learns)],
    ["reply", written(choice.reply)],
    ["mood", choice.mood ?? undefined],
    ["ethics", choice.breach ? "breach" : undefined],
    ["to", choice.to],
  ]);
}

function beatOf(beat: DraftBeat): Keyed {
  return keyed([
    ["says", saysOf(beat.says)],
    ["sees", written(beat.sees)],
    ["tests", beat.tests],
    ["weight", beat.weight === 1 ? undefined : beat.weight],
    ["choices", keyed(beat.choices.map((choice) => [choice.id, choiceOf(choice, beat.tests)]))],
  ]);
}

function stagesOf({ beats }: DraftDocument): Keyed {
  const order: readonly string[] = STAGES;
  const used = new Set(beats.map(({ stage }) => stage));
  const stages = [...order.filter((stage) => used.has(stage)), ...[...used].filter((stage) => !order.includes(stage))];
  return keyed(
    stages.map((stage) => {
      const own = beats.filter((beat) => beat.stage === stage);
      return [stage, keyed([["beats", keyed(own.map((beat) => [beat.id, beatOf(beat)]))]])];
    }),
  );
}

/** The draft as a scenario file in YAML. What is not written is left out, so a file may be unfinished. */
export function toYaml(document: DraftDocument): string {
  const { customer, gauges, facts, rules, ends } = document;
  const file = keyed([
    ["format", 1],
    ["id", document.id],
    ["locale", document.locale],
    ["title", written(document.title)],
    ["brief", written(document.brief)],
    [
      "customer",
      keyed([
        ["name", written(customer.name)],
        ["role", written(customer.role)],
        ["persona", customer.persona],
        ["face", customer.face],
      ]),
    ],
    ["level", document.level],
    ["minutes", document.minutes],
    ["pass", document.pass],
    ["gauges", some(gauges) && keyed(gauges.map(({ id, ...range }) => [id, range]))],
    ["facts", some(facts) && keyed(facts.map(({ id, text }) => [id, keyed([["text", written(text)]])]))],
    ["start", document.start],
    ["rules", some(rules)],
    ["stages", stagesOf(document)],
    [
      "ends",
      keyed(
        ends.map(({ id, outcome, points, says }) => [
          id,
          keyed([
            ["outcome", outcome],
            ["points", points],
            ["says", written(says)],
          ]),
        ]),
      ),
    ],
  ]);
  return stringify(file, { lineWidth: 0, aliasDuplicateObjects: false });
}

const textsOf = (text: LocalizedText | undefined, own: Locale): Texts => {
  if (text === undefined) return NO_TEXTS;
  return typeof text === "string" ? { ...NO_TEXTS, [own]: text } : { ...NO_TEXTS, ...text };
};

type AuthoredBeat = Definition["stages"][string]["beats"][string];

function draftChoice(id: string, choice: AuthoredBeat["choices"][string], own: Locale): DraftChoice {
  return {
    id,
    text: textsOf(choice.text, own),
    credit: choice.credit,
    why: textsOf(choice.why, own),
    covers: choice.covers ?? [],
    lesson: choice.lesson ?? "",
    when: choice.when ?? null,
    effects: Object.entries(choice.effects ?? {}).map(([gauge, by]) => ({ gauge, by })),
    learns: choice.learns ?? [],
    reply: textsOf(choice.reply, own),
    mood: choice.mood ?? null,
    breach: choice.ethics === "breach",
    to: choice.to,
  };
}

function draftBeat(stage: string, id: string, beat: AuthoredBeat, choices: readonly string[], own: Locale): DraftBeat {
  const lines = Array.isArray(beat.says) ? beat.says : [{ text: beat.says }];
  return {
    stage,
    id,
    says: lines.map((line) => ({ when: ("when" in line ? line.when : null) ?? null, text: textsOf(line.text, own) })),
    sees: textsOf(beat.sees, own),
    tests: beat.tests,
    weight: beat.weight ?? 1,
    choices: choices.flatMap((choice) => {
      const authored = beat.choices[choice];
      return authored === undefined ? [] : [draftChoice(choice, authored, own)];
    }),
  };
}

export type Imported =
  | { readonly ok: true; readonly document: DraftDocument; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The draft of a scenario file (text or bytes, YAML or JSON). A file that cannot be read, or whose parts have not the
 * shape of a scenario, is refused with every problem and its line; a file with wrong references, or with conversations
 * that are unsound, is taken with its problems, since those can be mended in the studio.
 */
export function fromSource(
  input: string | Uint8Array,
  options: { readonly references: References; readonly sha256: (text: string) => string },
): Imported {
  const { problems } = readScenario(input, options);
  const read = readSource(input);
  if (!read.ok) return { ok: false, problems };
  const parsed = definitionSchema.safeParse(read.source.value);
  if (!parsed.success) return { ok: false, problems };
  const { keysOf } = read.source;
  const definition = parsed.data;
  const own = definition.locale;
  const { id, title, brief, customer, level, minutes, pass, start } = definition;
  const document: DraftDocument = {
    ...{ id, level, minutes, pass, start },
    locale: own,
    title: textsOf(title, own),
    brief: textsOf(brief, own),
    customer: { ...customer, name: textsOf(customer.name, own), role: textsOf(customer.role, own) },
    gauges: keysOf("gauges").flatMap((gauge) => {
      const range = definition.gauges?.[gauge];
      return range === undefined ? [] : [{ id: gauge, ...range }];
    }),
    facts: keysOf("facts").flatMap((fact) => {
      const known = definition.facts?.[fact];
      return known === undefined ? [] : [{ id: fact, text: textsOf(known.text, own) }];
    }),
    rules: definition.rules ?? [],
    beats: keysOf("stages").flatMap((stage) =>
      keysOf(`stages.${stage}.beats`).flatMap((beat) => {
        const authored = definition.stages[stage]?.beats[beat];
        if (authored === undefined) return [];
        return [draftBeat(stage, beat, authored, keysOf(`stages.${stage}.beats.${beat}.choices`), own)];
      }),
    ),
    ends: keysOf("ends").flatMap((end) => {
      const authored = definition.ends[end];
      return authored === undefined ? [] : [{ id: end, ...authored, says: textsOf(authored.says, own) }];
    }),
    positions: {},
  };
  return { ok: true, document, problems };
}

import { stringify } from "yaml";
import { LOCALES, type Locale, type LocalizedText } from "../locale.ts";
import { type Definition, definitionSchema } from "../scenario/format.ts";
import { canonicalJson, readScenario } from "../scenario/parse.ts";
import { inFileOrder, type Problem } from "../scenario/problem.ts";
import type { References } from "../scenario/references.ts";
import { type Plain, readSource, type Source } from "../scenario/source.ts";
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
import { draftSchema } from "./schema.ts";
import { emptied, filled } from "./unfinished.ts";

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

function fileOf(document: DraftDocument): Keyed {
  const { customer, gauges, facts, rules, ends } = document;
  return keyed([
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
}

/** The draft as a scenario file in YAML. What is not written is left out, so a file may be unfinished. */
export function toYaml(document: DraftDocument): string {
  return stringify(fileOf(document), { lineWidth: 0, aliasDuplicateObjects: false });
}

function plain(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null) {
    const entries = value instanceof Map ? [...value] : Object.entries(value);
    return Object.fromEntries(entries.map(([key, part]) => [String(key), plain(part)]));
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** The draft as canonical JSON: what its version's hash is taken of, and a tenth of the work of going through YAML. */
export const canonicalOf = (document: DraftDocument): string => canonicalJson(plain(fileOf(document)));

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

function draftFrom(definition: Definition, keysOf: Source["keysOf"]): DraftDocument {
  const own = definition.locale;
  const { id, title, brief, customer, level, minutes, pass, start } = definition;
  return {
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
}

interface Drawn {
  readonly document: DraftDocument;
  readonly source: Source;
}

function drawn(input: string | Uint8Array): Drawn | null {
  const read = readSource(input);
  if (!read.ok) return null;
  const { source } = read;
  const parsed = definitionSchema.safeParse(source.value);
  if (parsed.success) return { document: draftFrom(parsed.data, source.keysOf), source };
  const unfinished = definitionSchema.safeParse(filled(source.value));
  return unfinished.success ? { document: emptied(draftFrom(unfinished.data, source.keysOf)), source } : null;
}

/** The draft of a file that is known to be a scenario's; null where it is none. */
export const documentIn = (source: string): DraftDocument | null => drawn(source)?.document ?? null;

const MORE_THAN_IT_HOLDS = {
  en: "this is more than the studio can hold: a text has at most 20,000 characters, a scenario at most 1,000 beats",
  "zh-CN": "这里的内容超出了工作室的限度：一段文字最多 20,000 个字符，一个情景最多 1,000 个场面",
};

/** Where something of a draft stands in its file, as a dotted path: nearly, where the two are not built alike. */
function pathInFile({ beats }: DraftDocument, path: readonly PropertyKey[]): string {
  const [list, index, part, inner, ...rest] = path;
  const beat = list === "beats" ? beats[Number(index)] : undefined;
  if (beat === undefined) return list === "beats" ? "stages" : path.map(String).join(".");
  const choice = part === "choices" ? beat.choices[Number(inner)] : undefined;
  const within = [part, choice?.id ?? inner, ...rest].filter((key) => key !== undefined);
  return ["stages", beat.stage, "beats", beat.id, ...within].map(String).join(".");
}

/** What no draft can hold, though the format could: once saved, it could never be saved again. */
function excessOf({ document, source }: Drawn): readonly Problem[] {
  const fits = draftSchema.safeParse(document);
  if (fits.success) return [];
  const places = fits.error.issues.map(({ path }) => pathInFile(document, path));
  return [...new Set(places)].map((at) => ({
    ...{ code: "shape", at, line: source.lineOf(at), message: MORE_THAN_IT_HOLDS },
  }));
}

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
  const found = drawn(input);
  if (found === null) return { ok: false, problems };
  const excess = excessOf(found);
  if (excess.length > 0) return { ok: false, problems: inFileOrder(excess) };
  return { ok: true, document: found.document, problems };
}

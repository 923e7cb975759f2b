import { z } from "zod";
import { line } from "../forms/fields.ts";
import { type CaseId, caseId, type PersonId, personId } from "../ids.ts";

/** What limits a plan; a lesson is a morning at most. */
export const AGENDA = {
  items: 20,
  minutes: { min: 1, max: 180, usual: 10 },
  options: { min: 2, max: 6 },
  groups: { min: 2, max: 12, usual: 4 },
  /** Of one vote. */
  seconds: { min: 10, max: 600 },
  text: 500,
} as const;

interface Item {
  /** Unique in its agenda. */
  readonly id: string;
  readonly minutes: number;
}
/** A talk about a case: one from the library, or one that is only named. */
export interface CaseItem extends Item {
  readonly kind: "case";
  readonly title: string;
  readonly caseId: CaseId | null;
  readonly presenter: { readonly id: PersonId; readonly name: string } | null;
}
/** A conversation that the class plays; pinned to its version when the session starts. */
export interface ScenarioItem extends Item {
  readonly kind: "scenario";
  readonly scenarioId: string;
  /** How long each vote is open, seconds; null where the host closes it. */
  readonly seconds: number | null;
}
export interface PollItem extends Item {
  readonly kind: "poll";
  readonly question: string;
  readonly options: readonly string[];
  readonly seconds: number | null;
}
export interface TaskItem extends Item {
  readonly kind: "task";
  readonly text: string;
  readonly groups: number;
}
export interface BreakItem extends Item {
  readonly kind: "break";
}
export type AgendaItem = CaseItem | ScenarioItem | PollItem | TaskItem | BreakItem;
export type Agenda = readonly AgendaItem[];
export type ItemKind = AgendaItem["kind"];
export const ITEM_KINDS = ["case", "scenario", "poll", "task", "break"] as const satisfies readonly ItemKind[];

const item = { id: z.string().regex(/^[a-z0-9]{1,12}$/), minutes: z.int().min(1).max(AGENDA.minutes.max) };
const seconds = z.int().min(AGENDA.seconds.min).max(AGENDA.seconds.max).nullable();

/** A line that may still be empty: a plan is written bit by bit. */
const words = (max: number) => line(max).or(z.literal(""));

/** For an agenda that comes from store or from a form. */
export const agendaSchema: z.ZodType<Agenda> = z
  .array(
    z.discriminatedUnion("kind", [
      z.object({
        ...item,
        kind: z.literal("case"),
        title: words(200),
        caseId: z.string().max(64).transform(caseId).nullable(),
        presenter: z.object({ id: z.string().max(64).transform(personId), name: line(100) }).nullable(),
      }),
      z.object({ ...item, kind: z.literal("scenario"), scenarioId: z.string().max(80), seconds }),
      z.object({
        ...item,
        kind: z.literal("poll"),
        question: words(AGENDA.text),
        options: z.array(line(200)).max(AGENDA.options.max),
        seconds,
      }),
      z.object({
        ...item,
        kind: z.literal("task"),
        text: words(AGENDA.text),
        groups: z.int().min(AGENDA.groups.min).max(AGENDA.groups.max),
      }),
      z.object({ ...item, kind: z.literal("break") }),
    ]),
  )
  .max(AGENDA.items)
  .refine((items) => new Set(items.map(({ id }) => id)).size === items.length);

/** The agenda's items with one moved by `by` places; the same agenda where it can't go there. */
export function moved(agenda: Agenda, id: string, by: number): Agenda {
  const from = agenda.findIndex((one) => one.id === id);
  const to = from + by;
  const one = agenda[from];
  if (!one || to < 0 || to >= agenda.length) return agenda;
  const rest = agenda.filter((other) => other !== one);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
}

/** An id for another item: the smallest number that none has. */
export function freshItemId(agenda: Agenda): string {
  let number = 1;
  while (agenda.some(({ id }) => id === `i${number}`)) number++;
  return `i${number}`;
}

/** A new item of a kind, to be filled in; of a scenario, the one given. */
export function blankItem(kind: ItemKind, id: string, scenarioId: string): AgendaItem {
  const { usual: minutes } = AGENDA.minutes;
  switch (kind) {
    case "case":
      return { kind, id, minutes, title: "", caseId: null, presenter: null };
    case "scenario":
      return { kind, id, minutes, scenarioId, seconds: null };
    case "poll":
      return { kind, id, minutes, question: "", options: [], seconds: null };
    case "task":
      return { kind, id, minutes, text: "", groups: AGENDA.groups.usual };
    default:
      return { kind: "break", id, minutes };
  }
}

/** What still has to be written before the session can start: the field that is missing, by item. */
export function missing(agenda: Agenda): ReadonlyMap<string, "title" | "question" | "options" | "text"> {
  const found = new Map<string, "title" | "question" | "options" | "text">();
  for (const item of agenda) {
    if (item.kind === "case" && item.title === "") found.set(item.id, "title");
    else if (item.kind === "poll" && item.question === "") found.set(item.id, "question");
    else if (item.kind === "poll" && item.options.length < AGENDA.options.min) found.set(item.id, "options");
    else if (item.kind === "task" && item.text === "") found.set(item.id, "text");
  }
  return found;
}

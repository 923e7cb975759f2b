import { deadlineFields, readDeadline } from "../assignments/deadline.ts";
import type { FieldCode } from "../forms/codes.ts";
import { newSessionForm } from "../forms/live.ts";
import { caseId } from "../ids.ts";
import {
  AGENDA,
  type Agenda,
  type AgendaItem,
  agendaSchema,
  blankItem,
  freshItemId,
  ITEM_KINDS,
  type ItemKind,
  moved,
} from "./agenda.ts";
import type { CaseText, SessionPlanned, SessionRow } from "./ports.ts";
import type { Presenter } from "./rotation.ts";

/** An item's fields as they stand in the form. */
export interface ItemFields {
  readonly id: string;
  readonly kind: ItemKind;
  readonly fields: Readonly<Record<string, string>>;
}
/** A plan as it was typed. */
export interface PlanFields {
  readonly title: string;
  readonly cohortId: string;
  readonly locale: string;
  readonly plannedFor: string;
  readonly items: readonly ItemFields[];
}
/** What is wrong, by field: `title`, or `<item>.<field>`. */
export type PlanFaults = Readonly<Record<string, FieldCode>>;

/** What the ids in a form may be. */
export interface PlanOffers {
  readonly scenarios: readonly { readonly id: string }[];
  readonly cases: readonly Pick<CaseText, "id" | "title">[];
  readonly presenters: readonly Pick<Presenter, "id" | "name">[];
}

const isKind = (text: string | undefined): text is ItemKind => ITEM_KINDS.some((kind) => kind === text);

/** Reads a form's texts; whatever is no field of a plan is not there. */
export function planFields(entries: Iterable<readonly [string, unknown]>): PlanFields {
  const texts = [...entries].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const named = new Map(texts);
  const items = texts.flatMap(([name, value]) => {
    const [id = "", kind] = value.split(":");
    if (name !== "item" || !isKind(kind) || !/^[a-z0-9]{1,12}$/.test(id)) return [];
    const own = texts.filter(([field]) => field.startsWith(`${id}.`));
    return [{ id, kind, fields: Object.fromEntries(own.map(([field, text]) => [field.slice(id.length + 1), text])) }];
  });
  const text = (name: string) => named.get(name) ?? "";
  return {
    title: text("title"),
    cohortId: text("cohortId"),
    locale: text("locale"),
    plannedFor: text("plannedFor"),
    items: items.slice(0, AGENDA.items),
  };
}

/** The form of a stored plan. */
export function fieldsOf(
  {
    title,
    cohortId,
    locale,
    plannedFor,
    agenda,
  }: Pick<SessionRow, "title" | "cohortId" | "locale" | "plannedFor" | "agenda">,
  timeZone: string,
): PlanFields {
  return {
    ...{ title, locale, cohortId: cohortId ?? "" },
    plannedFor: momentText(plannedFor, timeZone),
    items: agenda.map((item) => ({ id: item.id, kind: item.kind, fields: itemFields(item) })),
  };
}

export function momentText(at: number | null, timeZone: string): string {
  if (at === null) return "";
  const { date, time } = deadlineFields(at, timeZone);
  return `${date}T${time}`;
}

/** Null for no moment or one that is none. */
export function readMoment(text: string | undefined, timeZone: string): number | null {
  const [date = "", time = ""] = (text ?? "").split("T");
  return date === "" ? null : readDeadline(date, time, timeZone);
}

function itemFields(item: AgendaItem): Record<string, string> {
  const minutes = String(item.minutes);
  const seconds = "seconds" in item && item.seconds !== null ? String(item.seconds) : "";
  switch (item.kind) {
    case "case":
      return { minutes, title: item.title, caseId: item.caseId ?? "", presenter: item.presenter?.id ?? "" };
    case "scenario":
      return { minutes, seconds, scenarioId: item.scenarioId };
    case "poll":
      return { minutes, seconds, question: item.question, options: item.options.join("\n") };
    case "task":
      return { minutes, text: item.text, groups: String(item.groups) };
    default:
      return { minutes };
  }
}

/** The plan that a form describes, or what is wrong with it. */
export function planOf(
  fields: PlanFields,
  offers: PlanOffers,
  before: Agenda,
  timeZone: string,
): { readonly plan: SessionPlanned } | { readonly faults: PlanFaults } {
  const faults: Record<string, FieldCode> = {};
  const { title, cohortId, locale, plannedFor } = fields;
  const basics = newSessionForm.safeParse({
    ...{ title, locale },
    ...(cohortId && { cohortId }),
    ...(plannedFor && { plannedFor }),
  });
  for (const { path, message } of basics.error?.issues ?? []) faults[String(path[0])] = codeOf(message);
  const items = fields.items.map((item) => itemOf(item, offers, before));
  const agenda = agendaSchema.safeParse(items);
  for (const { path, message } of agenda.error?.issues ?? []) {
    const id = fields.items[Number(path[0])]?.id;
    faults[id === undefined ? "agenda" : `${id}.${String(path[1])}`] ??= codeOf(message);
  }
  for (const { id, kind, fields: typed } of fields.items) {
    const known = kind !== "scenario" || offers.scenarios.some((one) => one.id === typed.scenarioId);
    if (!known) faults[`${id}.scenarioId`] = "choice";
  }
  if (!basics.success || !agenda.success || Object.keys(faults).length > 0) return { faults };
  const { data } = basics;
  const at = readMoment(data.plannedFor, timeZone);
  return {
    plan: {
      title: data.title,
      locale: data.locale,
      cohortId: data.cohortId ?? null,
      plannedFor: at,
      agenda: agenda.data,
    },
  };
}

const CODES: readonly FieldCode[] = ["required", "too-long", "bad-characters", "choice", "day"];
/** A message of ours; anything else the schema says is about a number or a choice. */
const codeOf = (message: string): FieldCode => CODES.find((code) => code === message) ?? "choice";

const numberIn = (text: string | undefined): number | null =>
  text === undefined || text.trim() === "" ? null : /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;

/** As the schema wants it; what was typed wrong is wrong here too. */
function itemOf({ id, kind, fields }: ItemFields, { cases, presenters }: PlanOffers, before: Agenda): object {
  const minutes = numberIn(fields.minutes) ?? Number.NaN;
  const own = before.find((item) => item.id === id);
  switch (kind) {
    case "case": {
      const chosen = cases.find((one) => one.id === fields.caseId);
      const presenter = presenters.find((one) => one.id === fields.presenter);
      // Who has left since, or whose case is withdrawn, stays until somebody else is chosen.
      const kept = own?.kind === "case" ? own : null;
      const presents = presenter ? { id: presenter.id, name: presenter.name } : null;
      return {
        ...{ id, kind, minutes },
        title: (fields.title ?? "").trim() || (chosen?.title ?? ""),
        caseId: chosen ? chosen.id : fields.caseId && kept?.caseId === fields.caseId ? caseId(fields.caseId) : null,
        presenter: presents ?? (fields.presenter && kept?.presenter?.id === fields.presenter ? kept.presenter : null),
      };
    }
    case "scenario":
      return { id, kind, minutes, seconds: numberIn(fields.seconds), scenarioId: fields.scenarioId ?? "" };
    case "poll": {
      const options = (fields.options ?? "").split(/\r?\n/).map((option) => option.trim());
      const written = options.filter(Boolean);
      return {
        id,
        kind,
        minutes,
        seconds: numberIn(fields.seconds),
        question: fields.question ?? "",
        options: written,
      };
    }
    case "task":
      return { id, kind, minutes, text: fields.text ?? "", groups: numberIn(fields.groups) ?? Number.NaN };
    default:
      return { id, kind, minutes };
  }
}

/** The agenda after a press of one of the plan's buttons: `add`, `up:<item>`, `down:<item>`, `remove:<item>`; else as it is. */
export function changedAgenda(agenda: Agenda, intent: string, kind: string, scenarioId: string): Agenda {
  const [act, item = ""] = intent.split(":");
  if (act === "add" && isKind(kind) && agenda.length < AGENDA.items)
    return [...agenda, blankItem(kind, freshItemId(agenda), scenarioId)];
  if (act === "up") return moved(agenda, item, -1);
  if (act === "down") return moved(agenda, item, 1);
  return act === "remove" ? agenda.filter(({ id }) => id !== item) : agenda;
}

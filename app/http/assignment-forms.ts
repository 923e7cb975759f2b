import { type AssignedItem, readItem } from "~/domain/assignments/assignment.ts";
import { readDeadline } from "~/domain/assignments/deadline.ts";
import { AppError } from "~/domain/errors.ts";
import type { BoardAddress } from "~/domain/forms/assignments.ts";
import { assignmentId, cohortId, type Instant, personId } from "~/domain/ids.ts";
import { ATTEMPT_MODES } from "~/domain/scenario/attempt-record.ts";
import type { BoardQuery } from "~/services/assignments/board.server.ts";
import type { Agreement, Change, NewAssignment } from "~/services/assignments/give.server.ts";

/** The most names of one kind a form may hold. */
const MOST = 1000;

/**
 * A new assignment as its form holds it, its items in the order of `order` where that names them. AppError `bad-input` with
 * faults at the fields.
 */
export function readNewAssignment(form: FormData, timeZone: string): NewAssignment {
  const mode = ATTEMPT_MODES.find((known) => known === form.get("mode"));
  if (!mode) throw new AppError("bad-input", "no such mode");
  const key = line(form, "key");
  return {
    ...(/^[a-z0-9]{41}$/.test(key) && { id: assignmentId(key) }),
    title: line(form, "title"),
    note: note(form),
    items: inOrder(readItems(names(form, "item")), line(form, "order").split(" ")),
    cohorts: names(form, "cohort").map(cohortId),
    people: names(form, "person").map(personId),
    dueAt: deadline(form, timeZone),
    mode,
    attemptsAllowed: number(form, "attempts", "attempts"),
    passMark: number(form, "passMark", "percent"),
  };
}

export function readChange(form: FormData, timeZone: string): Change {
  return { title: line(form, "title"), note: note(form), dueAt: deadline(form, timeZone) };
}

/** What a trainer agrees with one person. AppError `bad-input`, with faults at `due`. */
export function readAgreement(form: FormData, timeZone: string): Agreement {
  const reason = note(form, "reason");
  const dueAt = deadline(form, timeZone);
  switch (form.get("act")) {
    case "excuse":
      return { act: "excuse", reason };
    case "unexcuse":
      return { act: "unexcuse" };
    case "extend":
      if (dueAt === null) throw fault("due", "required");
      return { act: "extend", dueAt, reason };
    case "reopen":
      return { act: "reopen", dueAt, reason };
    default:
      throw new AppError("bad-input", "no such act");
  }
}

/** The table's filter, its days as the reader's wall has them. */
export function boardOf({ cohort, assignment, status, q, from, to, sort }: BoardAddress, timeZone: string): BoardQuery {
  const dueFrom = readDeadline(from, "00:00", timeZone);
  const lastMinute = readDeadline(to, "23:59", timeZone);
  const dueTo = lastMinute === null ? null : lastMinute + 59_999;
  return { cohort, assignment, status, name: q, dueFrom, dueTo, sort };
}

function readItems(given: readonly string[]): AssignedItem[] {
  const items = given.map(readItem);
  if (items.includes(null)) throw fault("items", "unknown");
  return items.filter((item) => item !== null);
}

/** Those named in their order, the rest after them as they came. */
function inOrder(items: readonly AssignedItem[], order: readonly string[]): AssignedItem[] {
  const place = ({ kind, ref }: AssignedItem) => {
    const named = order.indexOf(`${kind}:${ref}`);
    return named < 0 ? order.length : named;
  };
  return [...items].sort((one, other) => place(one) - place(other));
}

function names(form: FormData, field: string): string[] {
  const given = form.getAll(field).filter((value) => typeof value === "string");
  if (given.length > MOST || given.some((one) => one.length > 120)) throw new AppError("bad-input", field);
  return [...new Set(given)];
}

function deadline(form: FormData, timeZone: string): Instant | null {
  const date = line(form, "date");
  if (date === "") return null;
  const at = readDeadline(date, line(form, "time"), timeZone);
  if (at === null) throw fault("due", "date");
  return at;
}

function number(form: FormData, field: string, code: string): number | null {
  const given = line(form, field);
  if (given === "") return null;
  if (!/^\d{1,4}$/.test(given)) throw fault(field, code);
  return Number(given);
}

/** One line: what breaks it is a space. */
function line(form: FormData, field: string): string {
  const given = form.get(field);
  return typeof given === "string" ? given.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim() : "";
}

function note(form: FormData, field = "note"): string {
  const given = form.get(field);
  if (typeof given !== "string") return "";
  return given
    .replaceAll("\r\n", "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
}

function fault(field: string, code: string): AppError {
  return new AppError("bad-input", `${field}: ${code}`, { [field]: code });
}

/** What was typed, to be shown again beside what is wrong. */
export function typed(form: FormData): Record<string, string[]> {
  const fields = [...new Set(form.keys())];
  return Object.fromEntries(
    fields.map((field) => [field, form.getAll(field).filter((value) => typeof value === "string")]),
  );
}

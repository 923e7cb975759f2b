import { expect, test } from "vitest";
import { boardQuery } from "~/domain/forms/assignments.ts";
import { boardOf, readAgreement, readChange, readNewAssignment } from "./assignment-forms.ts";

const ZONE = "Asia/Shanghai";
const KEY = "0".repeat(41);

function form(fields: Record<string, string | string[]>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  return body;
}
const fields = (read: () => unknown) => {
  try {
    read();
    return null;
  } catch (error) {
    return error instanceof Error && "fields" in error ? error.fields : error;
  }
};

test("items come in the order given, without one as they stand, and each once", () => {
  const item = ["lesson:a", "drill:b", "role-play:c", "drill:b"];
  const refs = (order: string) =>
    readNewAssignment(form({ item, order, mode: "assessed" }), ZONE).items.map(({ ref }) => ref);
  expect(refs("role-play:c lesson:a drill:b")).toEqual(["c", "a", "b"]);
  expect(refs("drill:b lesson:gone")).toEqual(["b", "a", "c"]);
  expect(refs("")).toEqual(["a", "b", "c"]);
});

test("what is typed is read as the trainer's own clock and language have it", () => {
  const given = { mode: "practice", key: KEY, date: "2026-11-27", time: "18:00", attempts: "3", passMark: "0" };
  const read = readNewAssignment(form({ ...given, title: " Two\nlines ", note: "a\r\nb\u0007", person: "p" }), ZONE);
  expect(read).toMatchObject({
    id: KEY,
    title: "Two lines",
    note: "a\nb",
    dueAt: Date.UTC(2026, 10, 27, 10),
    attemptsAllowed: 3,
    passMark: 0,
    people: ["p"],
  });
  expect(readNewAssignment(form({ mode: "practice", key: "../x", time: "18:00" }), ZONE)).toMatchObject({
    dueAt: null,
    attemptsAllowed: null,
    passMark: null,
  });
  expect(readNewAssignment(form({ mode: "practice", key: "../x" }), ZONE)).not.toHaveProperty("id");
});

test.each([
  [{ item: "lesson" }, { items: "unknown" }],
  [{ item: "song:x" }, { items: "unknown" }],
  [{ date: "tomorrow" }, { due: "date" }],
  [{ date: "2026-11-27", time: "25:00" }, { due: "date" }],
  [{ attempts: "-1" }, { attempts: "attempts" }],
  [{ passMark: "60.5" }, { passMark: "percent" }],
  [{ mode: "exam" }, {}],
] as const)("%j is refused at its field", (wrong, at) => {
  const given: Record<string, string> = { mode: "assessed", ...wrong };
  expect(fields(() => readNewAssignment(form(given), ZONE))).toEqual(at);
});

test("more names than anybody has are refused", () => {
  const person = Array.from({ length: 1001 }, (_, n) => `p${n}`);
  expect(fields(() => readNewAssignment(form({ mode: "assessed", person }), ZONE))).toEqual({});
});

test("an agreement is one of the four acts, and more time says how much", () => {
  expect(readAgreement(form({ act: "excuse", reason: " ill " }), ZONE)).toEqual({ act: "excuse", reason: "ill" });
  expect(readAgreement(form({ act: "reopen", reason: "x", date: "2026-11-27" }), ZONE)).toEqual({
    act: "reopen",
    reason: "x",
    dueAt: Date.UTC(2026, 10, 27, 15, 59),
  });
  expect(fields(() => readAgreement(form({ act: "extend", reason: "x" }), ZONE))).toEqual({ due: "required" });
  expect(fields(() => readAgreement(form({ act: "forget" }), ZONE))).toEqual({});
  expect(readChange(form({ title: "T", note: "", date: "" }), ZONE)).toEqual({ title: "T", note: "", dueAt: null });
});

test("an address's days are the reader's, the last one to its end; what is no word of it is left out", () => {
  const asked = boardQuery.parse({ from: "2026-11-27", to: "2026-11-27", status: "asleep", sort: "?", page: "0" });
  expect(boardOf(asked, ZONE)).toEqual({
    cohort: null,
    assignment: null,
    status: null,
    name: "",
    dueFrom: Date.UTC(2026, 10, 26, 16),
    dueTo: Date.UTC(2026, 10, 27, 16) - 1,
    sort: "name",
  });
  expect(boardOf(boardQuery.parse({ from: "2026-02-31" }), ZONE).dueFrom).toBeNull();
});

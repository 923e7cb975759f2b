import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { CohortId, InvitationId } from "../ids.ts";
import type { Plan } from "./planned.ts";
import type { KnownInvitation } from "./ports.ts";
import { resultRows } from "./results.ts";
import { carriedOut, cohort, EMPTY, entriesIn, person, planAll, type World } from "./testing/driving.ts";

const HEAD = "name,email,external id,cohort,starts,role,locale\n";
const first = (list: string, world: World) => planAll(entriesIn(HEAD + list), world).rows[0];
const invited = (email: string, more: Partial<KnownInvitation> = {}): KnownInvitation => ({
  id: `to ${email}` as InvitationId,
  email,
  name: null,
  externalId: null,
  role: "rep",
  locale: null,
  cohortId: null,
  expiresAt: 2000,
  mine: true,
  ...more,
});

describe("somebody who has an account", () => {
  const north = cohort("North");
  const li = person("li", { externalId: "7", cohorts: [north.id] });
  const world = { ...EMPTY, people: [li, person("mei", { externalId: "8" })], cohorts: [north, cohort("South")] };

  test.each([
    ["nothing new is nothing", "li,li@example.com,7,North", "same", []],
    ["blank cells change nothing", ",li@example.com", "same", []],
    ["a name", "Lee,li@example.com", "update", [{ what: "name", from: "li", to: "Lee" }]],
    ["an id", ",li@example.com,9", "update", [{ what: "externalId", from: "7", to: "9" }]],
    [
      "another cohort is joined, none is left",
      ",li@example.com,,south",
      "update",
      [{ what: "cohort", from: null, to: "South" }],
    ],
    ["known by id", "Lee,,7", "update", [{ what: "name", from: "li", to: "Lee" }]],
  ] as const)("%s", (_, row, kind, changes) => {
    expect(first(row, world)).toMatchObject({ kind, changes, problems: [] });
  });

  test("what an import does not change of an account is said", () => {
    expect(first(",other@example.com,7", world)).toMatchObject({ kind: "same", notes: ["email-kept"] });
    expect(first(",li@example.com,,,,trainer", world)).toMatchObject({ kind: "same", notes: ["role-kept"] });
    expect(first(",li@example.com,,,,,en", world)).toMatchObject({ kind: "same", notes: ["locale-kept"] });
  });

  test("a deactivated account is said to be one, and stays so", () => {
    const gone = { ...world, people: [person("li", { active: false })] };
    expect(first("li,li@example.com", gone)).toMatchObject({ kind: "same", changes: [], notes: ["deactivated"] });
  });

  test("an id that belongs to somebody else is refused", () => {
    expect(first(",li@example.com,8", world)?.problems).toEqual([
      { column: "externalId", code: "external-id-taken", detail: "" },
    ]);
  });

  test("of somebody outside one's cohorts nothing is told", () => {
    const theirs = { ...world, role: "trainer" as const, people: [{ ...li, mine: false }] };
    const row = first("Lee,li@example.com,9,North", theirs);
    expect(row).toMatchObject({ kind: "error", target: null, known: null, changes: [], notes: [] });
    expect(row?.problems).toEqual([{ column: null, code: "not-yours", detail: "" }]);
  });
});

describe("somebody who is invited", () => {
  test("what the invitation says is brought up to date", () => {
    const world = { ...EMPTY, invitations: [invited("a@b.cn", { name: "A" })] };
    expect(first("A,a@b.cn", world)).toMatchObject({ kind: "same", target: { kind: "invitation" } });
    expect(first("A,a@b.cn,5,New,,trainer,en", world)?.changes.map(({ what }) => what)).toEqual([
      "externalId",
      "cohort",
      "role",
      "locale",
    ]);
  });

  test("an invitation that has run out is said to have", () => {
    const world = { ...EMPTY, invitations: [invited("a@b.cn", { expiresAt: 1000 })] };
    expect(first(",a@b.cn", world)).toMatchObject({ kind: "same", notes: ["link-expired"] });
  });

  test("an account comes before an invitation to its address", () => {
    const world = { ...EMPTY, people: [person("li")], invitations: [invited("li@example.com", { mine: false })] };
    expect(first("li,li@example.com", world)).toMatchObject({ kind: "same", target: { kind: "person", id: "li" } });
  });
});

describe("cohorts", () => {
  test("one there is not is made once, however it is written, with its start", () => {
    const { cohorts } = planAll(entriesIn(`${HEAD}A,a@b.cn,,North  1,2026/3/1\nB,b@b.cn,,ｎorth 1`));
    expect(cohorts).toEqual([{ key: "north 1", name: "North 1", id: null, startsOn: "2026-03-01", was: null }]);
  });

  test("one that only wrong rows name is not made", () => {
    expect(planAll(entriesIn(`${HEAD}A,nowhere,,North`)).cohorts).toEqual([]);
  });

  test("a start date moves, and two of them for one cohort are refused", () => {
    const world = { ...EMPTY, cohorts: [{ ...cohort("North"), startsOn: "2026-01-01" }] };
    expect(planAll(entriesIn(`${HEAD}A,a@b.cn,,North,2026-03-01`), world).cohorts).toMatchObject([
      { id: "North", startsOn: "2026-03-01", was: "2026-01-01" },
    ]);
    const two = planAll(entriesIn(`${HEAD}A,a@b.cn,,North,2026-03-01\nB,b@b.cn,,North,2026-04-01`), world);
    expect(two.rows.map(({ problems }) => problems[0])).toEqual([
      { column: "starts", code: "starts-differ", detail: "2, 3" },
      { column: "starts", code: "starts-differ", detail: "2, 3" },
    ]);
    expect(two.cohorts).toEqual([]);
  });

  test("a name that two cohorts have is refused", () => {
    const world = { ...EMPTY, cohorts: [cohort("North"), { ...cohort("north"), id: "other" as CohortId }] };
    expect(first("A,a@b.cn,,NORTH", world)?.problems[0]).toMatchObject({ code: "cohort-ambiguous" });
  });
});

test("a trainer invites reps only, and into a cohort", () => {
  const world = { ...EMPTY, role: "trainer" } as const;
  expect(first("A,a@b.cn", world)?.problems[0]?.code).toBe("cohort-missing");
  expect(first("A,a@b.cn,,North,,trainer", world)?.problems[0]?.code).toBe("role-above");
  expect(first("A,a@b.cn,,North,,rep", world)?.kind).toBe("invite");
});

// Letters that spreadsheets and CSV are touchy about are among them.
const text = fc.string({ unit: fc.constantFrom(..."ab 李雷,;\"'-+@=é1\t"), maxLength: 8 });
const row = fc.record({
  name: text,
  email: fc.nat(60).map((n) => `p${n}@example.com`),
  id: fc.oneof(
    fc.constant(""),
    fc.nat(60).map((n) => `00${n}`),
  ),
  cohort: fc.constantFrom("", "North", "South 1", "-east"),
  role: fc.constantFrom("", "rep", "学员", "trainer"),
  locale: fc.constantFrom("", "en", "中文"),
});
const lists = fc
  .array(row, { minLength: 1, maxLength: 40 })
  .map((rows) =>
    Papa.unparse([
      ["name", "email", "工号", "cohort", "role", "locale"],
      ...rows.map(({ name, email, id, cohort: into, role, locale }) => [name, email, id, into, role, locale]),
    ]),
  );
const said = ({ rows }: Plan) =>
  rows.map(({ entry: { email, name }, kind }) => JSON.stringify([email, name, kind])).toSorted();

test("the results of any import, imported again, change nothing", () => {
  fc.assert(
    fc.property(lists, fc.constantFrom("en" as const, "zh-CN" as const), (list, locale) => {
      const plan = planAll(entriesIn(list));
      const taken = { ...plan, rows: plan.rows.filter(({ kind }) => kind !== "error") };
      if (taken.rows.length === 0) return;
      const cells = resultRows(taken.rows, {
        locale,
        chosen: "",
        linkOf: (email) => `http://x/${email}`,
        wordsOf: () => "",
      });
      const file = Papa.unparse(cells, { escapeFormulae: true, newline: "\r\n" });
      const again = planAll(entriesIn(`\uFEFF${file}`), carriedOut(plan));
      expect(again.rows.map(({ kind }) => kind).filter((kind) => kind !== "same" && kind !== "repeat")).toEqual([]);
      expect(again.cohorts).toEqual([]);
      expect(again.rows).toHaveLength(taken.rows.length);
    }),
  );
});

test("the order of the rows decides nothing", () => {
  fc.assert(
    fc.property(lists, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (list, keys) => {
      const entries = entriesIn(list);
      const shuffled = entries
        .map((entry) => [keys.next().value ?? 0, entry] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, entry]) => entry);
      const [one, other] = [planAll(entries), planAll(shuffled)];
      expect(said(other)).toEqual(said(one));
      expect(other.counts).toEqual(one.counts);
      expect(other.cohorts).toEqual(one.cohorts);
    }),
  );
});

import { expect, test } from "vitest";
import type { Person, Role } from "~/domain/people.ts";
import { testApplication } from "../../../tests/support/application.ts";

const EVERYBODY = { q: "", cohort: null, state: "all", sort: "name" } as const;

async function setUp() {
  const { services, clock, setUp: makeAdministrator } = testApplication();
  const admin = await makeAdministrator();
  async function enrol(name: string, role: Role = "rep", cohort: string | null = null): Promise<Person> {
    const into = (await services.cohorts.list(admin)).find((known) => known.name === cohort)?.id ?? null;
    const { token } = await services.accounts.invite(admin, { role, cohortId: into, email: null, days: 7 });
    const account = { email: `${name}@example.com`, name, password: "correct horse", locale: "en" } as const;
    const session = await services.accounts.acceptInvitation(token, account, null);
    const person = (await services.accounts.whoHolds(session.token))?.person;
    if (!person) throw new Error("no account was made");
    return person;
  }
  const tess = await enrol("tess", "trainer");
  await services.cohorts.create(tess, { name: "North", startsOn: null });
  const imports = services.peopleImports;
  async function dryRun(by: Person, list: string | Uint8Array, into: Parameters<typeof imports.begin>[2] = null) {
    const id = await imports.begin(by, list, into);
    const state = await imports.settled(by, id);
    if (state.kind !== "ready") throw new Error(`the import is ${state.kind}`);
    return { id, state, kinds: state.plan.rows.map(({ kind }) => kind) };
  }
  async function importList(by: Person, list: string) {
    const { id, state } = await dryRun(by, list);
    imports.confirm(by, id, state.digest);
    expect((await imports.settled(by, id)).kind).toBe("done");
    return id;
  }
  /** All there is to be changed. */
  const snapshot = async () => ({
    people: await services.people.list(admin, EVERYBODY),
    invitations: await services.accounts.invitations(admin),
    cohorts: await services.cohorts.list(admin),
  });
  return { services, clock, admin, tess, enrol, imports, dryRun, importList, snapshot };
}

test("nothing is changed before it is confirmed, and then what was shown", async () => {
  const { services, admin, enrol, imports, dryRun, snapshot } = await setUp();
  await enrol("li");
  const before = await snapshot();
  const { id, state, kinds } = await dryRun(
    admin,
    "name,email,工号,cohort,starts\nLee,li@example.com,007,South,2026-03-01\nMei,mei@example.com,008,South\nBad,nowhere",
  );
  expect(kinds).toEqual(["update", "invite", "error"]);
  expect(await snapshot()).toEqual(before);

  imports.confirm(admin, id, state.digest);
  expect((await imports.settled(admin, id)).kind).toBe("done");
  const after = await snapshot();
  expect(after.people.rows.find(({ person }) => person.email === "li@example.com")).toMatchObject({
    person: { name: "Lee", externalId: "007" },
    cohorts: ["South"],
  });
  expect(after.cohorts.find(({ name }) => name === "South")).toMatchObject({ startsOn: "2026-03-01", members: 1 });
  expect(after.invitations.filter(({ state: now }) => now === "open")).toMatchObject([
    { email: "mei@example.com", name: "Mei", externalId: "008", role: "rep" },
  ]);

  // The link works, for that address, and brings what the list said.
  const token = imports.find(admin, id).tokens.get("mei@example.com") ?? "";
  const account = { email: "mei@example.com", name: "Mei", password: "correct horse", locale: "en" } as const;
  const session = await services.accounts.acceptInvitation(token, account, null);
  const mei = (await services.accounts.whoHolds(session.token))?.person;
  expect(mei).toMatchObject({ externalId: "008", role: "rep" });
  const south = after.cohorts.find(({ name }) => name === "South");
  if (!south) throw new Error("no South");
  expect((await services.cohorts.open(admin, south.id)).members.map(({ name }) => name)).toEqual(["Lee", "Mei"]);
});

test("confirmed twice is done once, and the same list again changes nothing", async () => {
  const { admin, imports, dryRun, importList, snapshot } = await setUp();
  const list = "name,email,cohort,locale\nMei,mei@example.com,South,zh-CN\nBo,bo@example.com,North,";
  const id = await importList(admin, list);
  const { state } = imports.find(admin, id);
  if (state.kind !== "done") throw new Error("not done");
  const after = await snapshot();
  imports.confirm(admin, id, state.digest);
  await imports.settled(admin, id);
  expect(await snapshot()).toEqual(after);
  expect((await dryRun(admin, list)).kinds).toEqual(["same", "same"]);
});

test("two imports of one list confirmed at once invite everybody once", async () => {
  const { admin, imports, dryRun, snapshot } = await setUp();
  const list = "email\nmei@example.com\nbo@example.com";
  const [one, two] = [await dryRun(admin, list), await dryRun(admin, list)];
  imports.confirm(admin, one.id, one.state.digest);
  imports.confirm(admin, two.id, two.state.digest);
  const ends = [await imports.settled(admin, one.id), await imports.settled(admin, two.id)];
  expect(ends.map(({ kind }) => kind).toSorted()).toEqual(["done", "ready"]);
  expect((await snapshot()).invitations.filter(({ state }) => state === "open")).toHaveLength(2);
});

test("where something changed meanwhile the plan is shown anew, and nothing is done", async () => {
  const { admin, enrol, imports, dryRun, snapshot } = await setUp();
  const { id, state } = await dryRun(admin, "name,email\nLee,li@example.com\nMei,mei@example.com");
  await enrol("li");
  const before = await snapshot();
  imports.confirm(admin, id, state.digest);
  const now = await imports.settled(admin, id);
  expect(now).toMatchObject({ kind: "ready", changed: true });
  expect(now.kind === "ready" && now.plan.rows.map(({ kind }) => kind)).toEqual(["update", "invite"]);
  expect(await snapshot()).toEqual(before);
  imports.confirm(admin, id, "not what was shown");
  expect(await imports.settled(admin, id)).toMatchObject({ kind: "ready", changed: true });
  expect(await snapshot()).toEqual(before);
});

test("whoever is missing from the list stays as they are", async () => {
  const { admin, enrol, importList, snapshot } = await setUp();
  await enrol("li", "rep", "North");
  await enrol("bo", "rep", "North");
  const bo = async () => (await snapshot()).people.rows.find(({ person }) => person.name === "bo");
  const before = await bo();
  await importList(admin, "name,email,cohort\nLee,li@example.com,South");
  expect(await bo()).toEqual(before);
  const li = (await snapshot()).people.rows.find(({ person }) => person.name === "Lee");
  expect(li?.cohorts).toEqual(["North", "South"]);
});

test("a trainer changes the people of their cohorts, and learns nothing of others", async () => {
  const { tess, enrol, dryRun, importList, snapshot } = await setUp();
  await enrol("mine", "rep", "North");
  await enrol("theirs");
  const { state, kinds } = await dryRun(
    tess,
    "name,email,cohort\nMine,mine@example.com,\nTheirs,theirs@example.com,North\nTess,tess@example.com,\nNew,new@example.com,North\nLost,lost@example.com,",
  );
  expect(kinds).toEqual(["update", "error", "error", "invite", "error"]);
  expect(state.plan.rows.map(({ problems }) => problems[0]?.code)).toEqual([
    undefined,
    "not-yours",
    "not-yours",
    undefined,
    "cohort-missing",
  ]);
  expect(state.plan.rows[1]).toMatchObject({ target: null, known: null, changes: [], notes: [] });
  // A cohort of one's own is made by naming it.
  await importList(tess, "email,cohort\nnew@example.com,East");
  expect((await snapshot()).cohorts.find(({ name }) => name === "East")).toMatchObject({ trainers: ["tess"] });
});

test("a deactivated account in a list is told of and not opened", async () => {
  const { services, admin, enrol, dryRun, importList } = await setUp();
  const li = await enrol("li");
  await services.people.deactivate(admin, li.id);
  const { state } = await dryRun(admin, "name,email\nLee,li@example.com");
  expect(state.plan.rows[0]).toMatchObject({ kind: "update", notes: ["deactivated"] });
  await importList(admin, "name,email\nLee,li@example.com");
  expect((await services.people.open(admin, li.id)).person).toMatchObject({
    name: "Lee",
    deactivatedAt: expect.any(Number),
  });
});

test("rows without a cohort go into the one chosen for the list", async () => {
  const { services, tess, imports, dryRun, snapshot } = await setUp();
  const [north] = await services.people.cohorts(tess);
  if (!north) throw new Error("no North");
  const { id, state } = await dryRun(tess, "mei@example.com\nbo@example.com", { id: north.id });
  imports.confirm(tess, id, state.digest);
  await imports.settled(tess, id);
  expect((await snapshot()).invitations.filter(({ cohortId }) => cohortId === north.id)).toHaveLength(2);
});

test("an import is its owner's own, ends after half an hour, and reps have none", async () => {
  const { services, clock, admin, tess, enrol, imports, dryRun } = await setUp();
  const { id } = await dryRun(admin, "mei@example.com");
  expect(() => imports.find(tess, id)).toThrow(expect.objectContaining({ code: "not-found" }));
  clock.at += 30 * 60_000;
  expect(() => imports.find(admin, id)).toThrow(expect.objectContaining({ code: "not-found" }));
  const rep = await enrol("rep");
  await expect(imports.begin(rep, "a@b.cn", null)).rejects.toMatchObject({ code: "forbidden" });
  const other = await services.cohorts.create(admin, { name: "South", startsOn: null });
  await expect(imports.begin(tess, "a@b.cn", { id: other })).rejects.toMatchObject({ code: "not-found" });
});

test("a list too large is refused, and can't be confirmed", async () => {
  const { admin, imports } = await setUp();
  const id = await imports.begin(admin, new Uint8Array(5_000_000), null);
  expect(await imports.settled(admin, id)).toMatchObject({ kind: "faulty", fault: { fault: "too-large" } });
  expect(() => imports.confirm(admin, id, "")).toThrow(expect.objectContaining({ code: "bad-input" }));
});

import { expect, test } from "vitest";
import type { Person, Role } from "~/domain/people.ts";
import { testApplication } from "../../tests/support/application.ts";
import { PEOPLE_PAGE } from "./people.server.ts";

const FILTER = { q: "", cohort: null, state: "active", sort: "name" } as const;
const notFound = { code: "not-found" };
const forbidden = { code: "forbidden" };

async function setUp() {
  const { services, clock, setUp: makeAdministrator } = testApplication();
  const admin = await makeAdministrator();
  async function enrol(name: string, role: Role = "rep"): Promise<Person> {
    // Nobody makes an account in the same millisecond as somebody else.
    clock.at += 1000;
    const { token } = await services.accounts.invite(admin, { role, cohortId: null, email: null, days: 7 });
    const account = { email: `${name}@example.com`, name, password: "correct horse", locale: "en" } as const;
    const session = await services.accounts.acceptInvitation(token, account, null);
    const person = (await services.accounts.whoHolds(session.token))?.person;
    if (!person) throw new Error("no account was made");
    return person;
  }
  const [tess, tom] = [await enrol("Tess", "trainer"), await enrol("Tom", "trainer")];
  const [li, bo] = [await enrol("Li"), await enrol("Bo")];
  const north = await services.cohorts.create(tess, { name: "North", startsOn: "2026-03-01" });
  await services.cohorts.addMember(admin, north, li.id);
  const names = async (by: Person, filter: Partial<Parameters<typeof services.people.list>[1]> = {}) =>
    (await services.people.list(by, { ...FILTER, ...filter })).rows.map(({ person }) => person.name);
  return { services, clock, admin, tess, tom, li, bo, north, enrol, names };
}

test("a trainer sees the reps of the cohorts they lead and who leads with them; others are not there", async () => {
  const { services, admin, tess, tom, li, bo, north, names } = await setUp();
  expect(await names(admin)).toEqual(["Ada", "Bo", "Li", "Tess", "Tom"]);
  expect(await names(tess)).toEqual(["Li", "Tess"]);
  expect(await names(tom)).toEqual([]);
  for (const hidden of [bo.id, tom.id, admin.id]) {
    await expect(services.people.open(tess, hidden)).rejects.toMatchObject(notFound);
    await expect(services.people.deactivate(tess, hidden)).rejects.toMatchObject(notFound);
  }
  await expect(services.cohorts.open(tom, north)).rejects.toMatchObject(notFound);
  await expect(services.cohorts.update(tom, north, { name: "Mine", startsOn: null })).rejects.toMatchObject(notFound);

  await services.cohorts.addTrainer(tess, north, tom.id);
  expect(await names(tom)).toEqual(["Li", "Tess", "Tom"]);
  expect((await services.people.open(tom, li.id)).cohorts.map(({ name }) => name)).toEqual(["North"]);
  // Seen, as somebody who leads it too; not theirs to change.
  expect(await services.people.open(tom, tess.id)).toMatchObject({ mayEdit: false, mayDeactivate: false });
  await expect(services.people.rename(tom, tess.id, { name: "T", externalId: null })).rejects.toMatchObject(forbidden);
});

test("a trainer adds nobody they don't see, and takes no trainer away", async () => {
  const { services, admin, tess, tom, li, bo, north, names } = await setUp();
  await expect(services.cohorts.addMember(tess, north, bo.id)).rejects.toMatchObject(notFound);
  for (const email of [bo.email, tom.email, "nobody@example.com"]) {
    const adding = services.cohorts.addByEmail(tess, north, email);
    await expect(adding).rejects.toMatchObject({ code: "bad-input", fields: { email: "nobody" } });
  }
  await expect(services.cohorts.addTrainer(tess, north, li.id)).rejects.toMatchObject(notFound);
  await services.cohorts.addTrainer(tess, north, tom.id);
  await expect(services.cohorts.removeTrainer(tess, north, tom.id)).rejects.toMatchObject(forbidden);
  await services.cohorts.removeTrainer(admin, north, tom.id);
  expect(await names(tom)).toEqual([]);
  await services.cohorts.removeMember(tess, north, li.id);
  expect(await names(tess)).toEqual(["Tess"]);
  expect(await names(admin)).toContain("Li");
});

test("filters and pages", async () => {
  const { services, admin, li, north, enrol, names } = await setUp();
  await services.people.rename(admin, li.id, { name: "Li", externalId: "A%07" });
  expect(await names(admin, { q: "a%0" })).toEqual(["Li"]);
  expect(await names(admin, { q: "%" })).toEqual(["Li"]);
  expect(await names(admin, { q: "LI@EXAMPLE" })).toEqual(["Li"]);
  expect(await names(admin, { cohort: north })).toEqual(["Li"]);
  expect((await names(admin, { sort: "newest" }))[0]).toBe("Bo");
  await services.people.deactivate(admin, li.id);
  expect(await names(admin, { state: "deactivated" })).toEqual(["Li"]);
  expect(await names(admin)).not.toContain("Li");
  for (let n = 0; n < PEOPLE_PAGE; n++) await enrol(`Rep ${String(n).padStart(3, "0")}`.replace(" ", "-"));
  const second = await services.people.list(admin, FILTER, 2);
  expect(second).toMatchObject({ page: 2, pages: 2, total: PEOPLE_PAGE + 4 });
  expect(second.rows).toHaveLength(4);
  expect((await services.people.list(admin, FILTER, 99)).page).toBe(2);
});

test("a deactivated account is signed out everywhere and can't sign in; the right password is told why", async () => {
  const { services, tess, li } = await setUp();
  const credentials = { email: "Li@example.com", password: "correct horse" };
  const session = await services.accounts.signIn(credentials, null);
  await services.people.deactivate(tess, li.id);
  expect(await services.accounts.whoHolds(session.token)).toBeNull();
  await expect(services.accounts.signIn(credentials, null)).rejects.toMatchObject({ code: "account-deactivated" });
  await expect(services.accounts.signIn({ ...credentials, password: "guess" }, null)).rejects.toMatchObject({
    code: "wrong-credentials",
  });
  expect((await services.people.open(tess, li.id)).cohorts).toHaveLength(1);
  await services.people.reactivate(tess, li.id);
  await services.accounts.signIn(credentials, null);
});

test("nobody closes their own account, and the last administrator's stays open", async () => {
  const { services, admin, enrol } = await setUp();
  await expect(services.people.deactivate(admin, admin.id)).rejects.toMatchObject(forbidden);
  const other = await enrol("Ann", "administrator");
  await services.people.deactivate(admin, other.id);
  // Somebody who was one when they asked.
  await expect(services.people.deactivate(other, admin.id)).rejects.toMatchObject({ code: "last-administrator" });
});

test("an external id is one person's", async () => {
  const { services, admin, li, bo } = await setUp();
  await services.people.rename(admin, li.id, { name: "Li", externalId: "7" });
  await expect(services.people.rename(admin, bo.id, { name: "Bo", externalId: "7" })).rejects.toMatchObject({
    code: "external-id-taken",
    fields: { externalId: "external-id-taken" },
  });
});

test("a trainer invites into a cohort of theirs, or one made for it, and sees those invitations", async () => {
  const { services, admin, tess, tom, north } = await setUp();
  const link = { role: "rep", cohortId: null, email: null, days: 7 } as const;
  await expect(services.accounts.invite(tess, link)).rejects.toMatchObject({ fields: { cohortId: "cohort" } });
  await expect(services.accounts.invite(tom, { ...link, cohortId: north })).rejects.toMatchObject(notFound);
  const own = await services.accounts.invite(tom, { ...link, newCohort: "South" });
  expect((await services.cohorts.list(tom)).map(({ name, trainers }) => [name, trainers])).toEqual([
    ["South", ["Tom"]],
  ]);
  const into = await services.accounts.invite(admin, { ...link, cohortId: north });
  expect((await services.accounts.invitations(tess)).map(({ id }) => id)).toEqual([into.invitation.id]);
  expect((await services.accounts.invitations(tom)).map(({ id }) => id)).toEqual([own.invitation.id]);
  await expect(services.accounts.revoke(tess, own.invitation.id)).rejects.toMatchObject(notFound);
  await expect(services.accounts.renew(tess, own.invitation.id)).rejects.toMatchObject(notFound);
});

test("a new link stops the old one, also where that had run out; a used one gets none", async () => {
  const { services, clock, admin } = await setUp();
  const link = { role: "rep", cohortId: null, email: null, days: 7 } as const;
  const { token: old, invitation } = await services.accounts.invite(admin, link);
  clock.at += 8 * 86_400_000;
  const { token } = await services.accounts.renew(admin, invitation.id);
  expect(await services.accounts.openInvitation(old)).toBeNull();
  expect((await services.accounts.openInvitation(token))?.state).toBe("open");
  const account = { email: "new@example.com", name: "New", password: "correct horse", locale: "en" } as const;
  await services.accounts.acceptInvitation(token, account, null);
  await expect(services.accounts.renew(admin, invitation.id)).rejects.toMatchObject(notFound);
});

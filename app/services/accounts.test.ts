import { expect, test } from "vitest";
import { cohortId, invitationId } from "~/domain/ids.ts";
import { testApplication } from "../../tests/support/application.ts";
import { SESSION_DAYS } from "./accounts.server.ts";

const DAY = 86_400_000;
const LIN = { email: "lin@example.com", name: "林", password: "a long password", locale: "zh-CN" } as const;
const link = { role: "rep", cohortId: null, email: null, days: 7 } as const;

test("the first account is the administrator's, and there is only one first", async () => {
  const { services, setUp } = testApplication();
  expect(await services.accounts.isSetUp()).toBe(false);
  expect((await setUp()).role).toBe("administrator");
  expect(await services.accounts.isSetUp()).toBe(true);
  await expect(services.accounts.setUp({ ...LIN, sampleTeam: false })).rejects.toMatchObject({
    code: "already-set-up",
  });
});

test("an unknown address and a wrong password are told apart by nothing", async () => {
  const { services, setUp } = testApplication();
  await setUp();
  for (const given of [
    { email: "nobody@example.com", password: "correct horse" },
    { email: "admin@example.com", password: "wrong" },
  ]) {
    await expect(services.accounts.signIn(given, null)).rejects.toMatchObject({
      code: "wrong-credentials",
      fields: {},
    });
  }
});

test("a session ends by signing out and by time, not before", async () => {
  const { services, clock, setUp } = testApplication();
  await setUp();
  const credentials = { email: "admin@example.com", password: "correct horse" };
  const one = await services.accounts.signIn(credentials, null);
  const two = await services.accounts.signIn(credentials, null);
  const held = await services.accounts.whoHolds(one.token);
  await services.accounts.signOut(held?.session.key ?? "");
  expect(await services.accounts.whoHolds(one.token)).toBeNull();
  clock.at += SESSION_DAYS * DAY - 1;
  expect(await services.accounts.whoHolds(two.token)).not.toBeNull();
  clock.at += 1;
  expect(await services.accounts.whoHolds(two.token)).toBeNull();
});

test("changing the password asks for the present one and signs the other devices out", async () => {
  const { services, setUp } = testApplication();
  const admin = await setUp();
  const credentials = { email: "admin@example.com", password: "correct horse" };
  const here = await services.accounts.signIn(credentials, null);
  const elsewhere = await services.accounts.signIn(credentials, null);
  const key = (await services.accounts.whoHolds(here.token))?.session.key ?? "";
  const wrong = services.accounts.changePassword(admin, { current: "guess", next: "brand new one" }, key);
  await expect(wrong).rejects.toMatchObject({ code: "wrong-password", fields: { current: "wrong-password" } });
  await services.accounts.changePassword(admin, { current: "correct horse", next: "brand new one" }, key);
  expect(await services.accounts.whoHolds(here.token)).not.toBeNull();
  expect(await services.accounts.whoHolds(elsewhere.token)).toBeNull();
  await expect(services.accounts.signIn(credentials, null)).rejects.toMatchObject({ code: "wrong-credentials" });
});

test("an invitation makes one account with its role, and takes the visitor's conversations along", async () => {
  const { services, setUp } = testApplication();
  const admin = await setUp();
  const { token } = await services.accounts.invite(admin, link);
  const { visitor } = await services.accounts.welcomeVisitor();
  const attempt = await services.rolePlays.start(
    { kind: "visitor", id: visitor },
    "first-visit-restaurant",
    "practice",
  );
  const session = await services.accounts.acceptInvitation(token, LIN, visitor);
  const person = (await services.accounts.whoHolds(session.token))?.person;
  expect(person).toMatchObject({ role: "rep", name: "林" });
  const view = await services.play.open(session.learner, attempt, "zh-CN");
  expect(view.id).toBe(attempt);
  const again = services.accounts.acceptInvitation(token, { ...LIN, email: "other@example.com" }, null);
  await expect(again).rejects.toMatchObject({ code: "invitation-unusable" });
});

test("signing in takes the visitor's conversations along", async () => {
  const { services, setUp } = testApplication();
  await setUp();
  const { visitor } = await services.accounts.welcomeVisitor();
  const attempt = await services.rolePlays.start(
    { kind: "visitor", id: visitor },
    "first-visit-restaurant",
    "practice",
  );
  const session = await services.accounts.signIn({ email: "admin@example.com", password: "correct horse" }, visitor);
  expect((await services.play.open(session.learner, attempt, "en")).id).toBe(attempt);
});

test("an invitation tells its state: open, then expired, revoked or accepted; an unknown link is none", async () => {
  const { services, clock, setUp } = testApplication();
  const admin = await setUp();
  const late = await services.accounts.invite(admin, link);
  const gone = await services.accounts.invite(admin, link);
  expect((await services.accounts.openInvitation(late.token))?.state).toBe("open");
  await services.accounts.revoke(admin, gone.invitation.id);
  expect((await services.accounts.openInvitation(gone.token))?.state).toBe("revoked");
  clock.at += 7 * DAY;
  expect((await services.accounts.openInvitation(late.token))?.state).toBe("expired");
  expect(await services.accounts.openInvitation("guess")).toBeNull();
  await expect(services.accounts.revoke(admin, invitationId("none"))).rejects.toMatchObject({ code: "not-found" });
});

test("an invitation for one address is for that address only", async () => {
  const { services, setUp } = testApplication();
  const admin = await setUp();
  const { token } = await services.accounts.invite(admin, { ...link, email: "mei@example.com" });
  await expect(services.accounts.acceptInvitation(token, LIN, null)).rejects.toMatchObject({
    code: "invitation-email-differs",
  });
  await services.accounts.acceptInvitation(token, { ...LIN, email: "mei@example.com" }, null);
});

test("who may invite whom, and see whom", async () => {
  const { services, setUp } = testApplication();
  const admin = await setUp();
  async function enrol(role: "rep" | "trainer") {
    const { token } = await services.accounts.invite(admin, { ...link, role });
    const session = await services.accounts.acceptInvitation(token, { ...LIN, email: `${role}@example.com` }, null);
    const person = (await services.accounts.whoHolds(session.token))?.person;
    if (!person) throw new Error("no account was made");
    return person;
  }
  const [rep, trainer] = [await enrol("rep"), await enrol("trainer")];
  const forbidden = { code: "forbidden" };
  await expect(services.accounts.invite(rep, link)).rejects.toMatchObject(forbidden);
  await expect(services.accounts.invitations(rep)).rejects.toMatchObject(forbidden);
  await expect(services.people.list(rep)).rejects.toMatchObject(forbidden);
  await expect(services.accounts.invite(trainer, { ...link, role: "trainer" })).rejects.toMatchObject(forbidden);
  await expect(services.accounts.invite(trainer, { ...link, role: "administrator" })).rejects.toMatchObject(forbidden);
  const { invitation } = await services.accounts.invite(admin, { ...link, role: "administrator" });
  await expect(services.accounts.revoke(trainer, invitation.id)).rejects.toMatchObject({ code: "not-found" });
  expect((await services.people.list(admin)).rows).toHaveLength(3);
  await expect(services.accounts.invite(admin, { ...link, cohortId: cohortId("none") })).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(services.accounts.invite(admin, { ...link, email: "rep@example.com" })).rejects.toMatchObject({
    code: "email-taken",
  });
});

test("the sample team: a trainer, twelve reps in two cohorts, and scores that only playing can explain", async () => {
  const { services, setUp } = testApplication();
  const admin = await setUp(true);
  const { rows } = await services.people.list(admin);
  expect(rows.filter(({ person }) => person.role === "trainer")).toHaveLength(1);
  const reps = rows.filter(({ person }) => person.role === "rep");
  expect(reps).toHaveLength(12);
  expect(new Set(reps.flatMap(({ cohorts }) => cohorts)).size).toBe(2);

  const scores: number[] = [];
  for (const { person, attempts } of reps) {
    expect(attempts).toBeGreaterThan(0);
    const learner = { kind: "person", id: person.id } as const;
    const cards = await services.rolePlays.list(learner, "en");
    const briefs = await Promise.all(cards.map(({ id }) => services.rolePlays.brief(learner, id, "en")));
    for (const { id, score, startedAt } of briefs.flatMap(({ history }) => history)) {
      const { debrief } = await services.debriefs.open(learner, id, "en");
      expect(score).toBe(debrief.score.shown);
      expect(startedAt).toBeLessThan(Date.UTC(2026, 0, 5, 9));
      scores.push(debrief.score.shown);
    }
  }
  expect(new Set(scores).size).toBeGreaterThan(10);
  // Their people sign in with the administrator's password.
  await services.accounts.signIn({ email: "trainer@sample.example", password: "correct horse" }, null);
});

import { type AttemptId, attemptId, type CohortId } from "~/domain/ids.ts";
import type { Person, Role } from "~/domain/people.ts";
import type { AttemptMode } from "~/domain/scenario/attempt-record.ts";
import { testApplication } from "./application.ts";

/**
 * Two cohorts with a trainer and two reps each, and an administrator: North (led by Tess, with Lin and Mei) and South
 * (led by Sam, with Wang and Zhao).
 */
export async function testClass() {
  const application = testApplication();
  const { services } = application;
  const admin = await application.setUp();
  async function enrol(name: string, role: Role, cohortId: CohortId | null = null): Promise<Person> {
    const { token } = await services.accounts.invite(admin, { role, cohortId, email: null, days: 7 });
    const account = {
      email: `${name}@example.com`.toLowerCase(),
      name,
      password: "correct horse",
      locale: "en",
    } as const;
    const session = await services.accounts.acceptInvitation(token, account, null);
    const person = (await services.accounts.whoHolds(session.token))?.person;
    if (!person) throw new Error("no account was made");
    return person;
  }
  const [tess, sam] = [await enrol("Tess", "trainer"), await enrol("Sam", "trainer")];
  const north = await services.cohorts.create(tess, { name: "North", startsOn: null });
  const south = await services.cohorts.create(sam, { name: "South", startsOn: null });
  const [lin, mei] = [await enrol("Lin", "rep", north), await enrol("Mei", "rep", north)];
  const [wang, zhao] = [await enrol("Wang", "rep", south), await enrol("Zhao", "rep", south)];

  /** An attempt of a person's, played to its end unless told otherwise, always by the first reply. */
  async function play(person: Person, mode: AttemptMode, finish = true): Promise<AttemptId> {
    const learner = { kind: "person", id: person.id } as const;
    const id = attemptId(await services.rolePlays.start(learner, "first-visit-restaurant", mode));
    let view = await services.play.open(learner, id, "en");
    while (finish && view.present.kind === "turn") {
      const [first] = view.present.replies;
      ({ view } = await services.play.answer(learner, id, view.seq, first?.id ?? "", "en"));
    }
    return id;
  }
  return { ...application, admin, enrol, tess, sam, north, south, lin, mei, wang, zhao, play };
}

// Fills an empty data folder for the end-to-end tests and prints who is there, as JSON: for each person the
// session cookie that signs them in; with `access` also a second trainer and things of their own, by name. Made through the services, so that nothing is written that the product
// could not have written; only the sign-in itself is not clicked through.
import { join } from "node:path";
import type { CohortId } from "~/domain/ids.ts";
import type { Locale } from "~/domain/locale.ts";
import type { Role } from "~/domain/people.ts";
import { sessionCookies } from "~/http/session.ts";
import { createApplication } from "~/services/index.server.ts";
import { makeThings } from "./things.ts";

const [dataFolder, secret, sampleTeam] = process.argv.slice(2);
if (!dataFolder || !secret) throw new Error("usage: seed.ts DATA_FOLDER SECRET [sample-team | access]");

const { services, close } = createApplication({
  dataFolder,
  cacheFolder: join(dataFolder, "cache"),
  contentFolder: join(import.meta.dirname, "../../content"),
  report: ({ file, line, message }) => {
    throw new Error(`${file}:${line}: ${message}`);
  },
});
const cookies = sessionCookies({ secret, https: false });
const password = "correct horse battery";

const administrator = await services.accounts.setUp({
  email: "admin@example.com",
  name: "Ada Admin",
  password,
  locale: "en",
  sampleTeam: sampleTeam === "sample-team",
});
const found = await services.accounts.whoHolds(administrator.token);
if (!found?.person) throw new Error("the administrator was not made");
const admin = found.person;

async function enrol(
  { email, name, locale, role }: { email: string; name: string; locale: Locale; role: Role },
  cohortId: CohortId | null = null,
) {
  const { token } = await services.accounts.invite(admin, { role, cohortId, email: null, days: 7 });
  return services.accounts.acceptInvitation(token, { email, name, password, locale }, null);
}

const trainer = await enrol({ email: "trainer@example.com", name: "Tess Trainer", locale: "en", role: "trainer" });
const leader = (await services.accounts.whoHolds(trainer.token))?.person;
if (!leader) throw new Error("the trainer was not made");
const north = await services.cohorts.create(leader, { name: "North 1", startsOn: null });

const people: Record<string, string> = {
  admin: await cookies.holding(administrator),
  trainer: await cookies.holding(trainer),
};
// A rep for each test and worker that wants one to itself. The last two are in no cohort: the trainer doesn't see them.
for (let n = 1; n <= 16; n++) {
  const [name, locale] = n % 2 ? ([`学员${n}`, "zh-CN"] as const) : ([`Rep ${n}`, "en"] as const);
  const rep = await enrol({ email: `rep-${n}@example.com`, name, locale, role: "rep" }, n <= 14 ? north : null);
  people[`rep-${n}`] = await cookies.holding(rep);
}
let things: Readonly<Record<string, string>> = {};
if (sampleTeam === "access") {
  const outsider = await enrol({ email: "outsider@example.com", name: "Otto Outsider", locale: "en", role: "trainer" });
  people.outsider = await cookies.holding(outsider);
  things = await makeThings(services, { admin, trainer: leader, cohort: north, owner: "rep-1@example.com", password });
}
close();
process.stdout.write(JSON.stringify({ cookies: people, things }));

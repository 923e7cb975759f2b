// Fills an empty data folder for the end-to-end tests and prints who is there, as JSON: for each person the
// session cookie that signs them in. Made through the services, so that nothing is written that the product
// could not have written; only the sign-in itself is not clicked through.
import { join } from "node:path";
import type { Locale } from "~/domain/locale.ts";
import type { Role } from "~/domain/people.ts";
import { sessionCookies } from "~/http/session.ts";
import { createApplication } from "~/services/index.server.ts";

const [dataFolder, secret, sampleTeam] = process.argv.slice(2);
if (!dataFolder || !secret) throw new Error("usage: seed.ts DATA_FOLDER SECRET [sample-team]");

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

async function enrol(email: string, name: string, locale: Locale, role: Role): Promise<string> {
  const { token } = await services.accounts.invite(admin, { role, cohortId: null, email: null, days: 7 });
  return cookies.holding(await services.accounts.acceptInvitation(token, { email, name, password, locale }, null));
}

const people: Record<string, string> = {
  admin: await cookies.holding(administrator),
  trainer: await enrol("trainer@example.com", "Tess Trainer", "en", "trainer"),
};
// A rep for each test and worker that wants one to itself.
for (let n = 1; n <= 16; n++) {
  people[`rep-${n}`] = await enrol(
    `rep-${n}@example.com`,
    n % 2 ? `学员${n}` : `Rep ${n}`,
    n % 2 ? "zh-CN" : "en",
    "rep",
  );
}
close();
process.stdout.write(JSON.stringify(people));

// The product's server without its pages (they need a build, and nothing measured here is one), on a data folder that
// outlives it. With the name of a file as the last argument it first plans and starts a session, fills its seats and
// writes down who sits there.
import { writeFileSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { join } from "node:path";
import { pino } from "pino";
import type { Agenda } from "~/domain/session/agenda.ts";
import { createRateLimits } from "~/http/rate-limits.ts";
import { createServer } from "~/http/server.ts";
import { sessionCookies } from "~/http/session.ts";
import { type Application, createApplication } from "~/services/index.server.ts";

const [dataFolder = "", port = "0", seats = "0", file] = process.argv.slice(2);
const SECRET = "a secret of the load test, 32 characters or more";

const application = createApplication({
  dataFolder,
  cacheFolder: join(dataFolder, "cache"),
  contentFolder: join(import.meta.dirname, "../../../content"),
  report: ({ file: where, message }) => process.stderr.write(`${where}: ${message}\n`),
});
if (file) writeFileSync(file, JSON.stringify(await fill(application, Number(seats))));

const app = createServer({
  services: application.services,
  build: () => Promise.reject(new Error("no pages here")),
  clientFolder: null,
  secret: SECRET,
  publicUrl: null,
  setUpCode: null,
  log: pino({ level: "error" }),
  limits: createRateLimits(1000),
});
const server = createHttpServer(app).listen(Number(port), "127.0.0.1", () => {
  const bound = server.address();
  process.stdout.write(`Ready: ${typeof bound === "object" && bound ? bound.port : port}\n`);
});

async function fill({ services }: Application, count: number) {
  const account = { email: "host@example.com", name: "Host", password: "correct horse battery", locale: "en" } as const;
  const signedIn = await services.accounts.setUp({ ...account, sampleTeam: false });
  const held = await services.accounts.whoHolds(signedIn.token);
  if (!held?.person) throw new Error("no host was made");
  const polls = Array.from({ length: 10 }, (_, index) => ({
    ...({ id: `p${index}`, kind: "poll", minutes: 5, seconds: null } as const),
    question: `Question ${index + 1}: what would you do first?`,
    options: ["Ask another question", "Listen on", "Make an offer", "Come back tomorrow"],
  }));
  const scene = {
    id: "s",
    kind: "scenario",
    minutes: 20,
    seconds: null,
    scenarioId: "first-visit-restaurant",
  } as const;
  const agenda: Agenda = [scene, ...polls];
  const plan = { title: "Load", cohortId: null, plannedFor: null, locale: "en" as const, agenda };
  const id = await services.live.plans.create(held.person, plan);
  await services.live.plans.start(held.person, id);
  const tokens: (string | null)[] = [];
  for (let n = 1; n <= count; n++) {
    tokens.push((await services.live.seats.join(id, { token: null, person: null }, `Phone ${n}`)).token);
  }
  const cookie = await sessionCookies({ secret: SECRET, https: false }).holding(signedIn);
  return { id, host: cookie.split(";")[0], seats: tokens };
}

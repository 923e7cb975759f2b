// Gives somebody of a seeded data folder a past of some 5,000 events, by doing them: months of drills and role-plays, through
// the services, under a clock that runs along. Prints how many there are.
import { join } from "node:path";
import { attemptId } from "~/domain/ids.ts";
import { createApplication } from "~/services/index.server.ts";

const [dataFolder, email, password] = process.argv.slice(2);
if (!dataFolder || !email || !password) throw new Error("usage: veteran.ts DATA_FOLDER EMAIL PASSWORD");

const EVENTS = 5000;
const HOUR = 3_600_000;
const locale = "en";
const timeZone = "Asia/Shanghai";
const clock = { at: Date.now() - 200 * 24 * HOUR };

const { services, close } = createApplication({
  dataFolder,
  cacheFolder: join(dataFolder, "cache"),
  contentFolder: join(import.meta.dirname, "../../content"),
  clock: { now: () => clock.at },
  report: ({ file, line, message }) => {
    throw new Error(`${file}:${line}: ${message}`);
  },
});

const { learner } = await services.accounts.signIn({ email, password }, null);
if (learner.kind !== "person") throw new Error(`nobody called ${email}`);
const person = learner.id;
const drilling = { person, locale, timeZone } as const;
const decks = await services.drills.list(drilling);
let events = 0;

/** A sitting of ten, answered without looking. */
async function drill(deck: string): Promise<void> {
  const id = await services.drills.begin(drilling, deck, { timed: false, fresh: true });
  for (let place = 0; place < 10; place++) {
    const { asked } = await services.drills.open(drilling, id, null);
    if (!asked) return;
    const options = asked.item.options;
    await services.drills.answer(drilling, id, {
      place: asked.place,
      option: options[events % options.length]?.id ?? null,
    });
    clock.at += 20_000;
    events += 1;
  }
}

/** An assessed conversation to its end. */
async function rolePlay(scenario: string): Promise<void> {
  const id = await services.rolePlays.start(learner, scenario, "assessed");
  let view = await services.play.open(learner, id, locale);
  while (view.present.kind === "turn") {
    const { replies } = view.present;
    const reply = replies[events % replies.length]?.id ?? "";
    ({ view } = await services.play.answer(learner, attemptId(view.id), view.seq, reply, locale));
    clock.at += 30_000;
    events += 1;
  }
}

for (let day = 0; events < EVENTS; day++) {
  clock.at += HOUR;
  await drill(decks[day % decks.length]?.id ?? "");
  if (day % 8 === 0) await rolePlay("first-visit-restaurant");
}
close();
process.stdout.write(String(events));

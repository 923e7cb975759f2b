import { cohortId, personId } from "../domain/ids.ts";
import type { Locale } from "../domain/locale.ts";
import { NEW_LEARNER, type Person } from "../domain/people.ts";
import type { Clock, Ids, Repos } from "../domain/ports.ts";
import { mulberry32 } from "../domain/random.ts";
import { optionsAt } from "../domain/scenario/explore.ts";
import type { PlayService } from "./play.server.ts";
import type { RolePlayService } from "./role-plays.server.ts";
import { SAMPLE_COHORTS, SAMPLE_REPS, SAMPLE_TRAINER, type SamplePerson } from "./sample-people.ts";
import type { ScenarioStore } from "./scenario-store.server.ts";

const DAY = 86_400_000;
const WEEKS_BACK = 6;

interface Needs {
  readonly repos: Pick<Repos, "people" | "cohorts" | "attempts">;
  readonly scenarios: ScenarioStore;
  readonly ids: Ids;
  readonly clock: Clock;
  /** The services as they would have been at another time. */
  readonly at: (clock: Clock) => { readonly rolePlays: RolePlayService; readonly play: PlayService };
}

export type SampleTeam = ReturnType<typeof createSampleTeam>;

/**
 * A team to look around with: a trainer and twelve reps in two cohorts. What they did was done: each rep, with a
 * seed and a skill of their own, played the real conversations through the real services.
 */
export function createSampleTeam({ repos, scenarios, ids, clock, at }: Needs) {
  async function enrol(sample: SamplePerson, role: Person["role"], locale: Locale, passwordHash: string) {
    const { email, name } = sample;
    const createdAt = clock.now() - WEEKS_BACK * 7 * DAY;
    const id = personId(ids.next());
    const person: Person = { ...NEW_LEARNER, id, email, name: name[locale], role, locale, createdAt };
    await repos.people.insert(person, passwordHash);
    return person;
  }

  /** One conversation to its end: with probability `skill` the best reply of a turn, else any. */
  async function play(rep: Person, mode: "practice" | "assessed", skill: number, random: () => number, from: number) {
    let now = from;
    const { rolePlays, play: playing } = at({ now: () => now });
    const version = pick(scenarios.list(), random);
    const exploration = scenarios.exploration(version);
    const learner = { kind: "person", id: rep.id } as const;
    const id = await rolePlays.start(learner, version.scenario.id, mode);
    let view = await playing.open(learner, id, rep.locale);
    let configuration = 0;
    while (view.present.kind === "turn") {
      const options = optionsAt(exploration, configuration).sort((a, b) => b.value - a.value);
      const option = random() < skill ? options[0] : pick(options, random);
      if (!option) throw new Error(`no reply is offered in ${version.scenario.id}`);
      now += 15_000 + Math.floor(random() * 45_000);
      ({ view } = await playing.answer(learner, id, view.seq, option.id, rep.locale));
      configuration = option.after;
    }
  }

  return {
    /** Loads the team in the administrator's language. Takes some seconds: hundreds of turns are played and stored. */
    async load(locale: Locale, passwordHash: string): Promise<void> {
      const trainer = await enrol(SAMPLE_TRAINER, "trainer", locale, passwordHash);
      const start = clock.now() - WEEKS_BACK * 7 * DAY;
      const cohorts = SAMPLE_COHORTS.map((name) => ({
        id: cohortId(ids.next()),
        name: name[locale],
        startsOn: null,
        createdAt: start,
      }));
      for (const cohort of cohorts) {
        await repos.cohorts.insert(cohort);
        await repos.cohorts.addTrainer(cohort.id, trainer.id, start);
      }
      for (const [index, sample] of SAMPLE_REPS.entries()) {
        const rep = await enrol(sample, "rep", locale, passwordHash);
        const cohort = cohorts[index % cohorts.length];
        if (cohort) await repos.cohorts.addMember(cohort.id, rep.id, start);
        const random = mulberry32(1000 + index);
        for (let round = 0; round < sample.rounds; round++) {
          const mode = round % 2 === 0 ? "practice" : "assessed";
          // Reps get better as they practise; some faster than others.
          const skill = Math.min(0.97, sample.skill + round * sample.growth);
          const daysAgo = (WEEKS_BACK * 7 * (sample.rounds - round)) / (sample.rounds + 1) + random();
          await play(rep, mode, skill, random, atWork(clock.now() - daysAgo * DAY, random));
          // Others are served in between: the whole team takes seconds.
          await new Promise(setImmediate);
        }
      }
    },
  };
}

/** The same day, between nine and five. */
function atWork(at: number, random: () => number): number {
  return new Date(at).setHours(9 + Math.floor(random() * 8), Math.floor(random() * 60), 0, 0);
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
}

// Explores one scenario in a process of its own, so that the memory is its own and the code is compiled for nothing
// else, and lets XState take as many transitions. Prints an `Explored` as JSON.
//   explorer.ts ship                the scenario that ships
//   explorer.ts large BEATS         a generated one
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transition } from "xstate";
import { readReferences } from "~/content/references.ts";
import { type Exploration, explore, survey } from "~/domain/scenario/explore.ts";
import { answerEvent, scenarioMachine } from "~/domain/scenario/machine.ts";
import { readScenario } from "~/domain/scenario/parse.ts";
import { answer, offeredChoices, type Snapshot, startSnapshot } from "~/domain/scenario/play.ts";
import type { Scenario } from "~/domain/scenario/scenario.ts";
import { largeDefinition } from "~/domain/scenario/testing/large.ts";
import { scenarioOf } from "~/domain/scenario/testing/parsing.ts";
import { SCENARIO } from "./conversations.ts";
import type { Explored } from "./exploring.ts";
import { byTurns, median } from "./samples.ts";

/** XState takes at most so many transitions; where a scenario has more, its time is for that share of them. */
const MOST_TRANSITIONS = 20_000;
const ROUNDS = { batch: 1, rounds: 9, warmUp: 3 };
const CONTENT = join(import.meta.dirname, "../../content");

const [kind, beats] = process.argv.slice(2);
const scenario = kind === "large" ? scenarioOf(largeDefinition(Number(beats))) : shipped();

const before = process.resourceUsage().maxRSS;
const cold = timed(() => explore(scenario));
const peak = process.resourceUsage().maxRSS;

const exploration = explore(scenario);
const replies = exploration.next.filter((after) => after >= 0).length;
const steps = stepsOf(scenario, exploration);
const machine = scenarioMachine(scenario);
const [warm = [], xstate = []] = await byTurns(
  [
    () => timed(() => survey(scenario)),
    () =>
      timed(() => {
        for (const { before, event } of steps) transition(machine, before, event);
      }),
  ],
  ROUNDS,
);
const explored: Explored = {
  configurations: exploration.count,
  transitions: replies,
  cold,
  warm: median(warm),
  transition: median(xstate) / steps.length,
  memory: { before: before * 1024, peak: peak * 1024 },
};
process.stdout.write(JSON.stringify(explored));

function shipped(): Scenario {
  const source = readFileSync(join(CONTENT, "scenarios", `${SCENARIO}.yaml`), "utf8");
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
  const read = readScenario(source, { references: readReferences(CONTENT), sha256 });
  if (!read.scenario) throw new Error(`${SCENARIO} can't be read`);
  return read.scenario;
}

/** Replies to take with what they are taken on: a resolved snapshot, as play does. Breadth first from the start. */
function stepsOf(scenario: Scenario, exploration: Exploration) {
  const machine = scenarioMachine(scenario);
  const seen = new Set([0]);
  const queue: Snapshot[] = [startSnapshot(scenario)];
  const steps = [];
  for (const snapshot of queue) {
    const before = machine.resolveState({ value: snapshot.value, context: snapshot.context });
    for (const { id } of offeredChoices(scenario, snapshot)) {
      if (steps.length === MOST_TRANSITIONS) return steps;
      steps.push({ before, event: answerEvent(id) });
      const after = answer(scenario, snapshot, id);
      const number = after ? exploration.find(after) : -1;
      if (!after || seen.has(number)) continue;
      seen.add(number);
      queue.push(after);
    }
  }
  return steps;
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

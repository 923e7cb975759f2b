import { explore } from "../../scenario/explore.ts";
import { scenarioOf } from "../../scenario/testing/parsing.ts";
import type { Agenda } from "../agenda.ts";
import type { SessionEvent } from "../events.ts";
import { replayed, type SessionPlan, type SessionState, sessionMachine } from "../machine.ts";

/** Two turns; `push` loses the customer at once. */
export const shop = scenarioOf({
  format: 1,
  id: "shop",
  locale: "en",
  title: "The shop",
  brief: "A grocer who has no time.",
  customer: { name: "Zhou", role: "grocer", persona: "driver", face: "man-50" },
  level: 1,
  minutes: 3,
  pass: 60,
  start: "approach.greet",
  stages: {
    approach: {
      beats: {
        greet: {
          says: "Yes?",
          tests: ["small-talk"],
          choices: {
            ask: { text: "Busy today?", credit: 4, why: "It warms.", reply: "Very.", to: "needs.open" },
            offer: { text: "We have an offer.", credit: 1, why: "Too early.", reply: "Hm.", to: "needs.open" },
            push: { text: "Sign here.", credit: 0, why: "Nobody likes it.", reply: "Out!", to: "ends.out" },
          },
        },
      },
    },
    needs: {
      beats: {
        open: {
          says: "What do you want?",
          tests: ["questioning"],
          choices: {
            who: { text: "Who decides?", credit: 4, why: "It asks.", to: "ends.later" },
            buy: { text: "Buy.", credit: 0, why: "Rude.", to: "ends.out" },
          },
        },
      },
    },
  },
  ends: {
    later: { outcome: "advanced", points: 4, says: "Come on Monday." },
    out: { outcome: "lost", points: 0, says: "Out!" },
  },
});

export const agenda: Agenda = [
  { kind: "case", id: "talk", minutes: 10, title: "The late delivery", caseId: null, presenter: null },
  { kind: "scenario", id: "play", minutes: 20, scenarioId: "shop", seconds: null },
  { kind: "poll", id: "poll", minutes: 5, question: "Which?", options: ["This", "That"], seconds: 30 },
  { kind: "task", id: "task", minutes: 10, text: "Write an opening", groups: 3 },
  { kind: "break", id: "rest", minutes: 5 },
];
export const [TALK, PLAY, POLL, TASK, REST] = [0, 1, 2, 3, 4] as const;

export const plan: SessionPlan = { agenda, scenarios: new Map([["play", shop]]) };
export const machine = sessionMachine(plan);
export const explorations = new Map([["play", explore(shop)]]);

export const start: SessionEvent = { type: "start", pins: {}, at: 1000, tally: null };

/** What an event carries besides its act. */
type Bare<Event> = Event extends SessionEvent
  ? Omit<Event, "at" | "tally"> & Partial<Pick<Event, "at" | "tally">>
  : never;

/** The session after its start and these, a second apart. */
export function lived(...events: readonly Bare<SessionEvent>[]): SessionState {
  return replayed(machine, [start, ...stamped(events)]);
}

export function stamped(events: readonly Bare<SessionEvent>[]): SessionEvent[] {
  return events.map((event, index) => ({ at: 2000 + index * 1000, tally: null, ...event }));
}

export const go = (to: number) => ({ type: "go", to, how: "jump" }) as const;
export const votes = (round: string, counts: Readonly<Record<string, number>>) => ({ tally: { round, counts } });

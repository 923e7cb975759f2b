import { assign, setup } from "xstate";
import type { Condition } from "./format.ts";
import { type Beat, type Choice, ENDS, type Place, type Scenario } from "./scenario.ts";
import { holds, type Reaction, react, type State, startState } from "./state.ts";

/*
 * A scenario as an XState 5 machine: states are stage → beat, and `ends`; each reply is an event. Guards and
 * actions are named and take params, so that the configuration is plain JSON (drawn and imported by Stately).
 *
 * The rules are tried after an answer's effects. So each reply has one transition for each rule, in order, whose
 * guard looks at the state the answer would lead to, and a last one to the reply's own target.
 */

export type AnswerEvent = { readonly type: `answer.${string}` };
export const answerEvent = (choice: string): AnswerEvent => ({ type: `answer.${choice}` });

/** The two parts of a place: stage and beat, or `ends` and end. */
export function partsOf(place: Place): readonly [outer: string, inner: string] {
  const dot = place.indexOf(".");
  return [place.slice(0, dot), place.slice(dot + 1)];
}

interface OfferedParams {
  readonly when: Condition;
}

interface RuleParams {
  /** The reply's own condition, null where it is always offered. */
  readonly when: Condition | null;
  readonly rule: Condition;
  readonly after: Reaction;
}

export type Guard =
  | { readonly type: "offered"; readonly params: OfferedParams }
  | { readonly type: "ruleHolds"; readonly params: RuleParams };

function transitionsOf(scenario: Scenario, beat: Beat, { when, effects, learns, to }: Choice) {
  const after: Reaction = { effects, learns, visits: beat.place };
  const transition = (place: Place, guard: Guard | null) => ({
    target: `#${scenario.id}.${place}`,
    ...(guard === null ? {} : { guard }),
    actions: { type: "react" as const, params: after },
  });
  const byRule = scenario.rules.map((rule) =>
    transition(rule.to, { type: "ruleHolds", params: { when, rule: rule.when, after } }),
  );
  return [...byRule, transition(to, when === null ? null : { type: "offered", params: { when } })];
}

/** The machine's configuration: plain JSON. */
export function machineConfig(scenario: Scenario) {
  const [startStage, startBeat] = partsOf(scenario.start);
  const stages = scenario.stages.map((stage) => {
    const beats = [...scenario.beats.values()].filter((beat) => beat.stage === stage);
    const initial = stage === startStage ? startBeat : (beats[0]?.id ?? "");
    const states = beats.map((beat) => {
      const replies = beat.choices.map(
        (choice) => [answerEvent(choice.id).type, transitionsOf(scenario, beat, choice)] as const,
      );
      return [beat.id, { on: Object.fromEntries(replies) }] as const;
    });
    return [stage, { initial, states: Object.fromEntries(states) }] as const;
  });
  const ends = [...scenario.ends.values()].map(({ id }) => [id, { type: "final" as const }] as const);
  return {
    id: scenario.id,
    initial: startStage,
    context: startState(scenario),
    states: {
      ...Object.fromEntries(stages),
      [ENDS]: { initial: ends[0]?.[0] ?? "", states: Object.fromEntries(ends) },
    },
  };
}

/** The guards and actions that the configuration names. */
export function behaviourOf({ gauges }: Pick<Scenario, "gauges">) {
  return {
    guards: {
      offered: ({ context }: { context: State }, { when }: OfferedParams) => holds(when, context),
      ruleHolds: ({ context }: { context: State }, { when, rule, after }: RuleParams) =>
        (when === null || holds(when, context)) && holds(rule, react(gauges, context, after)),
    },
    react: (context: State, reaction: Reaction): State => react(gauges, context, reaction),
  };
}

function compile(scenario: Scenario) {
  const behaviour = behaviourOf(scenario);
  return setup({
    // Only the types of these two values are used.
    types: { context: startState(scenario), events: answerEvent("") },
    guards: behaviour.guards,
    actions: { react: assign(({ context }, reaction: Reaction) => behaviour.react(context, reaction)) },
  }).createMachine(machineConfig(scenario));
}

export type ScenarioMachine = ReturnType<typeof compile>;

const compiled = new WeakMap<Scenario, ScenarioMachine>();

/** The scenario's machine, compiled once for each scenario object. */
export function scenarioMachine(scenario: Scenario): ScenarioMachine {
  const known = compiled.get(scenario);
  if (known) return known;
  const machine = compile(scenario);
  compiled.set(scenario, machine);
  return machine;
}

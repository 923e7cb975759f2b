/** The scenario engine's boundary: what the rest of the product uses of it. */

export { type CheckOptions, checkScenario, type FileReport } from "./check.ts";
export { type Debrief, type DebriefFacts, type DebriefReply, type DebriefTurn, debrief } from "./debrief.ts";
export { type Exploration, explore, type Option, type Survey, standingOf, survey, UnsoundScenario } from "./explore.ts";
export type { Condition, Mood, Outcome, Persona } from "./format.ts";
export { GRAPH_FORMATS, type GraphFormat, graphOf } from "./graph.ts";
export { hintSkills, hintStruck } from "./hint.ts";
export type { MapEdge, MapNode, ScenarioMap } from "./map.ts";
export { type Parsed, type ParseOptions, parseScenario, type Reading, readScenario } from "./parse.ts";
export {
  answer,
  beatOf,
  endOf,
  offeredChoices,
  placeOf,
  replay,
  type Snapshot,
  snapshotSchema,
  startSnapshot,
} from "./play.ts";
export type { ErrorCode, Problem, WarningCode } from "./problem.ts";
export type { Evidence, Profile } from "./profile.ts";
export type { References } from "./references.ts";
export { localesOf } from "./robots.ts";
export { type Beat, type Choice, type ChoiceId, choiceOf, type End, type Place, type Scenario } from "./scenario.ts";
export { type Grade, grade, type Score, scoreOf, type Tier, type TurnGrade } from "./score.ts";
export { POLICIES, type Policy, type Simulation, simulate } from "./simulate.ts";
export {
  type KnownFact,
  type PlayedTurn,
  type PresentView,
  presentView,
  transcript,
  type ViewOptions,
} from "./view.ts";
export { type WhatIf, whatIf } from "./what-if.ts";

import { localize } from "../locale.ts";
import type { Condition } from "./format.ts";
import { machineConfig } from "./machine.ts";
import { type Choice, ENDS, type Place, type Scenario } from "./scenario.ts";

/** Ways to draw a scenario: Mermaid, Graphviz, or the XState configuration that Stately imports. */
export const GRAPH_FORMATS = ["mermaid", "dot", "xstate"] as const;
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

/** A scenario as a diagram's source. Deterministic; ends with a newline. */
export function graphOf(scenario: Scenario, format: GraphFormat): string {
  switch (format) {
    case "mermaid":
      return mermaid(scenario);
    case "dot":
      return dot(scenario);
    case "xstate":
      return `${JSON.stringify(machineConfig(scenario), null, 2)}\n`;
  }
}

/** A condition in a line, such as `trust ≥ 5 and knows decider`. */
export function conditionText(condition: Condition): string {
  if ("gauge" in condition) {
    return "gte" in condition ? `${condition.gauge} ≥ ${condition.gte}` : `${condition.gauge} ≤ ${condition.lte}`;
  }
  if ("knows" in condition) return `knows ${condition.knows}`;
  if ("visited" in condition) return `visited ${condition.visited}`;
  if ("not" in condition) return `not (${conditionText(condition.not)})`;
  const [parts, word] = "all" in condition ? [condition.all, "and"] : [condition.any, "or"];
  return parts.map((part) => (parts.length > 1 ? `(${conditionText(part)})` : conditionText(part))).join(` ${word} `);
}

const edgeLabel = ({ id, when }: Choice): string => (when === null ? id : `${id} [${conditionText(when)}]`);

/** Names that start with a letter and hold nothing else than letters, digits and _: fit for both languages. */
function nodeNames(scenario: Scenario): (place: Place) => string {
  const numbers = new Map([...scenario.beats.keys(), ...scenario.ends.keys()].map((place, index) => [place, index]));
  return (place) => `n${numbers.get(place) ?? 0}`;
}

function mermaid(scenario: Scenario): string {
  const name = nodeNames(scenario);
  const quoted = (text: string) => `"${text.replaceAll('"', "#quot;")}"`;
  const lines = ["flowchart TD"];
  lines.push(`  start((" ")) --> ${name(scenario.start)}`);
  for (const [index, stage] of scenario.stages.entries()) {
    lines.push(`  subgraph s${index} [${quoted(stage)}]`);
    for (const beat of scenario.beats.values()) {
      if (beat.stage === stage) lines.push(`    ${name(beat.place)}[${quoted(beat.id)}]`);
    }
    lines.push("  end");
  }
  for (const end of scenario.ends.values())
    lines.push(`  ${name(end.place)}([${quoted(`${end.id} (${end.outcome})`)}])`);
  for (const beat of scenario.beats.values()) {
    for (const choice of beat.choices) {
      lines.push(`  ${name(beat.place)} -->|${quoted(edgeLabel(choice))}| ${name(choice.to)}`);
    }
  }
  scenario.rules.forEach(({ when, to }, index) => {
    lines.push(`  rule${index}{{${quoted(`any turn: ${conditionText(when)}`)}}} -.-> ${name(to)}`);
  });
  return `${lines.join("\n")}\n`;
}

function dot(scenario: Scenario): string {
  const name = nodeNames(scenario);
  const quoted = (text: string) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
  const lines = [`digraph ${quoted(scenario.id)} {`, "  node [shape=box, style=rounded];"];
  lines.push(`  label=${quoted(localize(scenario.title, scenario.locale, scenario.locale))};`);
  lines.push(`  start [shape=point]; start -> ${name(scenario.start)};`);
  for (const [index, stage] of scenario.stages.entries()) {
    lines.push(`  subgraph cluster_${index} { label=${quoted(stage)};`);
    for (const beat of scenario.beats.values()) {
      if (beat.stage === stage) lines.push(`    ${name(beat.place)} [label=${quoted(beat.id)}];`);
    }
    lines.push("  }");
  }
  lines.push(`  subgraph ${ENDS} { node [shape=ellipse];`);
  for (const end of scenario.ends.values()) {
    lines.push(`    ${name(end.place)} [label=${quoted(`${end.id} (${end.outcome})`)}];`);
  }
  lines.push("  }");
  for (const beat of scenario.beats.values()) {
    for (const choice of beat.choices) {
      lines.push(`  ${name(beat.place)} -> ${name(choice.to)} [label=${quoted(edgeLabel(choice))}];`);
    }
  }
  scenario.rules.forEach(({ when, to }, index) => {
    lines.push(`  rule${index} [shape=hexagon, label=${quoted(`any turn: ${conditionText(when)}`)}];`);
    lines.push(`  rule${index} -> ${name(to)} [style=dashed];`);
  });
  return `${lines.join("\n")}\n}\n`;
}

import type { FileReport } from "../../domain/scenario/check.ts";
import type { Change } from "../../domain/scenario/diff.ts";
import type { Break, Effect } from "../../domain/scenario/effect.ts";
import type { Figures } from "../../domain/scenario/figures.ts";
import type { Locate } from "../../domain/scenario/parse.ts";
import type { Scenario } from "../../domain/scenario/scenario.ts";
import type { Io } from "../io.ts";
import { type Paint, paint } from "../style.ts";
import { widthOf, wrap } from "../wrap.ts";
import type { AttemptsEffect } from "./attempts-effect.ts";

/** One of the two files. */
export interface Version {
  readonly file: string;
  readonly report: FileReport;
  /** Null where the file has errors. */
  readonly scenario: Scenario | null;
  readonly locate: Locate;
}

const WIDEST = 100;
const INDENT = "      ";

const counted = (count: number, one: string): string => `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;

/** Two values: in one line where they fit, else one below the other. */
function describeValues({ before, after }: Change, columns: number, style: Paint): string {
  const inALine = `${before} → ${after}`;
  if (before !== null && after !== null && widthOf(INDENT + inALine) <= columns) return INDENT + inALine;
  const side = (mark: string, text: string | null, colour: (text: string) => string) => {
    if (text === null) return [];
    const [first = "", ...rest] = wrap(text, columns - INDENT.length - 2).split("\n");
    return [`${INDENT}${colour(mark)} ${first}`, ...rest.map((line) => `${INDENT}  ${line}`)];
  };
  return [...side("−", before, style.bad), ...side("+", after, style.good)].join("\n");
}

const MARKS = { added: "+", removed: "−", changed: "~" } as const;

/** The changes between two files, each with the line it stands on: in the old file for what is gone. */
export function describeChanges(before: Version, after: Version, changes: readonly Change[], io: Io): string {
  const style = paint(io.colours);
  const colours = { added: style.good, removed: style.bad, changed: style.accent };
  const parts = [
    `${style.bold(before.file)} → ${style.bold(after.file)}${style.dim(`  ${after.report.id ?? ""}`)}`,
    changes.length === 0 ? "no change" : counted(changes.length, "change"),
  ];
  for (const change of changes) {
    const { kind, at, what, locale } = change;
    const line = kind === "removed" ? `old line ${before.locate(at)}` : `line ${after.locate(at)}`;
    const subject = locale === undefined ? what : `${what} (${locale})`;
    const where = style.dim(`${at}  ${line}`);
    parts.push(`  ${colours[kind](MARKS[kind])} ${style.bold(subject)}  ${where}`);
    parts.push(describeValues(change, Math.min(io.columns, WIDEST), style));
  }
  return `${parts.join("\n")}\n\n`;
}

function figureRows(facts: Figures): readonly (readonly [name: string, value: string])[] {
  const score = (value: number | null) => (value === null ? "–" : value.toFixed(2));
  const { random, robots } = facts;
  return [
    ["beats", facts.beats.toLocaleString("en")],
    ["replies", facts.choices.toLocaleString("en")],
    ["configurations", facts.configurations.toLocaleString("en")],
    ["shortest, answers", String(facts.shortest)],
    ["longest, answers", String(facts.longest)],
    ["min, points", String(facts.min)],
    ["max, points", String(facts.max)],
    ["random rep scores", score(random.score)],
    ["random rep passes", random.pass === null ? "–" : `${(random.pass * 100).toFixed(1)} %`],
    ...Object.entries(robots).map(([habit, value]) => [`always ${habit} scores`, score(value)] as const),
  ];
}

/** The figures of two files side by side; those that differ are marked. */
export function describeFigures(before: FileReport, after: FileReport, io: Io): string {
  const style = paint(io.colours);
  const [were, are] = [before.facts && figureRows(before.facts), after.facts && figureRows(after.facts)];
  if (were === null || are === null) return "";
  const lines = are.map(([name, is], row) => {
    const was = were[row]?.[1] ?? "–";
    const line = `${name.padEnd(24)}${was.padStart(10)}  ${is.padStart(10)}`;
    return was === is ? `    ${style.dim(line)}` : `  ${style.accent("~")} ${line}`;
  });
  const head = `    ${style.dim(`${"".padEnd(24)}${"old".padStart(10)}  ${"new".padStart(10)}`)}`;
  return `${[head, ...lines].join("\n")}\n\n`;
}

const WHY: Readonly<Record<Break, string>> = {
  "not-offered": "a reply is not offered any more",
  "ends-early": "the conversation is over before",
  "does-not-end": "the conversation goes on",
};

/** Points of score with their sign, such as `+5.77`. */
const signed = (points: number): string => `${points < 0 ? "−" : "+"}${Math.abs(points).toFixed(2)}`;

const shortId = (id: string): string => id.slice(0, 8);

function passing({ passedBefore, passedAfter }: Effect): string {
  if (passedBefore === null || passedAfter === null || passedBefore === passedAfter) return "";
  return passedAfter ? "  passes now" : "  passes no longer";
}

/** What happens to the attempts stored: counts, and a line for each whose score would move. */
export function describeAttempts({ folder, summary, effects }: AttemptsEffect, io: Io): string {
  const style = paint(io.colours);
  const { attempts, valid, broken, open, up, down, unchanged, passNow, passNoLonger, largest } = summary;
  const lines = [
    `${style.bold(counted(attempts, "attempt"))} in ${folder}: ${valid} valid, ${broken} broken; ${open} of them open`,
  ];
  for (const [why, words] of Object.entries(WHY)) {
    const count = effects.filter((effect) => effect.why === why).length;
    if (count > 0) lines.push(`    ${count} broken: ${words}`);
  }
  if (up + down + unchanged > 0) {
    const most = largest === null ? "" : `; largest move ${signed(largest.moved)} (${shortId(largest.id)})`;
    lines.push(
      `  scores: ${up} up, ${down} down, ${unchanged} unchanged; ` +
        `${passNow.length} would pass now, ${passNoLonger.length} no longer${most}`,
    );
  }
  for (const effect of effects) {
    const { id, mode, before, after, moved, direction } = effect;
    if (before === null || after === null || moved === null || direction === "unchanged") continue;
    const colour = direction === "up" ? style.good : style.bad;
    const scores = `${before.toFixed(2).padStart(6)} → ${after.toFixed(2).padStart(6)}`;
    lines.push(
      `  ${shortId(id)}  ${mode.padEnd(8)}  ${scores}  ${colour(signed(moved).padStart(7))}${passing(effect)}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

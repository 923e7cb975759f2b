import type { FileReport } from "../../domain/scenario/check.ts";
import type { Problem } from "../../domain/scenario/problem.ts";
import type { Io } from "../io.ts";
import { type Paint, paint } from "../style.ts";
import { wrap } from "../wrap.ts";

const count = (value: number): string => value.toLocaleString("en");
const orNone = (value: number | null): string => (value === null ? "–" : String(value));

function describeProblem(
  { code, at, line, message, path }: Problem<string>,
  file: string,
  io: Io,
  style: Paint,
): string {
  const lines = [
    `  ${style.bad(code)}  ${style.bold(`${file}:${line}`)}${at === "" ? "" : style.dim(`  ${at}`)}`,
    `    ${wrap(message.en, Math.min(io.columns, 100) - 4, "    ")}`,
  ];
  if (path !== undefined)
    lines.push(style.dim(`    path: ${wrap(path.join(" "), Math.min(io.columns, 100) - 10, "          ")}`));
  return lines.join("\n");
}

function describeFacts(facts: NonNullable<FileReport["facts"]>, style: Paint): string {
  const { random, robots } = facts;
  const pass = random.pass === null ? "–" : `${(random.pass * 100).toFixed(1)} %`;
  const rows: [string, string][] = [
    [
      "size",
      `${count(facts.beats)} beats, ${count(facts.choices)} replies, ${count(facts.configurations)} configurations`,
    ],
    ["answers", `${facts.shortest} to ${facts.longest}`],
    ["points", `${facts.min} to ${facts.max}`],
    ["random rep", `scores ${orNone(random.score)}, passes ${pass}`],
    ...Object.entries(robots).map(([habit, score]): [string, string] => [`always ${habit}`, `scores ${orNone(score)}`]),
  ];
  return rows.map(([name, value]) => `    ${style.dim(name.padEnd(16))}${value}`).join("\n");
}

/** A report as `--json` prints it: its messages are English strings. */
export function plainReport(report: FileReport) {
  const plain = (problem: Problem<string>) => ({ ...problem, message: problem.message.en });
  return { ...report, errors: report.errors.map(plain), warnings: report.warnings.map(plain) };
}

/** What a person reads of a checked file. */
export function describeReport(report: FileReport, io: Io): string {
  const style = paint(io.colours);
  const { file, id, ok, errors, warnings, facts } = report;
  const mark = ok ? style.good("✓") : style.bad("✗");
  const parts = [`${mark} ${style.bold(file)}${id === null ? "" : style.dim(`  ${id}`)}`];
  for (const problem of [...errors, ...warnings]) parts.push(describeProblem(problem, file, io, style));
  if (facts !== null) parts.push(describeFacts(facts, style));
  return `${parts.join("\n")}\n\n`;
}

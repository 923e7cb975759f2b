import { type Policy, simulate } from "../../domain/scenario/simulate.ts";
import type { Io } from "../io.ts";
import { paint } from "../style.ts";
import { exploredOf } from "./files.ts";

export interface SimulateOptions {
  readonly runs: number;
  readonly policy: Policy;
  /** Unsigned 32-bit integer. */
  readonly seed: number;
  readonly json: boolean;
}

/** `rapport scenario simulate`. Returns the exit code. Throws UnreadableFile, UnusableScenario. */
export function simulateFile(file: string, { json, ...options }: SimulateOptions, io: Io): number {
  const exploration = exploredOf(file, io);
  const result = simulate(exploration, options);
  if (json) {
    io.out(`${JSON.stringify({ file, id: exploration.scenario.id, ...options, ...result }, null, 2)}\n`);
    return 0;
  }
  const { dim, bold } = paint(io.colours);
  const share = (value: number) => `${(100 * value).toFixed(1)} %`;
  const rows: [string, string][] = [
    ["mean", result.mean.toFixed(2)],
    ["sd", result.sd.toFixed(2)],
    ...Object.entries(result.percentiles).map(([at, score]): [string, string] => [`p${at}`, score.toFixed(2)]),
    ["passed", share(result.passed)],
    ...Object.entries(result.ends).map(([end, value]): [string, string] => [end, share(value)]),
  ];
  const widest = Math.max(...rows.map(([name]) => name.length));
  io.out(`${bold(file)}  ${dim(`${result.runs} runs, policy ${options.policy}, seed ${options.seed}`)}\n`);
  for (const [name, value] of rows) io.out(`  ${dim(name.padEnd(widest))}  ${value.padStart(8)}\n`);
  return 0;
}

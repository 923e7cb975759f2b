import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Runs one of the scripts beside this file in a process of its own, to its end; returns what it printed. */
export function script(name: string, ...args: readonly string[]): string {
  const file = join(import.meta.dirname, name);
  return execFileSync(process.execPath, ["--import", "tsx", file, ...args], { encoding: "utf8" });
}

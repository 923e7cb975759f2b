import type { Command } from "commander";
import type { Io } from "../io.ts";
import { checkFiles } from "./check.ts";

/** Adds `rapport scenario …`. `finish` takes the exit code of the verb that ran. */
export function addScenarioCommand(program: Command, io: Io, finish: (code: number) => void): void {
  const scenario = program.command("scenario").description("check, draw, play and simulate scenarios");
  scenario
    .command("check")
    .description("tell everything that is wrong with scenario files, and their figures")
    .argument("<file...>", "scenario files, YAML or JSON")
    .option("--json", "print one JSON object instead of text", false)
    .action((files: string[], options: { json: boolean }) => finish(checkFiles(files, options, io)));
}

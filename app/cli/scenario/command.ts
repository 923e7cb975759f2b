import { randomInt } from "node:crypto";
import { type Command, Option } from "commander";
import { LOCALES, type Locale } from "../../domain/locale.ts";
import { GRAPH_FORMATS, type GraphFormat, graphOf } from "../../domain/scenario/graph.ts";
import { POLICIES } from "../../domain/scenario/simulate.ts";
import type { Io } from "../io.ts";
import { MOST_SEED, wholeNumber } from "../options.ts";
import { checkFiles } from "./check.ts";
import { type DiffOptions, diffFiles } from "./diff.ts";
import { scenarioOf } from "./files.ts";
import { playFile } from "./play.ts";
import { type SimulateOptions, simulateFile } from "./simulate.ts";

const MOST_RUNS = 1_000_000;

/** Adds `rapport scenario …`. `finish` takes the exit code of the verb that ran. */
export function addScenarioCommand(program: Command, io: Io, finish: (code: number) => void): void {
  const scenario = program.command("scenario").description("check, draw, play, simulate and compare scenarios");

  scenario
    .command("check")
    .description("tell everything that is wrong with scenario files, and their figures")
    .argument("<file...>", "scenario files, YAML or JSON")
    .option("--json", "print one JSON object instead of text", false)
    .addHelpText("after", "\nExit code: 0 without errors, 1 with errors, 2 for wrong usage or an unreadable file.")
    .action((files: string[], options: { json: boolean }) => finish(checkFiles(files, options, io)));

  scenario
    .command("graph")
    .description("draw a scenario: source for Mermaid or Graphviz, or the machine for Stately")
    .argument("<file>", "scenario file")
    .addOption(new Option("--format <format>", "what to print").choices(GRAPH_FORMATS).default("mermaid"))
    .action((file: string, { format }: { format: GraphFormat }) => io.out(graphOf(scenarioOf(file, io), format)));

  scenario
    .command("play")
    .description("hold the conversation in the terminal, or with the numbers of the replies piped in")
    .argument("<file>", "scenario file")
    .addOption(new Option("--locale <locale>", "language of the texts (default: the scenario's own)").choices(LOCALES))
    .option("--seed <number>", "orders the replies; the same seed, the same order", wholeNumber(0, MOST_SEED))
    .action(async (file: string, { locale, seed }: { locale?: Locale; seed?: number }) => {
      const played = scenarioOf(file, io);
      const options = { locale: locale ?? played.locale, seed: seed ?? randomInt(MOST_SEED) };
      finish(await playFile(played, options, io));
    });

  scenario
    .command("simulate")
    .description("run many conversations by a policy and tell how they score and end")
    .argument("<file>", "scenario file")
    .option("--runs <number>", `how many, 1 to ${MOST_RUNS}`, wholeNumber(1, MOST_RUNS), 10_000)
    .addOption(new Option("--policy <policy>", "how replies are picked").choices(POLICIES).default("random"))
    .option("--seed <number>", "the same seed, the same runs", wholeNumber(0, MOST_SEED), 1)
    .option("--json", "print one JSON object instead of text", false)
    .action((file: string, options: SimulateOptions) => finish(simulateFile(file, options, io)));

  scenario
    .command("diff")
    .description("compare two versions of a scenario: what changed, its figures, and what that does to stored attempts")
    .argument("<old>", "scenario file")
    .argument("<new>", "scenario file")
    .option("--attempts [folder]", "replay the attempts stored in a data folder (default: DATA_DIR, else ./data)")
    .option("--json", "print one JSON object instead of text", false)
    .addHelpText(
      "after",
      [
        "\nThe data folder is only read; a server may be running on it. Its attempts are",
        "those of the old file's id, whatever their version.",
        "\nExit code: 0 compared, whatever changed; 1 where a file has errors; 2 for wrong",
        "usage, or a file or data folder that can't be read.",
      ].join("\n"),
    )
    .action(async (before: string, after: string, options: DiffOptions) =>
      finish(await diffFiles(before, after, options, io)),
    );
}

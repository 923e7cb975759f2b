import { Command, CommanderError } from "commander";
import { type Io, processIo } from "./io.ts";
import { addScenarioCommand } from "./scenario/command.ts";
import { UnreadableFile, UnusableScenario } from "./scenario/files.ts";
import { addStatsCommand } from "./stats/command.ts";

/** Exit codes: 0 done, 1 the files have errors, 2 wrong usage or an unreadable file. */
const WRONG_USAGE = 2;

/** Runs `rapport` with the arguments after the program's name. Returns the exit code; throws only for our own faults. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const finish = (result: number): void => {
    code = result;
  };
  const program = new Command("rapport")
    .description("Rapport's tools for authors, trainers and organisers")
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.error, getOutHelpWidth: () => io.columns })
    .showHelpAfterError("(--help tells more)");
  addScenarioCommand(program, io, finish);
  addStatsCommand(program, io, finish);
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
    if (error instanceof UnreadableFile) {
      io.error(`${error.message}\n`);
      return WRONG_USAGE;
    }
    if (error instanceof UnusableScenario) {
      io.error(`${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

/** Runs `rapport` on the process's own arguments and terminal. */
export async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), processIo());
}

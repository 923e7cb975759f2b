import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import { WEIGHTS, type Weights } from "../../domain/statistics/cohen.ts";
import { LEVELS, type Level } from "../../domain/statistics/krippendorff.ts";
import type { Io } from "../io.ts";
import { cohen, fleiss, icc, kendall, krippendorff } from "./agreement.ts";
import { aligned, type Outcome } from "./outcome.ts";
import { cronbach, items, kuderRichardson } from "./reliability.ts";
import { severity } from "./severity.ts";
import { readSheet, type Sheet } from "./sheet.ts";

interface StatsOptions {
  readonly level?: Level;
  readonly weights?: Weights;
  readonly levels?: readonly number[];
  readonly max?: readonly number[];
  readonly header: boolean;
  readonly json: boolean;
}

interface Measure {
  readonly help: string;
  /** The options of this measure alone. */
  readonly takes: readonly ("level" | "weights" | "levels" | "max")[];
  readonly of: (sheet: Sheet, options: StatsOptions) => Outcome;
}

const MEASURES = {
  krippendorff: {
    help: "Krippendorff's alpha, units × raters; --level, blanks",
    takes: ["level"],
    of: (sheet, { level }) => krippendorff(sheet, level ?? "nominal"),
  },
  cohen: {
    help: "Cohen's kappa, units × 2 raters; --weights, --levels, blanks",
    takes: ["weights", "levels"],
    of: (sheet, { weights, levels }) => cohen(sheet, { weights: weights ?? "unweighted", levels: levels ?? null }),
  },
  fleiss: { help: "Fleiss's kappa, units × categories, counts of raters", takes: [], of: fleiss },
  icc: { help: "the six intraclass correlations, targets × raters", takes: [], of: icc },
  kendall: { help: "Kendall's W with ties, units × raters, marks or ranks", takes: [], of: kendall },
  cronbach: { help: "Cronbach's alpha, people × items", takes: [], of: cronbach },
  kr20: { help: "KR-20, people × items, 1 right and 0 wrong", takes: [], of: kuderRichardson },
  items: {
    help: "facility and discrimination, people × items; --max, blanks",
    takes: ["max"],
    of: (sheet, { max }) => items(sheet, max ?? [1]),
  },
  severity: {
    help: "marks less severity, contestants × judges; blanks",
    takes: [],
    of: severity,
  },
} as const satisfies Record<string, Measure>;

type MeasureName = keyof typeof MEASURES;

/** Adds `rapport stats MEASURE FILE`. `finish` takes the exit code. */
export function addStatsCommand(program: Command, io: Io, finish: (code: number) => void): void {
  const names = Object.keys(MEASURES);
  program
    .command("stats")
    .description("agreement of raters, reliability of tests and item analysis, from a CSV file of numbers")
    .addArgument(new Argument("<measure>", "what to compute").choices(names))
    .argument("<file>", "CSV file; rows are people or units, columns raters or items, a blank is missing")
    .addOption(new Option("--level <level>", "level of measurement (default: nominal)").choices(LEVELS))
    .addOption(new Option("--weights <weights>", "weights of disagreements (default: unweighted)").choices(WEIGHTS))
    .option("--levels <list>", "the scale's levels in order, as 1,2,3 (default: those that occur)", distinctNumbers)
    .option("--max <list>", "best mark of each item, as 8,1,1, or one for all (default: 1)", bestMarks)
    .option("--header", "the first row has the columns' names", false)
    .option("--json", "print one JSON object instead of text", false)
    .addHelpText("after", `\n${helpAfter()}`)
    .action((name: MeasureName, file: string, options: StatsOptions, command: Command) => {
      const measure: Measure = MEASURES[name];
      for (const option of ["level", "weights", "levels", "max"] as const) {
        if (options[option] !== undefined && !measure.takes.includes(option)) {
          command.error(`error: --${option} is not for ${name}`);
        }
      }
      const outcome = measure.of(readSheet(file, options), options);
      io.out(options.json ? `${JSON.stringify({ measure: name, ...outcome.json })}\n` : aligned(outcome.table));
      finish(outcome.defined ? 0 : 1);
    });
}

function helpAfter(): string {
  const widest = Math.max(...Object.keys(MEASURES).map((name) => name.length));
  return [
    "Measures:",
    ...Object.entries(MEASURES).map(([name, { help }]) => `  ${name.padEnd(widest)}  ${help}`),
    "",
    "Blank cells are for those that say so.",
    "Columns are apart by comma, semicolon or tab; with the latter two, decimals may",
    "have a comma. A positive severity is that of a judge who marks high.",
    "Item flags: facility outside 0.3 to 0.9, discrimination below 20; below 30",
    "observations only too-few.",
    "",
    "Exit code: 0 computed; 1 where the data leave the measure undefined, with the",
    "reason; 2 for wrong usage, or a file that can't be read or has a wrong cell.",
  ].join("\n");
}

function numbers(list: string): readonly number[] {
  const parts = list.split(",").map((part) => part.trim());
  if (!parts.every((part) => /^-?\d{1,12}(\.\d{1,6})?$/.test(part))) {
    throw new InvalidArgumentError("It must be numbers with commas between.");
  }
  return parts.map(Number);
}

function distinctNumbers(list: string): readonly number[] {
  const levels = numbers(list);
  if (levels.length < 2 || new Set(levels).size < levels.length) {
    throw new InvalidArgumentError("It must be two levels or more, each once.");
  }
  return levels;
}

function bestMarks(list: string): readonly number[] {
  const marks = numbers(list);
  if (marks.some((mark) => mark <= 0)) throw new InvalidArgumentError("Best marks are above 0.");
  return marks;
}

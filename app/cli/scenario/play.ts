import { nameOf, readSyllabus } from "../../content/syllabus.ts";
import { type Locale, localize } from "../../domain/locale.ts";
import { debrief } from "../../domain/scenario/debrief.ts";
import { answer, startSnapshot } from "../../domain/scenario/play.ts";
import type { ChoiceId, Scenario } from "../../domain/scenario/scenario.ts";
import { type PresentView, presentView, transcript } from "../../domain/scenario/view.ts";
import type { Io } from "../io.ts";
import { type Paint, paint } from "../style.ts";
import { widthOf, wrap } from "../wrap.ts";
import { scorable } from "./files.ts";

export interface PlayOptions {
  readonly locale: Locale;
  /** Unsigned 32-bit integer: orders the replies. */
  readonly seed: number;
}

/** Exit code of a program that Ctrl-C ended. */
const INTERRUPTED = 130;
const WIDEST = 88;

class Screen {
  readonly style: Paint;
  private readonly columns: number;

  constructor(private readonly io: Io) {
    this.style = paint(io.colours);
    this.columns = Math.min(io.columns, WIDEST);
  }

  line(text = ""): void {
    this.io.out(`${text}\n`);
  }

  prompt(): void {
    this.io.out("> ");
  }

  /** A text after a label, wrapped beside it. */
  labelled(label: string, text: string, paintText: (text: string) => string = (plain) => plain): void {
    const indent = " ".repeat(widthOf(label));
    const wrapped = wrap(text, this.columns - indent.length, "").split("\n");
    this.line(wrapped.map((row, index) => (index === 0 ? label : indent) + paintText(row)).join("\n"));
  }
}

/**
 * `rapport scenario play`: a conversation in the terminal, or with the numbers of the replies piped in. Returns the
 * exit code: 0 at an end, after `q` and at the end of input, 130 after Ctrl-C.
 */
export async function playFile(scenario: Scenario, { locale, seed }: PlayOptions, io: Io): Promise<number> {
  const screen = new Screen(io);
  const { style } = screen;
  const inLocale = (text: Scenario["title"]) => localize(text, locale, scenario.locale);
  const { stages } = readSyllabus(io.contentFolder);
  const customer = inLocale(scenario.customer.name);
  screen.line(style.bold(inLocale(scenario.title)));
  screen.labelled("", `${customer} · ${inLocale(scenario.customer.role)}`, style.dim);
  screen.labelled("", inLocale(scenario.brief));
  screen.line(style.dim("Answer with a number; q leaves."));

  const path: ChoiceId[] = [];
  let snapshot = startSnapshot(scenario);
  let view = presentView(scenario, snapshot, { locale, seed, turn: 0 });
  const ask = () => {
    showTurn(view, screen, customer, (stage) => nameOf(stages, stage, locale));
    if (view.kind === "turn") screen.prompt();
  };
  ask();
  if (view.kind === "turn") {
    for await (const line of io.lines()) {
      if (line === null) {
        screen.line();
        return INTERRUPTED;
      }
      const typed = line.trim().toLowerCase();
      if (typed === "q" || typed === "quit") return 0;
      const choice = view.kind === "turn" && /^\d+$/.test(typed) ? view.choices[Number(typed) - 1] : undefined;
      const next = choice ? answer(scenario, snapshot, choice.id) : null;
      if (choice === undefined || next === null) {
        const most = view.kind === "turn" ? view.choices.length : 0;
        screen.line(`Type a number from 1 to ${most}, or q to leave.`);
        screen.prompt();
        continue;
      }
      path.push(choice.id);
      snapshot = next;
      showAnswer(scenario, path, locale, screen, customer);
      view = presentView(scenario, snapshot, { locale, seed, turn: path.length });
      ask();
      if (view.kind === "end") break;
    }
  }
  if (view.kind === "end") showDebrief(scenario, path, locale, screen);
  else screen.line("\n(end of input)");
  return 0;
}

function showTurn(view: PresentView, screen: Screen, customer: string, stageName: (id: string) => string): void {
  const { style } = screen;
  screen.line();
  if (view.kind === "end") {
    screen.labelled(`${customer}: `, view.says);
    screen.line();
    screen.line(style.bold(`Outcome: ${view.outcome}`));
    return;
  }
  const here = view.stages.indexOf(view.stage);
  const strip = view.stages.map((stage, index) => {
    const name = stageName(stage);
    if (index === here) return style.bold(style.accent(`[${name}]`));
    return index < here ? name : style.dim(name);
  });
  screen.line(strip.join(style.dim(" › ")));
  screen.labelled(`${customer}: `, view.says);
  if (view.sees !== null) screen.labelled("  ", `(${view.sees})`, style.dim);
  view.choices.forEach(({ text }, index) => {
    screen.labelled(`  ${index + 1}  `, text);
  });
}

function showAnswer(
  scenario: Scenario,
  path: readonly ChoiceId[],
  locale: Locale,
  screen: Screen,
  customer: string,
): void {
  const { style } = screen;
  const turns = transcript(scenario, path, locale);
  const last = turns[turns.length - 1];
  if (last === undefined) return;
  screen.labelled("— ", last.said, style.accent);
  if (last.reply !== null) screen.labelled(`${customer} (${last.mood}): `, last.reply);
  else screen.line(style.dim(`${customer}: ${last.mood}`));
  for (const { text } of last.learned) screen.labelled("  + ", text, style.good);
}

function showDebrief(scenario: Scenario, path: readonly ChoiceId[], locale: Locale, screen: Screen): void {
  const { style } = screen;
  const exploration = scorable(scenario);
  if (exploration === null) {
    screen.line(style.dim("This scenario has errors, so no score is defined: run `rapport scenario check`."));
    return;
  }
  const { score, turns, costliest, pointOfNoReturn, facts } = debrief(scenario, exploration, path, locale);
  const verdict = score.passed ? style.good("passed") : style.bad("not passed");
  screen.line(
    `${style.bold(`Score ${score.shown.toFixed(2)}`)}, tier ${score.tier}, ${verdict} (pass mark ${scenario.pass})`,
  );
  for (const { turn, loss, said } of turns) {
    if (loss.numerator === 0) continue;
    screen.labelled(`  turn ${turn + 1}  ${style.bad(`−${loss.shown.toFixed(2)}`)}  `, said, style.dim);
  }
  const worst = costliest === null ? undefined : turns[costliest];
  const better = worst?.replies.find(({ id }) => id === worst.best);
  if (worst && better) {
    screen.line(style.bold(`Costliest: turn ${worst.turn + 1}`));
    screen.labelled("  better: ", better.text, style.good);
    screen.labelled("  why:    ", better.why);
  }
  if (pointOfNoReturn !== null) screen.line(`Out of reach of the pass mark after turn ${pointOfNoReturn + 1}.`);
  const found = facts.known.length;
  const all = found + facts.missed.length;
  if (all > 0) screen.line(`Facts found: ${found} of ${all}.`);
}

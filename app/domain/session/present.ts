import type { Instant } from "../ids.ts";
import { type Locale, localize } from "../locale.ts";
import type { Exploration } from "../scenario/explore.ts";
import { beatOf, endOf } from "../scenario/play.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { grade } from "../scenario/score.ts";
import { presentView, transcript } from "../scenario/view.ts";
import type { AgendaItem, ScenarioItem } from "./agenda.ts";
import { itemAt, pathOf, sceneOf } from "./context.ts";
import { type SessionPlan, type SessionState, snapshotOf } from "./machine.ts";
import type { CaseText } from "./ports.ts";
import { lineRound, type Step, stepOf } from "./step.ts";
import type { BranchView, ItemView, RoomView, SummaryView, VoteView } from "./view.ts";
import { laidOpen, wayFrom } from "./why.ts";

/** A session with all that showing it needs. */
export interface Shown {
  readonly plan: SessionPlan;
  readonly state: SessionState;
  readonly seq: number;
  readonly title: string;
  readonly locale: Locale;
  readonly seed: number;
  readonly now: Instant;
  /** Texts of the cases on the agenda, by item. */
  readonly cases: ReadonlyMap<string, CaseText>;
  /** By item. */
  readonly explorations: ReadonlyMap<string, Exploration>;
}

/** What everybody in the room may see. */
export function roomView(shown: Shown): RoomView {
  const { plan, state, seq, title, locale, now } = shown;
  const { index, itemSince, pausedAt } = state.context;
  const item = itemAt(plan.agenda, state.context);
  return {
    ...{ seq, title, locale, now, index, pausedAt },
    step: stepOf(state),
    paused: pausedAt !== null,
    agenda: plan.agenda.map((one) => ({
      id: one.id,
      kind: one.kind,
      title: titleOf(one, plan, locale),
      minutes: one.minutes,
    })),
    since: itemSince,
    item: item && stepOf(state) !== "ended" ? itemView(shown, item) : null,
    lineRound: lineRound(plan, state),
  };
}

/** What an item is called on the agenda; "" for a break, which needs no name. */
export function titleOf(item: AgendaItem, { scenarios }: Pick<SessionPlan, "scenarios">, locale: Locale): string {
  switch (item.kind) {
    case "case":
      return item.title;
    case "poll":
      return item.question;
    case "task":
      return item.text;
    case "scenario": {
      const scenario = scenarios.get(item.id);
      return scenario ? localize(scenario.title, locale, scenario.locale) : item.scenarioId;
    }
    default:
      return "";
  }
}

function itemView(shown: Shown, item: AgendaItem): ItemView {
  switch (item.kind) {
    case "case":
      return { kind: "case", presenter: item.presenter?.name ?? null, text: shown.cases.get(item.id) ?? null };
    case "poll": {
      const options = item.options.map((text, index) => ({ id: String(index + 1), text }));
      return { kind: "poll", question: item.question, vote: voteView(shown, options) ?? NO_VOTE };
    }
    case "task":
      return { kind: "task", text: item.text, groups: item.groups };
    case "scenario":
      return sceneView(shown, item);
    default:
      return { kind: "break" };
  }
}

const NO_VOTE: VoteView = { round: "", state: "closed", closesAt: null, options: [], counts: null };

function voteView({ state }: Shown, options: VoteView["options"]): VoteView | null {
  const { round, closed, pausedAt } = state.context;
  if (round === null) return null;
  const step = stepOf(state);
  const standing = step.endsWith(".open") ? "open" : step.endsWith(".closed") ? "closed" : "revealed";
  const counts = closed[round.name]?.tally.counts ?? {};
  return {
    round: round.name,
    state: standing,
    closesAt: standing === "open" && pausedAt === null ? round.closesAt : null,
    options,
    counts: standing === "revealed" ? counts : null,
  };
}

/** The steps at which what the replies are worth is on the table. */
const OPEN_BOOK: readonly Step[] = ["scene.why", "scene.branch"];

function sceneView(shown: Shown, item: ScenarioItem): ItemView {
  const { plan, state, locale, seed, explorations } = shown;
  const scenario = plan.scenarios.get(item.id);
  const snapshot = snapshotOf(plan, state.context);
  const exploration = explorations.get(item.id);
  if (!scenario || !snapshot || !exploration) return { kind: "break" };
  const step = stepOf(state);
  const path = pathOf(state.context, item.id);
  const last = transcript(scenario, path, locale).at(-1);
  const present = presentView(scenario, snapshot, { locale, seed, turn: path.length });
  const text = (value: Scenario["title"]) => localize(value, locale, scenario.locale);
  const vote = present.kind === "turn" ? voteView(shown, present.choices) : null;
  const begun = step !== "scene.brief" || path.length > 0;
  const shownVote = vote?.state === "revealed";
  return {
    kind: "scenario",
    title: text(scenario.title),
    brief: text(scenario.brief),
    customer: {
      name: text(scenario.customer.name),
      role: text(scenario.customer.role),
      face: scenario.customer.face,
      mood: last?.mood ?? "neutral",
    },
    turn: path.length,
    last: last ? { said: last.said, reply: last.reply } : null,
    says: begun ? present.says : null,
    sees: begun && present.kind === "turn" ? present.sees : null,
    vote: step === "scene.brief" ? null : vote,
    why: OPEN_BOOK.includes(step) && present.kind === "turn" ? laidOpen(exploration, path, locale) : null,
    skills: shownVote ? (beatOf(scenario, snapshot)?.tests ?? []) : [],
    branch: branchView(shown, item, exploration),
    summary: endOf(scenario, snapshot) ? summaryView(shown, item, exploration) : null,
  };
}

/** How often a reply was voted for at a turn, by the last vote on it that closed. */
function votesAt({ state }: Pick<Shown, "state">, item: string, turn: number): Readonly<Record<string, number>> | null {
  const { closed, round, scenes } = state.context;
  const played = sceneOf({ scenes }, item).turns[turn]?.round ?? round?.name;
  return (played === undefined ? null : closed[played]?.tally.counts) ?? null;
}

function branchView(shown: Shown, item: ScenarioItem, exploration: Exploration): BranchView | null {
  const { state, locale } = shown;
  const { turns, branch } = sceneOf(state.context, item.id);
  if (branch === null || stepOf(state) !== "scene.branch") return null;
  const path = turns.map(({ choice }) => choice);
  const before = path.slice(0, branch.turn);
  const counts = votesAt(shown, item.id, branch.turn);
  const other = [...before, branch.choice, ...(branch.second === null ? [] : [branch.second])];
  // Where the class has not answered yet, beside the other way stands the one most voted for.
  const most = Object.entries(counts ?? {}).sort((a, b) => b[1] - a[1]);
  const leading = most.find(([choice]) => choice !== branch.choice)?.[0];
  const main = path.length > branch.turn ? path : leading === undefined ? before : [...before, leading];
  return {
    turn: branch.turn,
    votes: counts ? (counts[branch.choice] ?? 0) : null,
    main: wayFrom(exploration, main, branch.turn, locale),
    other: wayFrom(exploration, other, branch.turn, locale),
  };
}

/** How a conversation that has ended went, by what each of its turns lost. */
export function summaryView(
  shown: Pick<Shown, "state" | "locale">,
  item: ScenarioItem,
  exploration: Exploration,
): SummaryView | null {
  const { state, locale } = shown;
  const { scenario } = exploration;
  const path = pathOf(state.context, item.id);
  const graded = grade(exploration, path);
  if (graded.score === null) return null;
  const last = graded.configurations.at(-1) ?? 0;
  const end = scenario.ends.get(exploration.placeNames[exploration.places[last] ?? 0] ?? "");
  const played = transcript(scenario, path, locale);
  const inLocale = (value: Scenario["title"]) => localize(value, locale, scenario.locale);
  return {
    score: graded.score.shown,
    tier: graded.score.tier,
    passed: graded.score.passed,
    outcome: end?.outcome ?? "",
    turns: played.map(({ turn, said, choice }) => {
      const place = exploration.placeNames[exploration.places[graded.configurations[turn] ?? 0] ?? 0] ?? "";
      const counts = votesAt({ state }, item.id, turn) ?? {};
      const others = (scenario.beats.get(place)?.choices ?? [])
        .filter(({ id }) => id !== choice && (counts[id] ?? 0) > 0)
        .map(({ id, text }) => ({ id, text: inLocale(text), votes: counts[id] ?? 0 }))
        .sort((a, b) => b.votes - a.votes);
      return { turn, said, loss: graded.turns[turn]?.lossShown ?? 0, others };
    }),
  };
}

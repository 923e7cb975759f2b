import type { Instant } from "../ids.ts";
import { type Locale, localize } from "../locale.ts";
import type { Exploration } from "../scenario/explore.ts";
import { beatOf, offeredChoices } from "../scenario/play.ts";
import { grade } from "../scenario/score.ts";
import { transcript } from "../scenario/view.ts";
import type { ItemKind, PollItem, ScenarioItem } from "./agenda.ts";
import { pathOf, sceneOf } from "./context.ts";
import { type SessionPlan, type SessionState, snapshotAtTurn } from "./machine.ts";
import type { Participant, SessionHead, Vote, WrittenLine } from "./ports.ts";
import { summaryView, titleOf } from "./present.ts";
import { votersOf } from "./tally.ts";
import type { SummaryView } from "./view.ts";
import { laidOpen } from "./why.ts";

export interface RecordedVote {
  /** 0-based, of a scenario; null for a poll. */
  readonly turn: number | null;
  /** What was asked: a poll's question, or what the customer had said. */
  readonly question: string;
  readonly options: readonly { readonly text: string; readonly votes: number; readonly played: boolean }[];
  readonly voters: number;
  /** What the reply that was played cost, two decimals; null for a poll. */
  readonly loss: number | null;
}

export interface RecordedItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly presenter: string | null;
  readonly minutes: number;
  /** How long it was on, milliseconds; null where it was not reached. */
  readonly used: number | null;
  readonly votes: readonly RecordedVote[];
  readonly summary: SummaryView | null;
  readonly lines: readonly { readonly name: string; readonly text: string }[];
}

export interface Attendance {
  readonly name: string;
  readonly guest: boolean;
  readonly joinedAt: Instant;
  /** From joining to the last sign of life, milliseconds. */
  readonly stayed: number;
  /** In how many votes they took part. */
  readonly votes: number;
}

export interface SessionRecord {
  readonly head: SessionHead;
  readonly items: readonly RecordedItem[];
  /** By name; null for whoever may not see who was there. */
  readonly attendance: readonly Attendance[] | null;
}

/** A session with all that a record of it is made of. */
export interface Recorded {
  readonly head: SessionHead;
  readonly plan: SessionPlan;
  readonly state: SessionState;
  readonly explorations: ReadonlyMap<string, Exploration>;
  readonly participants: readonly Participant[];
  readonly lines: readonly WrittenLine[];
  readonly votes: readonly Vote[];
  readonly locale: Locale;
}

/** What a session came to, in the language it was held in. */
export function recordOf(recorded: Recorded): SessionRecord {
  const { head, plan, state, lines, participants, locale } = recorded;
  const names = new Map(participants.map(({ id, name }) => [id, name]));
  return {
    head,
    items: plan.agenda.map((item) => ({
      id: item.id,
      kind: item.kind,
      title: titleOf(item, plan, locale),
      presenter: item.kind === "case" ? (item.presenter?.name ?? null) : null,
      minutes: item.minutes,
      used: usedBy(state, item.id),
      votes: item.kind === "scenario" ? turnVotes(recorded, item) : item.kind === "poll" ? pollVotes(state, item) : [],
      summary: item.kind === "scenario" ? summaryOf(recorded, item) : null,
      lines: lines
        .filter(({ round, hiddenAt }) => hiddenAt === null && (round === item.id || round.startsWith(`${item.id}.`)))
        .map(({ participant, text }) => ({ name: names.get(participant) ?? "", text })),
    })),
    attendance: attendanceOf(recorded),
  };
}

function usedBy({ context }: SessionState, item: string): number | null {
  const visits = context.visits.filter((visit) => visit.item === item);
  if (visits.length === 0) return null;
  return visits.reduce((sum, { from, to }) => sum + ((to ?? context.endedAt ?? from) - from), 0);
}

function summaryOf(recorded: Recorded, item: ScenarioItem): SummaryView | null {
  const exploration = recorded.explorations.get(item.id);
  return exploration ? summaryView(recorded, item, exploration) : null;
}

function turnVotes({ plan, state, explorations, locale }: Recorded, item: ScenarioItem): RecordedVote[] {
  const scenario = plan.scenarios.get(item.id);
  const exploration = explorations.get(item.id);
  if (!scenario || !exploration) return [];
  const path = pathOf(state.context, item.id);
  const graded = grade(exploration, path);
  const played = transcript(scenario, path, locale);
  return sceneOf(state.context, item.id).turns.map(({ choice, round }, turn) => {
    const counts = state.context.closed[round]?.tally.counts ?? {};
    const snapshot = snapshotAtTurn(scenario, path, turn);
    return {
      turn,
      question: played[turn]?.says ?? "",
      options: (snapshot && beatOf(scenario, snapshot) ? offeredChoices(scenario, snapshot) : []).map(
        ({ id, text }) => ({
          text: localize(text, locale, scenario.locale),
          votes: counts[id] ?? 0,
          played: id === choice,
        }),
      ),
      voters: votersOf({ round, counts }),
      loss: graded.turns[turn]?.lossShown ?? 0,
    };
  });
}

function pollVotes({ context }: SessionState, { id, question, options }: PollItem): RecordedVote[] {
  const last = Object.values(context.closed)
    .filter(({ item }) => item === id)
    .at(-1);
  if (!last) return [];
  const { counts } = last.tally;
  return [
    {
      turn: null,
      question,
      options: options.map((text, index) => ({ text, votes: counts[String(index + 1)] ?? 0, played: false })),
      voters: votersOf(last.tally),
      loss: null,
    },
  ];
}

function attendanceOf({ participants, votes, state }: Recorded): Attendance[] {
  const begun = state.context.startedAt ?? 0;
  const over = state.context.endedAt ?? Number.POSITIVE_INFINITY;
  const counted = new Map<string, Set<string>>();
  for (const { participant, round } of votes) {
    const rounds = counted.get(participant) ?? new Set();
    counted.set(participant, rounds.add(round));
  }
  return participants
    .filter(({ removedAt }) => removedAt === null)
    .map(({ id, name, personId, joinedAt, seenAt }) => ({
      name,
      guest: personId === null,
      joinedAt,
      stayed: Math.max(0, Math.min(seenAt, over) - Math.max(joinedAt, begun)),
      votes: counted.get(id)?.size ?? 0,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Lessons that teach the best replies of the turns that lost most, most lost first; `most` of them at the most. */
export function lessonsForLosses({ plan, state, explorations, locale }: Recorded, most: number): string[] {
  const saved = new Map<string, number>();
  for (const item of plan.agenda) {
    const exploration = explorations.get(item.id);
    if (!exploration) continue;
    const path = pathOf(state.context, item.id);
    for (const [turn, { lossShown }] of grade(exploration, path).turns.entries()) {
      const best = laidOpen(exploration, path.slice(0, turn), locale).find((reply) => reply.best && reply.lesson);
      if (lossShown > 0 && best?.lesson) saved.set(best.lesson, (saved.get(best.lesson) ?? 0) + lossShown);
    }
  }
  return [...saved]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([lesson]) => lesson);
}

import type { ScenarioVersion } from "../content/scenarios/library.ts";
import { nameOf, type Syllabus } from "../content/syllabus.ts";
import type { AttemptId } from "../domain/ids.ts";
import { type Locale, localize } from "../domain/locale.ts";
import type { Learner } from "../domain/people.ts";
import type { Clock, Repos } from "../domain/ports.ts";
import { type AttemptState, applyEvent, isOver } from "../domain/scenario/attempt.ts";
import type { AttemptEvent, AttemptOutcome, AttemptRecord } from "../domain/scenario/attempt-record.ts";
import type { AttemptView, StageState } from "../domain/scenario/attempt-view.ts";
import { hintSkills, hintStruck } from "../domain/scenario/hint.ts";
import { presentView, transcript } from "../domain/scenario/view.ts";
import { type OpenedAttempt, openAttempt } from "./attempt-access.server.ts";
import { evidenceOfAttempt } from "./evidence.server.ts";
import { outcomeOf } from "./outcome.server.ts";
import type { ScenarioStore } from "./scenario-store.server.ts";

interface Needs {
  readonly repos: Pick<Repos, "attempts">;
  readonly scenarios: ScenarioStore;
  readonly syllabus: Syllabus;
  readonly clock: Clock;
}

/** What came of an act: the present state, and why it was refused where it was. */
export interface Played {
  readonly view: AttemptView;
  readonly refused: "stale-turn" | null;
}

export type PlayService = ReturnType<typeof createPlayService>;

/** The conversation itself: load, decide in the domain, save by compare-and-set, show what is present. */
export function createPlayService({ repos, scenarios, syllabus, clock }: Needs) {
  const access = { attempts: repos.attempts, scenarios };

  /**
   * Applies one event to the state that holds `seq` events. The same act sent again counts once; another act on
   * a state that has moved on is refused, and the present state comes back.
   */
  async function act(
    learner: Learner,
    id: AttemptId,
    seq: number,
    event: AttemptEvent,
    locale: Locale,
  ): Promise<Played> {
    const opened = await openAttempt(access, learner, id);
    const { record, version, state } = opened;
    if (record.events.length !== seq) return settled(opened, seq, event, locale);
    const next = applyEvent(version.scenario, record.mode, state, event);
    const at = clock.now();
    const outcome = finished(version, next, at);
    const played = { ...record, events: [...record.events, { seq, event, at }] };
    const saved = await repos.attempts.saveTurn({
      id,
      expected: seq,
      event: { seq, event, at },
      snapshot: JSON.stringify(next),
      turns: next.path.length,
      outcome,
      evidence: outcome && evidenceOfAttempt(played, await practised(record), scenarios.exploration(version), next, at),
    });
    if (!saved) return settled(await openAttempt(access, learner, id), seq, event, locale);
    return { view: view(record, version, next, seq + 1, locale), refused: null };
  }

  function finished(version: ScenarioVersion, state: AttemptState, at: number): AttemptOutcome | null {
    if (!isOver(version.scenario, state)) return null;
    return outcomeOf(scenarios.exploration(version), state, at);
  }

  /** The learner's practice in the scenario, where that decides what an attempt is evidence of. */
  async function practised({ learner, mode, scenarioId }: AttemptRecord) {
    return mode === "practice" ? repos.attempts.ofLearner(learner, { scenarioId, mode }) : [];
  }

  function settled(
    { record, version, state }: OpenedAttempt,
    seq: number,
    event: AttemptEvent,
    locale: Locale,
  ): Played {
    const there = record.events[seq]?.event;
    const same = there !== undefined && JSON.stringify(there) === JSON.stringify(event);
    return {
      view: view(record, version, state, record.events.length, locale),
      refused: same ? null : "stale-turn",
    };
  }

  function view(
    record: AttemptRecord,
    { scenario }: ScenarioVersion,
    state: AttemptState,
    seq: number,
    locale: Locale,
  ): AttemptView {
    const text = (value: Parameters<typeof localize>[0]) => localize(value, locale, scenario.locale);
    const turns = transcript(scenario, state.path, locale);
    const present = presentView(scenario, state.snapshot, { locale, seed: record.seed, turn: state.path.length });
    const stage = present.kind === "turn" ? present.stage : null;
    const struck = state.hint === 2 ? hintStruck(scenario, state.snapshot) : null;
    return {
      id: record.id,
      seq,
      mode: record.mode,
      scenario: { id: scenario.id, title: text(scenario.title), brief: text(scenario.brief) },
      customer: {
        name: text(scenario.customer.name),
        role: text(scenario.customer.role),
        face: scenario.customer.face,
        mood: turns.at(-1)?.mood ?? "neutral",
      },
      stages: scenario.stages.map((id) => ({
        id,
        name: nameOf(syllabus.stages, id, locale),
        state: stageState(
          scenario.stages,
          id,
          stage,
          turns.map((turn) => turn.stage),
        ),
      })),
      turns,
      present:
        present.kind === "end"
          ? { kind: "end", outcome: present.outcome, says: present.says }
          : {
              kind: "turn",
              says: present.says,
              sees: present.sees,
              replies: present.choices.map((choice) => ({ ...choice, struck: choice.id === struck })),
            },
      notebook: { known: present.facts, total: scenario.facts.length },
      hint: {
        level: state.hint,
        skills:
          state.hint === 0
            ? []
            : hintSkills(scenario, state.snapshot).map((skill) => nameOf(syllabus.skills, skill, locale)),
      },
    };
  }

  return {
    /** Throws `not-found`. */
    async open(learner: Learner | null, id: AttemptId, locale: Locale): Promise<AttemptView> {
      const { record, version, state } = await openAttempt(access, learner, id);
      return view(record, version, state, record.events.length, locale);
    },

    /** Says a reply. Throws `not-found`, `not-offered`, `attempt-over`. */
    answer: (learner: Learner, id: AttemptId, seq: number, choice: string, locale: Locale) =>
      act(learner, id, seq, { type: "answered", choice }, locale),

    /** Opens a hint of this turn. Throws `not-found`, `not-in-assessed`, `no-more-hints`, `attempt-over`. */
    hint: (learner: Learner, id: AttemptId, seq: number, level: 1 | 2, locale: Locale) =>
      act(learner, id, seq, { type: "hinted", level }, locale),

    /** Goes back to the state before turn `to` (0-based). Throws `not-found`, `not-in-assessed`, `attempt-over`. */
    rewind: (learner: Learner, id: AttemptId, seq: number, to: number, locale: Locale) =>
      act(learner, id, seq, { type: "rewound", to }, locale),
  };
}

/** Where a stage stands: the present one, one with a turn behind it (or before the present one), or ahead. */
function stageState(
  stages: readonly string[],
  id: string,
  present: string | null,
  played: readonly string[],
): StageState {
  if (id === present) return "current";
  if (present !== null && stages.indexOf(id) < stages.indexOf(present)) return "done";
  return played.includes(id) ? "done" : "ahead";
}

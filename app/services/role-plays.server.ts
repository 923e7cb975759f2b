import type { ScenarioVersion } from "../content/scenarios/library.ts";
import { nameOf, type Syllabus } from "../content/syllabus.ts";
import { AppError } from "../domain/errors.ts";
import { type AttemptId, attemptId } from "../domain/ids.ts";
import { type Locale, type LocalizedText, localize } from "../domain/locale.ts";
import type { Learner } from "../domain/people.ts";
import type { Clock, Ids, Random, Repos } from "../domain/ports.ts";
import { type AttemptState, alongPath, beginAttempt } from "../domain/scenario/attempt.ts";
import type { AttemptMode, AttemptSummary, StoredEvent } from "../domain/scenario/attempt-record.ts";
import type { RolePlayBrief, RolePlayCard } from "../domain/scenario/role-play-card.ts";
import { openAttempt } from "./attempt-access.server.ts";
import { shownScore } from "./outcome.server.ts";
import type { ScenarioStore } from "./scenario-store.server.ts";

interface Needs {
  readonly repos: Pick<Repos, "attempts" | "scenarioVersions">;
  readonly scenarios: ScenarioStore;
  readonly syllabus: Syllabus;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
}

/** How many past attempts a brief shows. */
const HISTORY = 20;

export type RolePlayService = ReturnType<typeof createRolePlayService>;

/** Which role-plays there are, how a learner stands with each, and the beginning of a new attempt. */
export function createRolePlayService({ repos, scenarios, syllabus, clock, ids, random }: Needs) {
  const access = { attempts: repos.attempts, scenarios };

  function card({ scenario }: ScenarioVersion, own: readonly AttemptSummary[], locale: Locale): RolePlayCard {
    const text = (value: LocalizedText) => localize(value, locale, scenario.locale);
    const scores = own.filter(({ mode }) => mode === "assessed").map(({ outcome }) => shownScore(outcome));
    return {
      id: scenario.id,
      title: text(scenario.title),
      customer: {
        name: text(scenario.customer.name),
        role: text(scenario.customer.role),
        face: scenario.customer.face,
      },
      level: scenario.level,
      minutes: scenario.minutes,
      pass: scenario.pass,
      stages: scenario.stages.map((id) => ({ id, name: nameOf(syllabus.stages, id, locale) })),
      open: own.find(({ outcome }) => outcome === null)?.id ?? null,
      best: scores.reduce<number | null>(
        (best, score) => (score === null || (best ?? -1) > score ? best : score),
        null,
      ),
    };
  }

  async function begin(
    learner: Learner,
    version: ScenarioVersion,
    given: { mode: AttemptMode; state: AttemptState; from: { attempt: AttemptId; turns: number } | null },
  ): Promise<AttemptId> {
    const { scenario, hash, source } = version;
    const { mode, state, from } = given;
    const at = clock.now();
    const id = attemptId(ids.next());
    await repos.scenarioVersions.keep({ hash, scenarioId: scenario.id, definition: source, at });
    const events = state.path.map((choice, seq): StoredEvent => ({ seq, event: { type: "answered", choice }, at }));
    return repos.attempts.insert({
      id,
      learner,
      scenarioId: scenario.id,
      hash,
      mode,
      seed: random.seed(),
      snapshot: JSON.stringify(state),
      startedAt: at,
      from,
      events,
    });
  }

  /** The version to begin with, where this kind of learner may begin it in this mode. */
  function offered(kind: Learner["kind"], scenarioId: string, mode: AttemptMode): ScenarioVersion {
    const version = scenarios.current(scenarioId);
    if (mode === "assessed" && kind === "visitor") throw new AppError("sign-in-required");
    return version;
  }

  return {
    /** Throws as `start` would, before anything is stored for a visitor who is not known yet. */
    requireOffered(kind: Learner["kind"], scenarioId: string, mode: AttemptMode): void {
      offered(kind, scenarioId, mode);
    },

    async list(learner: Learner | null, locale: Locale): Promise<RolePlayCard[]> {
      const own = learner ? await repos.attempts.ofLearner(learner) : [];
      return scenarios.list().map((version) =>
        card(
          version,
          own.filter(({ scenarioId }) => scenarioId === version.scenario.id),
          locale,
        ),
      );
    },

    /** Throws `not-found`. */
    async brief(learner: Learner | null, scenarioId: string, locale: Locale): Promise<RolePlayBrief> {
      const version = scenarios.current(scenarioId);
      const own = learner ? await repos.attempts.ofLearner(learner, { scenarioId }) : [];
      const unfinished = (mode: AttemptMode) => {
        const open = own.find((attempt) => attempt.mode === mode && attempt.outcome === null);
        return open ? { id: open.id, turns: open.turns } : null;
      };
      return {
        ...card(version, own, locale),
        brief: localize(version.scenario.brief, locale, version.scenario.locale),
        unfinished: { practice: unfinished("practice"), assessed: unfinished("assessed") },
        history: own.slice(0, HISTORY).map((attempt) => ({
          id: attempt.id,
          mode: attempt.mode,
          startedAt: attempt.startedAt,
          score: shownScore(attempt.outcome),
          passed: attempt.outcome?.passed ?? null,
        })),
      };
    },

    /**
     * Begins an attempt. An assessed one that is still open is gone on with instead: what was said counts.
     * Throws `not-found`, `sign-in-required` (assessed attempts go on a person's record).
     */
    async start(learner: Learner, scenarioId: string, mode: AttemptMode): Promise<AttemptId> {
      const version = offered(learner.kind, scenarioId, mode);
      return begin(learner, version, { mode, state: beginAttempt(version.scenario), from: null });
    },

    /**
     * A new practice attempt that takes over the first `turns` turns of a finished one, on its version.
     * Throws `not-found`, `attempt-open`, `bad-input`.
     */
    async retryFrom(learner: Learner, id: AttemptId, turns: number): Promise<AttemptId> {
      const { record, version, state } = await openAttempt(access, learner, id);
      if (record.outcome === null) throw new AppError("attempt-open");
      if (turns < 0 || turns >= state.path.length) throw new AppError("bad-input");
      return begin(learner, version, {
        mode: "practice",
        state: alongPath(version.scenario, state.path.slice(0, turns)),
        from: { attempt: record.id, turns },
      });
    },
  };
}

import type { Instant, PersonId } from "../domain/ids.ts";
import type { AttemptRepo, EvidenceRepo, LessonRepo } from "../domain/ports.ts";
import type { Observation } from "../domain/practice/evidence.ts";
import type { Exercise } from "../domain/practice/exercise.ts";
import type { LessonLibrary, LessonMeta } from "../domain/practice/lesson.ts";
import { type TurnResult, turnResults } from "../domain/reports/turn-result.ts";
import type { AttemptState } from "../domain/scenario/attempt.ts";
import { attemptObservations, isEvidence } from "../domain/scenario/attempt-evidence.ts";
import type { AttemptRecord, AttemptSummary } from "../domain/scenario/attempt-record.ts";
import type { Exploration } from "../domain/scenario/explore.ts";
import { openAttempt } from "./attempt-access.server.ts";
import type { ScenarioStore } from "./scenario-store.server.ts";

type Shown = NonNullable<Parameters<AttemptRepo["saveTurn"]>[0]["evidence"]>;

/**
 * What a first answer to a lesson's exercise shows of the lesson's first skill and stage; later ones have seen the key, and
 * own words are nobody's to mark.
 */
export function exerciseObservation(
  { slug, skills, stages }: Pick<LessonMeta, "slug" | "skills" | "stages">,
  { id, kind }: Pick<Exercise, "id" | "kind">,
  value: number,
  at: Instant,
): Observation[] {
  const [skill] = skills;
  const [stage] = stages;
  if (kind === "text" || !skill || !stage) return [];
  return [{ key: `lesson:${slug}/${id}`, source: "lesson", skill, stage, value, at }];
}

/**
 * What a finished attempt of a person shows; null where it is no evidence (attempt-evidence.ts says why). `practised`: the
 * learner's practice attempts in its scenario.
 */
export function evidenceOfAttempt(
  record: Pick<AttemptRecord, "id" | "mode" | "from" | "events" | "learner" | "scenarioId" | "hash">,
  practised: readonly AttemptSummary[],
  exploration: Exploration,
  { path }: AttemptState,
  at: Instant,
): Shown | null {
  const { learner, id, mode, scenarioId, hash } = record;
  if (learner.kind !== "person" || !isEvidence(record, practised)) return null;
  const about = { attempt: id, person: learner.id, scenarioId, hash, at };
  return {
    person: learner.id,
    observations: attemptObservations(record, exploration.scenario, path, at),
    // Practice is the rep's own: nothing of its turns goes into reports.
    turns: mode === "assessed" ? turnResults(about, exploration, path) : [],
  };
}

interface Needs {
  readonly repos: {
    readonly attempts: Pick<AttemptRepo, "ofLearner" | "byId">;
    readonly lessons: Pick<LessonRepo, "allAnswers">;
    readonly evidence: Pick<EvidenceRepo, "append" | "appendTurns" | "without" | "withoutTurns">;
  };
  readonly scenarios: ScenarioStore;
  readonly lessons: Pick<LessonLibrary, "find">;
  /** Hears of attempts that can't be opened. */
  readonly report: (error: unknown) => void;
}

/** Evidence of what was done before it was kept, or before there was an account. */
export function createEvidenceService({ repos, scenarios, lessons, report }: Needs) {
  /** Adds what a person's answers and finished attempts show and is not known yet; doing it again adds nothing. */
  async function catchUp(person: PersonId): Promise<void> {
    const learner = { kind: "person", id: person } as const;
    const found: Observation[] = [];
    const turns: TurnResult[] = [];
    const finished = (await repos.attempts.ofLearner(learner)).filter(({ outcome }) => outcome !== null).reverse();
    for (const [index, { id, scenarioId, outcome }] of finished.entries()) {
      const opened = await openAttempt({ attempts: repos.attempts, scenarios }, learner, id).catch((error: unknown) => {
        // One attempt that can't be opened any more keeps nobody from signing in, nor the server from starting.
        report(error);
        return null;
      });
      if (!opened) continue;
      const { record, version, state } = opened;
      // Only what came before an attempt decides whether it was the first.
      const practised = finished
        .slice(0, index)
        .filter((one) => one.mode === "practice" && one.scenarioId === scenarioId);
      const shown = evidenceOfAttempt(
        record,
        practised,
        scenarios.exploration(version),
        state,
        outcome?.finishedAt ?? 0,
      );
      found.push(...(shown?.observations ?? []));
      turns.push(...(shown?.turns ?? []));
    }
    for (const answer of await repos.lessons.allAnswers(person)) {
      const lesson = await lessons.find(answer.slug, "en");
      const exercise = lesson?.exercises.find(({ id }) => id === answer.exercise);
      if (lesson && exercise) found.push(...exerciseObservation(lesson.meta, exercise, answer.credit, answer.at));
    }
    await repos.evidence.append(person, found);
    await repos.evidence.appendTurns(turns);
  }

  return {
    catchUp,
    /** For everybody who has done something and has no evidence at all, or finished attempts whose turns are not kept. */
    async catchUpAll(): Promise<void> {
      const behind = (await repos.evidence.withoutTurns()).map(({ person }) => person);
      for (const person of new Set([...(await repos.evidence.without()), ...behind])) await catchUp(person);
    },
  };
}

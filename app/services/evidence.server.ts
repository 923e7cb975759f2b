import type { Instant, PersonId } from "../domain/ids.ts";
import type { AttemptRepo, EvidenceRepo, LessonRepo } from "../domain/ports.ts";
import type { Observation } from "../domain/practice/evidence.ts";
import type { Exercise } from "../domain/practice/exercise.ts";
import type { LessonLibrary, LessonMeta } from "../domain/practice/lesson.ts";
import type { AttemptState } from "../domain/scenario/attempt.ts";
import { attemptObservations, isEvidence } from "../domain/scenario/attempt-evidence.ts";
import type { AttemptRecord, AttemptSummary } from "../domain/scenario/attempt-record.ts";
import type { Scenario } from "../domain/scenario/scenario.ts";
import { openAttempt } from "./attempt-access.server.ts";
import type { ScenarioStore } from "./scenario-store.server.ts";

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
  record: Pick<AttemptRecord, "id" | "mode" | "from" | "events" | "learner">,
  practised: readonly AttemptSummary[],
  scenario: Scenario,
  { path }: AttemptState,
  at: Instant,
): { person: PersonId; observations: Observation[] } | null {
  const { learner } = record;
  if (learner.kind !== "person" || !isEvidence(record, practised)) return null;
  return { person: learner.id, observations: attemptObservations(record, scenario, path, at) };
}

interface Needs {
  readonly repos: {
    readonly attempts: Pick<AttemptRepo, "ofLearner" | "byId">;
    readonly lessons: Pick<LessonRepo, "allAnswers">;
    readonly evidence: Pick<EvidenceRepo, "append" | "without">;
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
      const shown = evidenceOfAttempt(record, practised, version.scenario, state, outcome?.finishedAt ?? 0);
      found.push(...(shown?.observations ?? []));
    }
    for (const answer of await repos.lessons.allAnswers(person)) {
      const lesson = await lessons.find(answer.slug, "en");
      const exercise = lesson?.exercises.find(({ id }) => id === answer.exercise);
      if (lesson && exercise) found.push(...exerciseObservation(lesson.meta, exercise, answer.credit, answer.at));
    }
    await repos.evidence.append(person, found);
  }

  return {
    catchUp,
    /** For everybody who has done something and has no evidence at all. */
    async catchUpAll(): Promise<void> {
      for (const person of await repos.evidence.without()) await catchUp(person);
    },
  };
}

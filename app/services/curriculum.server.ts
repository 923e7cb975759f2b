import { nameOf, type Syllabus } from "../content/syllabus.ts";
import type { PersonId } from "../domain/ids.ts";
import { type Locale, localize } from "../domain/locale.ts";
import type { AttemptRepo, DrillRepo, LessonRepo } from "../domain/ports.ts";
import type { DeckLibrary } from "../domain/practice/drill.ts";
import type { LessonLibrary } from "../domain/practice/lesson.ts";
import { lessonState } from "../domain/practice/lesson-progress.ts";
import type { Scenario } from "../domain/scenario/scenario.ts";
import { STAGES, type StageId } from "../domain/syllabus/syllabus.ts";
import type { ScenarioStore } from "./scenario-store.server.ts";

interface Needs {
  readonly repos: {
    readonly lessons: Pick<LessonRepo, "progress">;
    readonly drills: Pick<DrillRepo, "standing">;
    readonly attempts: Pick<AttemptRepo, "ofLearner">;
  };
  readonly syllabus: Syllabus;
  readonly lessons: Pick<LessonLibrary, "list">;
  readonly decks: DeckLibrary;
  readonly scenarios: ScenarioStore;
}

/** Something that teaches, drills or tests a topic; `done` 0 to 1 of it by this person. */
export interface MapEntry {
  readonly title: string;
  readonly to: string;
  readonly done: number;
}

export interface MapTopic {
  readonly id: string;
  readonly name: string;
  readonly points: number;
  /** Of its points, taught in lessons this person has completed. */
  readonly learned: number;
  readonly stages: readonly StageId[];
  readonly lessons: readonly MapEntry[];
  readonly drills: readonly MapEntry[];
  readonly rolePlays: readonly MapEntry[];
}

export interface CurriculumMap {
  readonly stages: readonly { readonly id: StageId; readonly name: string }[];
  readonly topics: readonly MapTopic[];
}

export type CurriculumService = ReturnType<typeof createCurriculumService>;

/** Which lesson, drill and role-play covers which topic at which stage, and how far a person has come with each. */
export function createCurriculumService({ repos, syllabus, lessons, decks, scenarios }: Needs) {
  return {
    async map(person: PersonId, locale: Locale): Promise<CurriculumMap> {
      const [all, progress, standing, attempts] = await Promise.all([
        lessons.list(locale),
        repos.lessons.progress(person),
        repos.drills.standing(person),
        repos.attempts.ofLearner({ kind: "person", id: person }),
      ]);
      const shareOf = (lesson: (typeof all)[number]) => {
        const state = lessonState(
          lesson,
          progress.find(({ slug }) => slug === lesson.meta.slug),
        );
        return state.kind === "completed" ? 1 : state.kind === "started" ? state.share * 0.99 : 0;
      };
      const played = scenarios
        .list()
        .map(({ scenario }) => ({ scenario, points: pointsIn(scenario), lessons: lessonsIn(scenario) }));
      const topics = syllabus.topics.map((topic): MapTopic => {
        const ids = topic.points.map(({ id }) => id);
        const own = all.filter(({ meta }) => meta.topic === topic.id);
        const stages = new Set<StageId>(own.flatMap(({ meta }) => meta.stages));
        const drilled = decks
          .list()
          .filter(({ items }) => items.some(({ points }) => points.some((point) => ids.includes(point))));
        const tested = played.filter(
          ({ points, lessons: named }) =>
            ids.some((id) => points.has(id)) || own.some(({ meta }) => named.has(meta.slug)),
        );
        const completed = own.filter((lesson) => shareOf(lesson) === 1);
        return {
          id: topic.id,
          name: topic.name[locale],
          points: ids.length,
          learned: new Set(completed.flatMap(({ meta }) => meta.covers)).size,
          stages: STAGES.filter((stage) => stages.has(stage)),
          lessons: own.map((lesson) => ({
            title: lesson.meta.title,
            to: `/lessons/${lesson.meta.slug}`,
            done: shareOf(lesson),
          })),
          drills: drilled.map(({ id, title, items }) => {
            const seen = standing.find(({ deck }) => deck === id)?.seen ?? 0;
            return { title: title[locale], to: `/drills#${id}`, done: Math.min(1, seen / items.length) };
          }),
          rolePlays: tested.map(({ scenario }) => {
            const ended = attempts.some(({ scenarioId, outcome }) => scenarioId === scenario.id && outcome !== null);
            return {
              title: localize(scenario.title, locale, scenario.locale),
              to: `/role-plays/${scenario.id}`,
              done: ended ? 1 : 0,
            };
          }),
        };
      });
      return { stages: STAGES.map((id) => ({ id, name: nameOf(syllabus.stages, id, locale) })), topics };
    },
  };
}

function pointsIn({ beats }: Scenario): Set<string> {
  return new Set([...beats.values()].flatMap(({ choices }) => choices.flatMap(({ covers }) => covers)));
}

function lessonsIn({ beats }: Scenario): Set<string> {
  return new Set([...beats.values()].flatMap(({ choices }) => choices.flatMap(({ lesson }) => lesson ?? [])));
}

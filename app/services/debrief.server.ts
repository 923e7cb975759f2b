import type { Syllabus } from "../content/syllabus.ts";
import { AppError } from "../domain/errors.ts";
import type { AttemptId } from "../domain/ids.ts";
import { type Locale, type LocalizedText, localize } from "../domain/locale.ts";
import type { Learner } from "../domain/people.ts";
import type { Repos } from "../domain/ports.ts";
import type { LessonLibrary } from "../domain/practice/lesson.ts";
import { type Debrief, debrief } from "../domain/scenario/debrief.ts";
import type { DebriefView, LessonLink } from "../domain/scenario/debrief-view.ts";
import type { ChoiceId, Scenario } from "../domain/scenario/scenario.ts";
import { transcript } from "../domain/scenario/view.ts";
import { type WhatIf, whatIf } from "../domain/scenario/what-if.ts";
import { openAttempt } from "./attempt-access.server.ts";
import type { ScenarioStore } from "./scenario-store.server.ts";

interface Needs {
  readonly repos: Pick<Repos, "attempts">;
  readonly scenarios: ScenarioStore;
  readonly syllabus: Syllabus;
  readonly lessons: Pick<LessonLibrary, "list">;
}

export type DebriefService = ReturnType<typeof createDebriefService>;

/** What a finished attempt teaches. Nothing of it is told while the attempt is open. */
export function createDebriefService({ repos, scenarios, syllabus, lessons }: Needs) {
  async function finished(learner: Learner | null, id: AttemptId) {
    const opened = await openAttempt({ attempts: repos.attempts, scenarios }, learner, id);
    if (opened.record.outcome === null) throw new AppError("attempt-open");
    return opened;
  }

  return {
    /** Throws `not-found`, `attempt-open`. */
    async open(learner: Learner | null, id: AttemptId, locale: Locale): Promise<DebriefView> {
      const { record, version, state } = await finished(learner, id);
      const { scenario } = version;
      const text = (value: LocalizedText) => localize(value, locale, scenario.locale);
      const laidOpen = debrief(scenario, scenarios.exploration(version), state.path, locale);
      const links = new Map(
        (await lessons.list(locale)).map(({ meta }) => [meta.slug, { slug: meta.slug, title: meta.title }]),
      );
      const named = [...syllabus.stages, ...syllabus.skills].map((entry) => [entry.id, entry.name[locale]] as const);
      return {
        id: record.id,
        mode: record.mode,
        scenario: { id: scenario.id, title: text(scenario.title), pass: scenario.pass },
        customer: {
          name: text(scenario.customer.name),
          role: text(scenario.customer.role),
          face: scenario.customer.face,
        },
        names: Object.fromEntries(named),
        lessons: Object.fromEntries(links),
        nextLesson: lessonForLosses(laidOpen, links),
        factWays: factWays(scenario, state.path, laidOpen, locale),
        debrief: laidOpen,
      };
    },

    /** Throws `not-found`, `attempt-open`; `bad-input` for a turn or a reply that was not there. */
    async whatIf(
      learner: Learner | null,
      id: AttemptId,
      asked: { readonly turn: number; readonly choice: string },
      locale: Locale,
    ): Promise<WhatIf> {
      const { version, state } = await finished(learner, id);
      try {
        const exploration = scenarios.exploration(version);
        return whatIf(version.scenario, exploration, state.path, asked.turn, asked.choice, locale);
      } catch (error) {
        throw error instanceof RangeError ? new AppError("bad-input", error.message) : error;
      }
    },
  };
}

/** The words of the cheapest way to each missed fact. */
function factWays(scenario: Scenario, path: readonly ChoiceId[], { facts }: Debrief, locale: Locale) {
  return Object.fromEntries(
    facts.missed.flatMap(({ id, way }) => {
      if (way === null) return [];
      const choices = [...path.slice(0, way.departTurn), ...way.replies.map(({ choice }) => choice)];
      const turns = transcript(scenario, choices, locale).slice(way.departTurn);
      return [[id, turns.map(({ turn, said }) => ({ turn, said }))]];
    }),
  );
}

/** The lesson whose advice, in the best replies of the turns that lost, would have saved most. */
function lessonForLosses({ turns }: Debrief, links: ReadonlyMap<string, LessonLink>): LessonLink | null {
  const saved = new Map<string, number>();
  for (const turn of turns) {
    const slug = turn.replies.find((reply) => reply.id === turn.best)?.lesson;
    if (slug && turn.loss.shown > 0) saved.set(slug, (saved.get(slug) ?? 0) + turn.loss.shown);
  }
  const [most] = [...saved].sort((a, b) => b[1] - a[1]);
  return (most && links.get(most[0])) ?? null;
}

import { nameOf, type Syllabus } from "../content/syllabus.ts";
import { AppError } from "../domain/errors.ts";
import { attemptId, type Instant, type PersonId, sittingId } from "../domain/ids.ts";
import { type Locale, localize } from "../domain/locale.ts";
import type { AttemptRepo, DrillRepo, EvidenceRepo } from "../domain/ports.ts";
import type { DeckLibrary } from "../domain/practice/drill.ts";
import { type Axis, type Figure, type Observation, profileFrom, type Source } from "../domain/practice/evidence.ts";
import type { LessonLibrary } from "../domain/practice/lesson.ts";
import type { ScenarioStore } from "./scenario-store.server.ts";

interface Needs {
  readonly repos: {
    readonly evidence: Pick<EvidenceRepo, "totals" | "of">;
    readonly drills: Pick<DrillRepo, "sitting">;
    readonly attempts: Pick<AttemptRepo, "ofLearner">;
  };
  readonly syllabus: Syllabus;
  readonly lessons: Pick<LessonLibrary, "list">;
  readonly decks: DeckLibrary;
  readonly scenarios: ScenarioStore;
}

export interface NamedFigure extends Figure {
  readonly name: string;
}

/** One observation as its page shows it. */
export interface SeenObservation {
  readonly key: string;
  readonly source: Source;
  /** Where it was seen; null where that is gone. */
  readonly title: string | null;
  /** The page where one sees it again; null where there is none. */
  readonly to: string | null;
  /** 0 to 1. */
  readonly value: number;
  readonly at: Instant;
}

export interface FigureDetails {
  readonly figure: NamedFigure;
  readonly observations: readonly SeenObservation[];
  /** Where the next page goes on; null at the end. */
  readonly next: string | null;
}

/** Observations a page. */
const PAGE = 25;

export type ProfileService = ReturnType<typeof createProfileService>;

/** What the evidence says of a person, and what each figure is made of. */
export function createProfileService({ repos, syllabus, lessons, decks, scenarios }: Needs) {
  const named = (axis: Axis, locale: Locale, figures: readonly Figure[]): NamedFigure[] =>
    figures.map((one) => ({
      ...one,
      name: nameOf(axis === "skill" ? syllabus.skills : syllabus.stages, one.id, locale),
    }));

  async function figures(person: PersonId, locale: Locale) {
    const profile = profileFrom(await repos.evidence.totals(person));
    return { skill: named("skill", locale, profile.skill), stage: named("stage", locale, profile.stage) };
  }

  /** Tells where observations were made; looks up each attempt and sitting once. */
  async function places(person: PersonId, locale: Locale, observations: readonly Observation[]) {
    const all = await lessons.list(locale);
    const attempts = observations.some(({ source }) => source === "role-play")
      ? await repos.attempts.ofLearner({ kind: "person", id: person })
      : [];
    const lessonAt = (slug: string) => {
      const title = all.find(({ meta }) => meta.slug === slug)?.meta.title ?? null;
      return { title, to: title && `/lessons/${slug}` };
    };
    const deckTitle = (id: string) => decks.byId(id)?.title[locale] ?? null;
    return async ({ key, source }: Observation): Promise<{ title: string | null; to: string | null }> => {
      const [first = "", second = ""] = key.slice(key.indexOf(":") + 1).split("/");
      if (source === "lesson") return lessonAt(first);
      if (source === "drill") {
        const sitting = (await repos.drills.sitting(sittingId(first)))?.sitting;
        return {
          title: sitting ? deckTitle(sitting.deck) : null,
          to: sitting ? `/drills/sittings/${first}?answered=${second}` : null,
        };
      }
      if (source === "role-play") {
        const attempt = attempts.find(({ id }) => id === attemptId(first));
        const scenario = attempt && scenarios.latest(attempt.scenarioId)?.scenario;
        const title = scenario ? localize(scenario.title, locale, scenario.locale) : null;
        return { title, to: attempt ? `/attempts/${first}/debrief` : null };
      }
      // A review names its card: a point, or an item of a deck.
      const card = key.slice("review:".length, key.lastIndexOf("#"));
      const deck = /^drill:([^/]+)\//.exec(card)?.[1];
      const point = card.slice("point:".length);
      const lesson = all.find(({ meta }) => meta.covers.includes(point));
      return deck === undefined ? lessonAt(lesson?.meta.slug ?? "") : { title: deckTitle(deck), to: "/drills" };
    };
  }

  return {
    figures,

    /** What a figure is made of, newest first, a page at a time. AppError `not-found` for what is no skill or stage. */
    async details(
      person: PersonId,
      axis: Axis,
      id: string,
      locale: Locale,
      after: string | null,
    ): Promise<FigureDetails> {
      const figure = (await figures(person, locale))[axis].find((one) => one.id === id);
      if (!figure) throw new AppError("not-found", `no ${axis} ${id}`);
      const before = readCursor(after);
      const found = await repos.evidence.of(person, { axis, id, limit: PAGE + 1, ...(before && { before }) });
      const shown = found.slice(0, PAGE);
      const place = await places(person, locale, shown);
      const observations: SeenObservation[] = [];
      for (const one of shown) {
        const { key, source, value, at } = one;
        observations.push({ key, source, value, at, ...(await place(one)) });
      }
      const last = shown.at(-1);
      return { figure, observations, next: found.length > PAGE && last ? `${last.at}~${last.key}` : null };
    },
  };
}

function readCursor(after: string | null): { at: Instant; key: string } | null {
  const [, at, key] = /^(\d{1,15})~(.+)$/.exec(after ?? "") ?? [];
  return at !== undefined && key !== undefined ? { at: Number(at), key } : null;
}

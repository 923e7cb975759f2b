import type { Locale } from "../domain/locale.ts";
import type { Learner } from "../domain/people.ts";
import type { AttemptRepo } from "../domain/ports.ts";
import type { DeckLibrary } from "../domain/practice/drill.ts";
import type { LessonLibrary } from "../domain/practice/lesson.ts";
import { nextLesson } from "../domain/practice/lesson-progress.ts";
import {
  isFresh,
  OBJECTION_KINDS,
  OBJECTIONS,
  type ObjectionPage,
  type ObjectionRolePlay,
  type ObjectionTraining,
} from "../domain/practice/objections.ts";
import type { AttemptOutcome, AttemptSummary } from "../domain/scenario/attempt-record.ts";
import { compare, type Fraction, fraction, roundHalfAway } from "../domain/scenario/rational.ts";
import { tierOf } from "../domain/scenario/score.ts";
import type { DrillService } from "./drills.server.ts";
import type { LessonService } from "./lessons.server.ts";
import type { ProfileService } from "./profile.server.ts";
import type { RolePlayService } from "./role-plays.server.ts";

interface Needs {
  readonly repos: { readonly attempts: Pick<AttemptRepo, "ofLearner"> };
  readonly rolePlays: Pick<RolePlayService, "list">;
  readonly drills: Pick<DrillService, "list">;
  readonly lessons: Pick<LessonService, "list">;
  readonly profile: Pick<ProfileService, "figures">;
  /** What the lessons and decks are, whoever reads them. */
  readonly content: { readonly lessons: Pick<LessonLibrary, "list">; readonly decks: DeckLibrary };
}

/** Who looks: null before a visitor has begun anything. */
interface Looking {
  readonly learner: Learner | null;
  readonly locale: Locale;
  readonly timeZone: string;
}

export type ObjectionService = ReturnType<typeof createObjectionService>;

/** All there is on handling objections in one place: the conversations, the decks, the lessons, and how one stands. */
export function createObjectionService({ repos, rolePlays, drills, lessons, profile, content }: Needs) {
  async function conversations({ learner, locale }: Looking): Promise<readonly ObjectionRolePlay[]> {
    const [cards, attempts] = await Promise.all([
      rolePlays.list(learner, locale),
      learner ? repos.attempts.ofLearner(learner) : [],
    ]);
    return OBJECTION_KINDS.flatMap((kind): ObjectionRolePlay[] => {
      // What is archived has no card.
      const card = cards.find(({ id }) => id === OBJECTIONS.scenarios[kind]);
      const own = attempts.filter(({ scenarioId }) => scenarioId === OBJECTIONS.scenarios[kind]);
      return card ? [{ kind, card, ...standing(own) }] : [];
    });
  }

  async function training({ learner, locale, timeZone }: Looking): Promise<ObjectionTraining> {
    const taught = (await content.lessons.list(locale)).filter(({ meta }) => OBJECTIONS.topics.includes(meta.topic));
    if (learner?.kind !== "person") {
      return {
        kind: "offered",
        lessons: taught.map(({ meta: { slug, title, summary } }) => ({ id: slug, title, summary })),
        decks: OBJECTIONS.decks.flatMap((id) => {
          const deck = content.decks.byId(id);
          return deck ? [{ id, title: deck.title[locale], summary: deck.summary[locale] }] : [];
        }),
      };
    }
    const [list, decks, figures] = await Promise.all([
      lessons.list(learner.id, locale),
      drills.list({ person: learner.id, locale, timeZone }),
      profile.figures(learner.id, locale),
    ]);
    const own = list.lessons.filter(({ slug }) => taught.some(({ meta }) => meta.slug === slug));
    return {
      kind: "own",
      lessons: { lessons: own, next: nextLesson(own)?.slug ?? null },
      decks: decks.filter(({ id }) => OBJECTIONS.decks.includes(id)),
      figures: figures.skill.filter(({ id }) => OBJECTIONS.skills.some((skill) => skill === id)),
    };
  }

  return {
    async page(looking: Looking): Promise<ObjectionPage> {
      const [played, taught] = await Promise.all([conversations(looking), training(looking)]);
      return { rolePlays: played, training: taught, fresh: isFresh(played, taught) };
    },
  };
}

/** How a learner stands with one scenario; `own` are the attempts in it, newest first. */
function standing(own: readonly AttemptSummary[]): Omit<ObjectionRolePlay, "kind" | "card"> {
  const open = own.find(({ outcome }) => outcome === null);
  const assessed = own.flatMap(({ mode, outcome }) => (mode === "assessed" && outcome ? [outcome] : []));
  const best = assessed.map(exact).reduce<Fraction | null>(higher, null);
  return {
    open: open ? { id: open.id, mode: open.mode, turn: open.turns + 1 } : null,
    best: best && { score: roundHalfAway(best), tier: tierOf(best) },
    passed: assessed.some(({ passed }) => passed),
    practised: own.filter(({ mode, outcome }) => mode === "practice" && outcome !== null).length,
  };
}

const exact = ({ scoreNumerator, scoreDenominator }: AttemptOutcome): Fraction =>
  fraction(BigInt(scoreNumerator), BigInt(scoreDenominator));

const higher = (best: Fraction | null, one: Fraction): Fraction => (best && compare(best, one) >= 0 ? best : one);

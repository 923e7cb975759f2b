import { nameOf, pointText, type Syllabus } from "../content/syllabus.ts";
import { dayAt } from "../domain/calendar.ts";
import { AppError } from "../domain/errors.ts";
import { type Instant, type PersonId, type SittingId, sittingId } from "../domain/ids.ts";
import type { Locale } from "../domain/locale.ts";
import type { Clock, DrillRepo, Ids, Random, ReviewCard, ReviewRepo, SittingRecord } from "../domain/ports.ts";
import { type Deck, type DeckLibrary, type DrillItem, itemOf } from "../domain/practice/drill.ts";
import type { DeckCard, SittingView } from "../domain/practice/drill-pages.ts";
import { drillFeedback, publicItem } from "../domain/practice/drill-view.ts";
import type { Observation } from "../domain/practice/evidence.ts";
import { graded, newMemory, ratingOf } from "../domain/practice/review.ts";
import { seedOf } from "../domain/practice/shuffle.ts";
import {
  composeSitting,
  hasRunOut,
  isLate,
  MISSED_BELOW,
  SECONDS_AN_ITEM,
  summaryOf,
} from "../domain/practice/sitting.ts";

interface Needs {
  readonly repos: { readonly drills: DrillRepo; readonly reviews: Pick<ReviewRepo, "due" | "card"> };
  readonly decks: DeckLibrary;
  readonly syllabus: Syllabus;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
}

/** Who drills, in which language, and where their days begin. */
export interface Drilling {
  readonly person: PersonId;
  readonly locale: Locale;
  readonly timeZone: string;
}

export type DrillService = ReturnType<typeof createDrillService>;

/** Sittings of drill items: drawn once, answered one by one, left and resumed at will. */
export function createDrillService({ repos, decks, syllabus, clock, ids, random }: Needs) {
  /** Somebody else's sitting is as unknown as one there is not. */
  async function own(person: PersonId, id: string) {
    const found = await repos.drills.sitting(sittingId(id));
    if (!found || found.sitting.person !== person) throw new AppError("not-found", `no sitting ${id} of this person`);
    const deck = decks.byId(found.sitting.deck);
    if (!deck) throw new AppError("not-found", `no deck ${found.sitting.deck}`);
    // What an edit of the deck has taken away is passed over.
    const items = found.sitting.items.flatMap((item) => itemOf(deck, item) ?? []);
    const answers = found.answers.filter(({ item }) => items.some(({ id: one }) => one === item));
    return { ...found, deck, items, answers };
  }

  /** Whether an open sitting still has something to ask: an edit of the deck may have taken the rest away. */
  async function hasMore(person: PersonId, id: string): Promise<boolean> {
    const { items, answers } = await own(person, id);
    return answers.length < items.length;
  }

  const cardOf = (deck: string, item: string) => `drill:${deck}/${item}`;
  const seed = (sitting: SittingRecord, item: DrillItem) => seedOf(sitting.id, item.id);

  /** What becomes of the item's card: missed, it comes back tomorrow; due and known, when its grade says. */
  async function cardAfter(
    { person, timeZone }: Drilling,
    item: DrillItem,
    credit: number,
  ): Promise<ReviewCard | null> {
    const card = cardOf(item.deck, item.id);
    const day = dayAt(clock.now(), timeZone);
    const missed = credit < MISSED_BELOW;
    const known = await repos.reviews.card(person, card);
    if (!known) return missed ? { card, memory: newMemory(day) } : null;
    if (known.memory.dueDay > day && !missed) return null;
    const memory = graded(known.memory, ratingOf(credit / 4), day);
    return { card, memory: missed ? { ...memory, dueDay: day + 1 } : memory };
  }

  return {
    async list({ person, locale }: Drilling): Promise<readonly DeckCard[]> {
      const [standing, open] = await Promise.all([repos.drills.standing(person), repos.drills.open(person)]);
      return decks.list().map((deck): DeckCard => {
        const known = standing.find((one) => one.deck === deck.id);
        const begun = open.find(({ sitting }) => sitting.deck === deck.id);
        return {
          id: deck.id,
          title: deck.title[locale],
          summary: deck.summary[locale],
          items: deck.items.length,
          skills: skillsOf(deck).map((skill) => nameOf(syllabus.skills, skill, locale)),
          seen: Math.min(known?.seen ?? 0, deck.items.length),
          share: known ? known.mean / 4 : null,
          open: begun ? { id: begun.sitting.id, answered: begun.answered, total: begun.sitting.items.length } : null,
        };
      });
    },

    /** Resumes the deck's open sitting, unless a fresh one is asked for. Throws `not-found`. */
    async begin(drilling: Drilling, deckId: string, how: { timed: boolean; fresh: boolean }): Promise<SittingId> {
      const deck = decks.byId(deckId);
      if (!deck) throw new AppError("not-found", `no deck ${deckId}`);
      const { person, timeZone } = drilling;
      const now = clock.now();
      const open = (await repos.drills.open(person)).find(({ sitting }) => sitting.deck === deckId);
      if (open && !how.fresh && (await hasMore(person, open.sitting.id))) return open.sitting.id;
      const prefix = cardOf(deckId, "");
      const due = await repos.reviews.due(person, dayAt(now, timeZone), 500);
      const items = composeSitting({
        items: deck.items,
        answered: await repos.drills.lastAnswers(person, deckId),
        due: due.flatMap(({ card }) => (card.startsWith(prefix) ? [card.slice(prefix.length)] : [])),
        seed: random.seed(),
      });
      const seconds = how.timed ? SECONDS_AN_ITEM : null;
      const times = { startedAt: now, shownAt: now, finishedAt: null };
      const sitting = { id: sittingId(ids.next()), person, deck: deckId, items, seconds, ...times };
      return repos.drills.begin(sitting, how.fresh || open !== undefined);
    },

    /** The item to answer now; with `answered`, how that place went instead. Throws `not-found`. */
    async open({ person, locale }: Drilling, id: string, answered: number | null): Promise<SittingView> {
      const { sitting, deck, items, answers } = await own(person, id);
      const next = items.find((item) => !answers.some((answer) => answer.item === item.id)) ?? null;
      const over = next === null || sitting.finishedAt !== null;
      const place = answered ?? (over ? null : unread(sitting, answers));
      const shown = place === null ? null : answers.find((one) => one.place === place);
      const looked = shown ? itemOf(deck, shown.item) : null;
      const summary = over ? summaryOf(answers, items) : null;
      return {
        id: sitting.id,
        deck: { id: deck.id, title: deck.title[locale] },
        total: items.length,
        answered: answers.length,
        seconds: sitting.seconds,
        // Feedback stands still; only an item that is being asked has a clock.
        left: sitting.seconds === null ? null : sitting.seconds * 1000 - (clock.now() - sitting.shownAt),
        asked:
          next && !over && !looked
            ? { place: sitting.items.indexOf(next.id), item: publicItem(next, locale, seed(sitting, next)) }
            : null,
        shown:
          shown && looked
            ? {
                place: items.indexOf(looked),
                item: publicItem(looked, locale, seed(sitting, looked)),
                feedback: drillFeedback(looked, shown.option, locale, seed(sitting, looked)),
                points: looked.points.flatMap((point) => pointText(syllabus, point, locale) ?? []),
              }
            : null,
        summary: summary && {
          share: summary.share,
          answers: answers.map(({ place: at, credit }) => ({ place: at, credit })),
          missed: summary.missed.map(({ point, times }) => ({
            id: point,
            text: pointText(syllabus, point, locale) ?? point,
            times,
          })),
        },
      };
    },

    /** Starts the next item's clock, when the feedback before it has been read. */
    async next({ person }: Drilling, id: string): Promise<void> {
      const { sitting, answers } = await own(person, id);
      const since = sitting.shownAt;
      // Later than the answer, even on a clock that stands still: that is how an item being asked is told from feedback.
      if (unread(sitting, answers) !== null)
        await repos.drills.show(sitting.id, since, Math.max(clock.now(), since + 1));
    },

    /**
     * Grades an answer and keeps it; the same place answered again changes nothing. AppError `bad-input` with `choose-one` at
     * `option` where nothing was chosen in time.
     */
    async answer(drilling: Drilling, id: string, given: { place: number; option: string | null }): Promise<void> {
      const { sitting, items, deck, answers } = await own(drilling.person, id);
      const item = itemOf(deck, sitting.items[given.place] ?? "");
      if (!item) throw new AppError("not-found", `no place ${given.place} in ${id}`);
      const at = clock.now();
      const ranOut = given.option === null && hasRunOut(sitting.seconds, sitting.shownAt, at);
      const late = ranOut || isLate(sitting.seconds, sitting.shownAt, at);
      const option = late ? null : item.options.find((one) => one.id === given.option);
      if (!late && !option) throw new AppError("bad-input", "no such reply", { option: "choose-one" });
      const credit = option?.credit ?? 0;
      const { person, deck: deckId } = sitting;
      const evidence: Observation[] = late
        ? []
        : [
            {
              key: `drill:${id}/${given.place}`,
              source: "drill",
              skill: item.skill,
              stage: item.stage,
              value: credit / 4,
              at,
            },
          ];
      const answer = {
        sitting: sitting.id,
        place: given.place,
        person,
        deck: deckId,
        item: item.id,
        option: option?.id ?? null,
        credit,
        at,
      };
      const finished = answers.length + 1 >= items.length;
      await repos.drills.saveAnswer(answer, { finished, evidence, card: await cardAfter(drilling, item, credit) });
    },

    /** Sittings begun and not finished, newest first. */
    async unfinished({ person, locale }: Drilling) {
      const open = await repos.drills.open(person);
      return open.flatMap(({ sitting, answered }) => {
        const deck = decks.byId(sitting.deck);
        const left = sitting.items.filter((item) => itemOf(deck, item)).length - answered;
        return deck && left > 0 ? [{ id: sitting.id, title: deck.title[locale], left }] : [];
      });
    },
  };
}

/**
 * The place whose feedback is still to be left behind, against the clock: the next question is not shown, and its clock does
 * not run, until one says so. Null where there is none.
 */
function unread(
  { seconds, shownAt }: Pick<SittingRecord, "seconds" | "shownAt">,
  answers: readonly { readonly place: number; readonly at: Instant }[],
): number | null {
  return seconds === null ? null : (answers.filter(({ at }) => at === shownAt).at(-1)?.place ?? null);
}

function skillsOf({ items }: Deck): string[] {
  return [...new Set(items.map(({ skill }) => skill))];
}

import type { Syllabus } from "../content/syllabus.ts";
import { LOCALES, type Locale, localize } from "../domain/locale.ts";
import type { DeckLibrary } from "../domain/practice/drill.ts";
import type { LessonLibrary } from "../domain/practice/lesson.ts";
import type { SearchEntry, SearchHit, SearchIndex } from "../domain/search.ts";
import type { ScenarioStore } from "./scenario-store.server.ts";

interface Needs {
  readonly index: SearchIndex;
  readonly lessons: Pick<LessonLibrary, "list">;
  readonly decks: DeckLibrary;
  readonly scenarios: ScenarioStore;
  readonly syllabus: Syllabus;
}

export interface Found {
  readonly hits: readonly SearchHit[];
  /** True where nothing was found in the page's language, and these are in the other. */
  readonly otherLanguage: boolean;
}

/** Most hits on a page. */
const MOST = 30;

export type SearchService = ReturnType<typeof createSearchService>;

/** Finds lessons, points, drills and role-plays by their words. */
export function createSearchService({ index, lessons, decks, scenarios, syllabus }: Needs) {
  let filled: Promise<void> | null = null;

  /** Made once; what failed is tried again by the next who asks. */
  function fill(): Promise<void> {
    filled ??= Promise.all(LOCALES.map(entries)).then(
      (all) => index.fill(all.flat()),
      (error: unknown) => {
        filled = null;
        throw error;
      },
    );
    return filled;
  }

  async function entries(locale: Locale): Promise<SearchEntry[]> {
    const all = await lessons.list(locale);
    const found: SearchEntry[] = all.map(({ meta, blocks }) => {
      const text = blocks.map((block) => ("html" in block ? plain(block.html) : "")).join(" ");
      return {
        kind: "lesson",
        locale,
        title: meta.title,
        text: `${meta.summary} ${text}`,
        to: `/lessons/${meta.slug}`,
      };
    });
    for (const { id, name } of syllabus.topics.flatMap(({ points }) => points)) {
      const lesson = all.find(({ meta }) => meta.covers.includes(id));
      if (!lesson) continue;
      const to = `/lessons/${lesson.meta.slug}#${id}`;
      found.push({ kind: "point", locale, title: lesson.meta.title, text: name[locale], to });
    }
    for (const { id, title, summary, items } of decks.list()) {
      const to = `/drills#${id}`;
      found.push({ kind: "drill", locale, title: title[locale], text: summary[locale], to });
      // What is made from a seed says the same in each item.
      for (const { stem } of items.filter(({ chart }) => chart === null))
        found.push({ kind: "drill", locale, title: title[locale], text: stem[locale], to });
    }
    for (const { scenario } of scenarios.list()) {
      const text = (value: Parameters<typeof localize>[0]) => localize(value, locale, scenario.locale);
      const { name, role } = scenario.customer;
      const words = `${text(scenario.brief)} ${text(name)} ${text(role)}`;
      found.push({
        kind: "role-play",
        locale,
        title: text(scenario.title),
        text: words,
        to: `/role-plays/${scenario.id}`,
      });
    }
    return found;
  }

  return {
    /** Makes the index, once; searching waits for it. */
    warm: fill,
    /** Makes the index anew for the next who searches: what can be found has changed. */
    forget(): void {
      filled = null;
    },
    /** In the page's language; where nothing is found there, in the other. */
    async find(query: string, locale: Locale): Promise<Found> {
      await fill();
      const asked = query.slice(0, 100);
      const own = index.find(asked, locale, MOST);
      if (own.length > 0) return { hits: own, otherLanguage: false };
      const other = LOCALES.filter((one) => one !== locale).flatMap((one) => index.find(asked, one, MOST));
      return { hits: other, otherLanguage: other.length > 0 };
    },
  };
}

/** The words of rendered prose. */
function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|#39|#x27);/g, " ")
    .replace(/\s+/g, " ");
}

import { type AssignedItem, itemName } from "../../domain/assignments/assignment.ts";
import type { ShownItem } from "../../domain/assignments/views.ts";
import { type Locale, type LocalizedText, localize } from "../../domain/locale.ts";

/** A scenario, as far as its title goes. */
interface Titled {
  readonly scenario: { readonly id: string; readonly title: LocalizedText; readonly locale: Locale };
}

/** The libraries, as far as titles go. */
export interface CatalogueNeeds {
  readonly lessons: {
    list(locale: Locale): Promise<readonly { readonly meta: { readonly slug: string; readonly title: string } }[]>;
  };
  readonly decks: {
    list(): readonly { readonly id: string; readonly title: Readonly<Record<Locale, string>> }[];
  };
  readonly scenarios: {
    /** Those that new attempts may begin with. */
    list(): readonly Titled[];
    all(): readonly Titled[];
  };
}

export type Catalogue = ReturnType<typeof createCatalogue>;

/** What can be assigned, by its titles. */
export function createCatalogue({ lessons, decks, scenarios }: CatalogueNeeds) {
  async function learning(locale: Locale): Promise<ShownItem[]> {
    const all = await lessons.list(locale);
    return [
      ...all.map(({ meta }) => ({ kind: "lesson", ref: meta.slug, title: meta.title }) as const),
      ...decks.list().map(({ id, title }) => ({ kind: "drill", ref: id, title: title[locale] }) as const),
    ];
  }
  const talks = (versions: readonly Titled[], locale: Locale) =>
    versions.map(({ scenario }): ShownItem => {
      return { kind: "role-play", ref: scenario.id, title: localize(scenario.title, locale, scenario.locale) };
    });

  return {
    /** Everything there is to give now: lessons, drills, role-plays, each in their order. */
    async offered(locale: Locale): Promise<readonly ShownItem[]> {
      return [...(await learning(locale)), ...talks(scenarios.list(), locale)];
    },

    /** Titles of items, those taken off the shelf too; the bare name of what is no more. */
    async titles(locale: Locale): Promise<(item: AssignedItem) => ShownItem> {
      const all = [...(await learning(locale)), ...talks(scenarios.all(), locale)];
      const known = new Map(all.map((item) => [itemName(item), item.title]));
      return ({ kind, ref }) => ({ kind, ref, title: known.get(itemName({ kind, ref })) ?? ref });
    },
  };
}

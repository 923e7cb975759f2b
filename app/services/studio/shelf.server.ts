import type { ScenarioVersion } from "../../content/scenarios/library.ts";
import { AppError } from "../../domain/errors.ts";
import { type Locale, localize } from "../../domain/locale.ts";
import type { Person } from "../../domain/people.ts";
import type { Publication, StoredDraft } from "../../domain/ports.ts";
import { type DraftDocument, shown } from "../../domain/studio/document.ts";
import { freeId } from "../../domain/studio/edits.ts";
import type { ImportResult, ShelfRow } from "../../domain/studio/shelf.ts";
import { fromTemplate, type Template } from "../../domain/studio/templates.ts";
import { differs, draftOf, numberOf, requireAuthor, type StudioNeeds } from "./needs.ts";

export type Beginning =
  | { readonly from: Template; readonly title: string; readonly locale: Locale }
  | { readonly from: "copy"; readonly of: string; readonly title: string; readonly locale: Locale };

/** A name for addresses from a title: "A grumpy baker" gives "a-grumpy-baker"; a Chinese title gives "scenario". */
function slugOf(title: string): string {
  const slug = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return slug.length < 3 ? "scenario" : slug;
}

/** What scenarios there are, and how they come to be and leave. */
export function createShelf(needs: StudioNeeds) {
  const { repos, scenarios, analyst, clock, changed } = needs;

  async function taken(): Promise<string[]> {
    const drafts = await repos.studio.drafts();
    return [...drafts.map(({ document }) => document.id), ...scenarios.all().map(({ scenario }) => scenario.id)];
  }

  async function insert(author: Person, document: DraftDocument): Promise<string> {
    const names = await taken();
    // Shortened only to make room for a number: nobody's name changes without need.
    const id = names.includes(document.id) ? freeId(document.id.slice(0, 55), names) : document.id;
    const inserted = await repos.studio.insert({ document: { ...document, id }, by: author.id, at: clock.now() });
    // Somebody took the name in the same moment.
    return inserted ? id : insert(author, document);
  }

  function rowOf(
    id: string,
    version: ScenarioVersion | null,
    draft: StoredDraft | null,
    publication: Publication | null,
    attempts: number,
    locale: Locale,
  ): ShelfRow {
    const scenario = version?.scenario;
    const text = (value: Parameters<typeof localize>[0]) => localize(value, locale, scenario?.locale ?? locale);
    return {
      id,
      title: draft ? shown(draft.document.title, locale) : scenario ? text(scenario.title) : "",
      customer: draft ? shown(draft.document.customer.name, locale) : scenario ? text(scenario.customer.name) : "",
      origin: scenarios.shipped(id) === null ? "own" : publication ? "changed" : "shipped",
      version: numberOf(version, publication ? [publication] : []),
      draft: draft && {
        savedAt: draft.savedAt,
        savedBy: draft.savedBy,
        pending: differs(needs, draft.document, version),
      },
      archived: scenarios.isArchived(id),
      attempts,
    };
  }

  return {
    /** Every scenario, those changed last first, then as on the shelf. */
    async list(author: Person, locale: Locale): Promise<ShelfRow[]> {
      requireAuthor(author);
      const [drafts, latest, counts] = await Promise.all([
        repos.studio.drafts(),
        repos.studio.latest(),
        repos.attempts.countByScenario(),
      ]);
      const versions = new Map(scenarios.all().map((version) => [version.scenario.id, version]));
      const publications = new Map(latest.map((publication) => [publication.scenarioId, publication]));
      const byDraft = new Map(drafts.map((draft) => [draft.document.id, draft]));
      const ids = new Set([...byDraft.keys(), ...versions.keys()]);
      return [...ids].map((id) =>
        rowOf(
          id,
          versions.get(id) ?? null,
          byDraft.get(id) ?? null,
          publications.get(id) ?? null,
          counts.get(id) ?? 0,
          locale,
        ),
      );
    },

    /** Begins a draft and returns its id. Throws `bad-input` at `title`, `not-found` for a copy of nothing. */
    async create(author: Person, beginning: Beginning): Promise<string> {
      requireAuthor(author);
      const title = beginning.title.trim();
      if (title === "") throw new AppError("bad-input", "title", { title: "required" });
      if (title.length > 120) throw new AppError("bad-input", "title", { title: "too-long" });
      const id = slugOf(title);
      const document =
        beginning.from === "copy"
          ? (await draftOf(needs, beginning.of)).document
          : fromTemplate(beginning.from, id, beginning.locale);
      const titles = beginning.from === "copy" ? { "zh-CN": "", en: "" } : document.title;
      return insert(author, { ...document, id, title: { ...titles, [beginning.locale]: title } });
    },

    /** Takes a document made elsewhere in the product as a draft, named after its title; returns its id. */
    async begin(author: Person, document: DraftDocument): Promise<string> {
      requireAuthor(author);
      return insert(author, { ...document, id: slugOf(shown(document.title, document.locale)) });
    },

    /**
     * Takes a scenario file in as a draft, under another name where its own is taken: nothing is ever overwritten. What
     * cannot be read is refused with its problems, each with its line.
     */
    async importFile(author: Person, source: string | Uint8Array): Promise<ImportResult> {
      requireAuthor(author);
      const imported = await analyst.read(source);
      if (!imported.ok) return { ok: false, problems: imported.problems };
      const id = await insert(author, imported.document);
      return { ok: true, id, renamed: id !== imported.document.id };
    },

    /** The draft as a file. Throws `not-found`. */
    async exportFile(author: Person, id: string): Promise<string> {
      requireAuthor(author);
      return analyst.write((await draftOf(needs, id)).document);
    },

    /** Takes a scenario off the shelf, or puts it back. Attempts under way go on. Throws `not-found`. */
    async setArchived(author: Person, id: string, archived: boolean): Promise<void> {
      requireAuthor(author);
      await draftOf(needs, id);
      await repos.studio.setArchived(id, archived ? clock.now() : null);
      await scenarios.refresh();
      changed();
    },
  };
}

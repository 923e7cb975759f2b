import { AppError } from "../../domain/errors.ts";
import type { Person } from "../../domain/people.ts";
import type { DraftDocument } from "../../domain/studio/document.ts";
import { draftSchema } from "../../domain/studio/schema.ts";
import type { OpenedDraft, OtherEditor, SaveResult } from "../../domain/studio/shelf.ts";
import type { Asking } from "../analysis/analyst.server.ts";
import type { Analysis } from "../analysis/tasks.ts";
import { draftOf, numberOf, requireAuthor, type StudioNeeds } from "./needs.ts";

/** A tab that has not been heard of for so long is gone, milliseconds. */
const SEEN_WITHIN = 30_000;

/** Conditions within conditions without end are no draft either. */
function readable(given: unknown): ReturnType<typeof draftSchema.safeParse> {
  try {
    return draftSchema.safeParse(given);
  } catch (error) {
    if (error instanceof RangeError) throw new AppError("bad-input", "nested too deep");
    throw error;
  }
}

/** A draft while it is being written: opened, saved as it is typed, checked. */
export function createDrafts(needs: StudioNeeds) {
  const { repos, scenarios, analyst, clock } = needs;

  async function others(author: Person, id: string, tab: string): Promise<OtherEditor[]> {
    const at = clock.now();
    const seen = await repos.studio.touch({ scenarioId: id, tab, person: author.id, at, since: at - SEEN_WITHIN });
    return seen.map(({ name, person }) => ({ name, self: person === author.id }));
  }

  function parsed(id: string, given: unknown): DraftDocument {
    const { success, data, error } = readable(given);
    if (!success) throw new AppError("bad-input", error.message.slice(0, 500));
    if (data.id !== id) throw new AppError("bad-input", "another scenario's draft");
    return data;
  }

  return {
    /** Throws `not-found`. */
    async open(author: Person, id: string): Promise<OpenedDraft> {
      requireAuthor(author);
      const draft = await draftOf(needs, id);
      const version = scenarios.latest(id);
      const number = numberOf(version, await repos.studio.publications(id));
      return {
        document: draft.document,
        revision: draft.revision,
        savedAt: draft.revision === 0 ? null : draft.savedAt,
        savedBy: draft.savedBy,
        published: version && number !== null ? { number, hash: version.hash } : null,
        archived: scenarios.isArchived(id),
      };
    },

    /**
     * Saves a draft that was opened (or last saved) at revision `expected`. Where somebody saved in between nothing
     * changes, and theirs comes back. Throws `bad-input` for what is no draft, `not-found`.
     */
    async save(author: Person, id: string, given: unknown, expected: number, tab: string): Promise<SaveResult> {
      requireAuthor(author);
      const document = parsed(id, given);
      const at = clock.now();
      await draftOf(needs, id);
      const by = { document, by: author.id, at };
      const saved = expected === 0 ? await repos.studio.insert(by) : await repos.studio.save({ ...by, expected });
      if (saved) return { ok: true, revision: expected + 1, savedAt: at, others: await others(author, id, tab) };
      const theirs = await draftOf(needs, id);
      // The same draft sent twice (the answer to the first was lost) is saved already.
      if (JSON.stringify(theirs.document) === JSON.stringify(document)) {
        return { ok: true, revision: theirs.revision, savedAt: theirs.savedAt, others: await others(author, id, tab) };
      }
      return { ok: false, ...theirs };
    },

    /** Says that a tab has the draft open, and names whoever else has. Throws `not-found`. */
    async touch(author: Person, id: string, tab: string): Promise<readonly OtherEditor[]> {
      requireAuthor(author);
      await draftOf(needs, id);
      return others(author, id, tab);
    },

    /** Says that a tab has closed the draft. */
    async leave(author: Person, id: string, tab: string): Promise<void> {
      requireAuthor(author);
      await repos.studio.leave(id, tab);
    },

    /** A draft as it stands in somebody's editor, for `check`. Throws `bad-input`. */
    read(author: Person, id: string, given: unknown): DraftDocument {
      requireAuthor(author);
      return parsed(id, given);
    },

    /** Throws AnalysisCancelled where the asker goes. */
    async check(document: DraftDocument, asking: Asking = {}): Promise<Analysis> {
      return analyst.check(await analyst.write(document, asking), asking);
    },
  };
}

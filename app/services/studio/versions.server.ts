import { AppError } from "../../domain/errors.ts";
import { contentHash } from "../../domain/ids.ts";
import type { Locale } from "../../domain/locale.ts";
import type { Person } from "../../domain/people.ts";
import type { AttemptPath } from "../../domain/scenario/attempt-record.ts";
import type { Change } from "../../domain/scenario/diff.ts";
import type { AttemptEffect, Attempted, Preview } from "../../domain/studio/preview.ts";
import type { PublishResult, VersionRow } from "../../domain/studio/shelf.ts";
import type { Asking } from "../analysis/analyst.server.ts";
import type { Statistics } from "../analysis/tasks.ts";
import { differs, draftOf, numberOf, requireAuthor, type StudioNeeds } from "./needs.ts";

const LONGEST_NOTE = 500;

function attemptedBy({ mode, name }: AttemptPath): Attempted {
  if (name === null) return { kind: "visitor" };
  return mode === "assessed" ? { kind: "named", name } : { kind: "private" };
}

/** Publishing, with what it would change, and the versions there have been. */
export function createVersions(needs: StudioNeeds) {
  const { repos, scenarios, analyst, clock, changed } = needs;

  async function effects(id: string, source: string, asking: Asking): Promise<AttemptEffect[]> {
    const attempts = await repos.attempts.ofScenario(id);
    const stored = attempts.map(({ id: attempt, path, outcome }) => ({
      id: attempt,
      path,
      finished: outcome !== null,
      score: outcome && { numerator: outcome.scoreNumerator, denominator: outcome.scoreDenominator },
      passed: outcome?.passed ?? null,
    }));
    const found = attempts.length === 0 ? [] : await analyst.effect({ source, attempts: stored }, asking);
    return attempts.flatMap((attempt, index) => {
      const effect = found[index];
      const { mode, startedAt } = attempt;
      return effect ? [{ who: attemptedBy(attempt), mode, startedAt, effect }] : [];
    });
  }

  /** The file of a version by its number; 0 is the one that ships. Throws `not-found`. */
  async function fileOf(id: string, number: number): Promise<string> {
    const published = number === 0 ? [] : await repos.studio.publications(id);
    const version = number === 0 ? scenarios.shipped(id) : published.find((one) => one.number === number);
    if (!version) throw new AppError("not-found", `no version ${number} of ${id}`);
    return version.source;
  }

  /** The number of what reps play; null where they play nothing. */
  async function presentOf(id: string): Promise<{ readonly number: number | null; readonly next: number }> {
    const publications = await repos.studio.publications(id);
    return { number: numberOf(scenarios.latest(id), publications), next: (publications[0]?.number ?? 0) + 1 };
  }

  return {
    /** What changes is told in `locale`. Throws `not-found`; AnalysisCancelled where the asker goes. */
    async preview(author: Person, id: string, locale: Locale, asking: Asking = {}): Promise<Preview> {
      requireAuthor(author);
      const { document, revision } = await draftOf(needs, id);
      const present = scenarios.latest(id);
      const { number, next } = await presentOf(id);
      const source = await analyst.write(document, asking);
      const { report } = await analyst.check(source, asking);
      const { errors, warnings } = report;
      const pending = differs(needs, document, present);
      const told = {
        ...{ title: document.title, revision, next, present: number, archived: scenarios.isArchived(id) },
        ...{ pending, errors, warnings },
      };
      if (!pending) return { ...told, changes: [], effects: [] };
      const changes = present && (await analyst.changes({ before: present.source, after: source, locale }, asking));
      return { ...told, changes: changes ?? [], effects: report.ok ? await effects(id, source, asking) : [] };
    },

    /**
     * Makes the draft at `revision` what new attempts begin with. Attempts under way keep the version they began with.
     * What reps play already is no new version. Refused with the errors where the draft has any. Throws `bad-input` at
     * `note`, `not-found`; `draft-changed` where it was saved since.
     */
    async publish(author: Person, id: string, revision: number, note: string): Promise<PublishResult> {
      requireAuthor(author);
      const said = note.replace(/\r\n?/g, "\n").trim();
      if (said.length > LONGEST_NOTE) throw new AppError("bad-input", "note", { note: "too-long" });
      const draft = await draftOf(needs, id);
      const present = await presentOf(id);
      // Sent twice (the answer to the first was lost), it is published already.
      if (present.number !== null && !differs(needs, draft.document, scenarios.latest(id))) {
        return { ok: true, number: present.number };
      }
      if (draft.revision !== revision) throw new AppError("draft-changed");
      const source = await analyst.write(draft.document);
      const { report } = await analyst.check(source);
      const { ok, hash, errors, warnings } = report;
      if (!ok || hash === null) return { ok: false, errors, warnings };
      const [last] = await repos.studio.publications(id);
      if (last?.hash === hash) return { ok: true, number: last.number };
      const number = await repos.studio.publish({
        ...{ scenarioId: id, hash: contentHash(hash), source, note: said },
        ...{ by: author.id, at: clock.now() },
      });
      await scenarios.refresh();
      changed();
      return { ok: true, number };
    },

    /** Newest first; the one that ships last. */
    async history(author: Person, id: string): Promise<VersionRow[]> {
      requireAuthor(author);
      await draftOf(needs, id);
      const [publications, attempts] = await Promise.all([
        repos.studio.publications(id),
        repos.attempts.ofScenario(id),
      ]);
      const counts = new Map<string, number>();
      for (const { hash } of attempts) counts.set(hash, (counts.get(hash) ?? 0) + 1);
      const row = (version: Omit<VersionRow, "current" | "attempts">): VersionRow => ({
        ...version,
        current: false,
        attempts: counts.get(version.hash) ?? 0,
      });
      const rows = publications.map(({ number, hash, note, publishedBy, publishedAt }) =>
        row({ number, hash, note, publishedBy, publishedAt }),
      );
      const shipped = scenarios.shipped(id);
      if (shipped) rows.push(row({ number: 0, hash: shipped.hash, note: "", publishedBy: null, publishedAt: null }));
      // Two versions may be the same text: the newest of them is the one that is played.
      const current = scenarios.latest(id)?.hash ?? null;
      const playing = rows.findIndex(({ hash }) => hash === current);
      return rows.map((version, index) => ({ ...version, current: index === playing }));
    },

    /**
     * What changed from one version to another, told in `locale`; `to` null is the draft. Null where one of them can't be
     * read, or not yet. Throws `not-found`; AnalysisCancelled where the asker goes.
     */
    async compare(
      author: Person,
      id: string,
      { from, to, locale }: { readonly from: number; readonly to: number | null; readonly locale: Locale },
      asking: Asking = {},
    ): Promise<readonly Change[] | null> {
      requireAuthor(author);
      const before = await fileOf(id, from);
      const after =
        to === null ? await analyst.write((await draftOf(needs, id)).document, asking) : await fileOf(id, to);
      return analyst.changes({ before, after, locale }, asking);
    },

    /** Makes an earlier version the draft again, and returns the draft's revision. Throws `not-found`, `draft-changed`. */
    async restore(author: Person, id: string, number: number, revision: number): Promise<number> {
      requireAuthor(author);
      const earlier = await analyst.read(await fileOf(id, number));
      if (!earlier.ok) throw new AppError("not-found", `version ${number} of ${id} can't be read any more`);
      const draft = await draftOf(needs, id);
      const document = { ...earlier.document, id, positions: draft.document.positions };
      const by = { document, by: author.id, at: clock.now() };
      const saved =
        revision === 0 ? await repos.studio.insert(by) : await repos.studio.save({ ...by, expected: revision });
      if (!saved) throw new AppError("draft-changed");
      return revision + 1;
    },

    /** Over the finished attempts on what reps play now, those that repeat another from a turn left out. */
    async statistics(author: Person, id: string, asking: Asking = {}): Promise<Statistics | null> {
      requireAuthor(author);
      const version = scenarios.latest(id);
      if (version === null) return null;
      const attempts = await repos.attempts.ofScenario(id);
      const paths = attempts
        .filter(({ hash, outcome, repeats }) => hash === version.hash && outcome !== null && !repeats)
        .map(({ path }) => path);
      return analyst.statistics({ source: version.source, paths }, asking);
    },
  };
}

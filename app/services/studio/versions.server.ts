import type { ScenarioVersion } from "../../content/scenarios/library.ts";
import { AppError } from "../../domain/errors.ts";
import type { Person } from "../../domain/people.ts";
import type { AttemptPath } from "../../domain/scenario/attempt-record.ts";
import type { FileReport } from "../../domain/scenario/check.ts";
import { type Change, diffScenarios } from "../../domain/scenario/diff.ts";
import type { Effect } from "../../domain/scenario/effect.ts";
import type { PublishResult, VersionRow } from "../../domain/studio/shelf.ts";
import { toYaml } from "../../domain/studio/source.ts";
import type { Asking } from "../analysis/analyst.server.ts";
import type { Statistics } from "../analysis/tasks.ts";
import { documentOf, draftOf, requireAuthor, type StudioNeeds } from "./needs.ts";

/** What publishing a draft would do. */
export interface Preview {
  readonly revision: number;
  readonly report: FileReport;
  /** False where the draft is what reps play already. */
  readonly pending: boolean;
  /** Against what reps play at present; empty where that is nothing, or the draft can't be read. */
  readonly changes: readonly Change[];
  readonly effects: readonly AttemptEffect[];
}

/** What a new version does to one stored attempt. */
export interface AttemptEffect {
  readonly attempt: string;
  /** Null of a visitor, and of practice, which is the rep's own. */
  readonly name: string | null;
  readonly mode: AttemptPath["mode"];
  readonly startedAt: number;
  readonly effect: Effect;
}

/** Publishing, with what it would change, and the versions there have been. */
export function createVersions(needs: StudioNeeds & { readonly changed: () => void }) {
  const { repos, scenarios, analyst, clock, changed } = needs;

  async function effects(id: string, source: string, asking: Asking): Promise<AttemptEffect[]> {
    const attempts = await repos.attempts.ofScenario(id);
    const stored = attempts.map(({ id: attempt, path, outcome }) => ({
      id: attempt,
      path,
      finished: outcome !== null,
      score: outcome && { numerator: outcome.scoreNumerator, denominator: outcome.scoreDenominator },
      passed: outcome && outcome.passed,
    }));
    const found = attempts.length === 0 ? [] : await analyst.effect({ source, attempts: stored }, asking);
    return attempts.flatMap(({ id: attempt, name, mode, startedAt }, index) => {
      const effect = found[index];
      return effect ? [{ attempt, name: mode === "assessed" ? name : null, mode, startedAt, effect }] : [];
    });
  }

  function changesTo(version: ScenarioVersion, before: ScenarioVersion | null): readonly Change[] {
    return before === null ? [] : diffScenarios(before.scenario, version.scenario);
  }

  /** A version's source by its number; 0 is the one that ships. Throws `not-found`. */
  async function sourceOf(id: string, number: number): Promise<string> {
    if (number === 0) {
      const shipped = scenarios.shipped(id);
      if (shipped) return shipped.source;
    }
    const found = (await repos.studio.publications(id)).find((publication) => publication.number === number);
    if (!found) throw new AppError("not-found", `no version ${number} of ${id}`);
    return found.source;
  }

  function read(source: string): ScenarioVersion {
    const version = scenarios.read(source);
    if (!version) throw new AppError("not-found", "this version can't be read any more");
    return version;
  }

  return {
    /** Throws `not-found`; AnalysisCancelled where the asker goes. */
    async preview(author: Person, id: string, asking: Asking = {}): Promise<Preview> {
      requireAuthor(author);
      const { document, revision } = await draftOf(needs, id);
      const source = toYaml(document);
      const { report } = await analyst.check(source, asking);
      const present = scenarios.latest(id);
      const draft = report.ok ? read(source) : null;
      return {
        revision,
        report,
        pending: present === null || report.hash !== present.hash,
        changes: draft ? changesTo(draft, present) : [],
        effects: draft ? await effects(id, source, asking) : [],
      };
    },

    /**
     * Makes the draft at `revision` what new attempts begin with. Attempts under way keep the version they began with.
     * Refused with the errors where it has any. Throws `not-found`; `draft-changed` where it was saved since.
     */
    async publish(author: Person, id: string, revision: number, note: string): Promise<PublishResult> {
      requireAuthor(author);
      const draft = await draftOf(needs, id);
      if (draft.revision !== revision) throw new AppError("draft-changed");
      if (note.length > 500) throw new AppError("bad-input", "note", { note: "note" });
      const source = toYaml(draft.document);
      const { report } = await analyst.check(source);
      if (!report.ok) return { ok: false, errors: report.errors, warnings: report.warnings };
      const { hash } = read(source);
      const number = await repos.studio.publish({
        ...{ scenarioId: id, hash, source, note: note.trim() },
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
      const current = scenarios.latest(id)?.hash ?? null;
      const count = (hash: string) => attempts.filter((attempt) => attempt.hash === hash).length;
      const rows = publications.map(
        ({ number, hash, note, publishedBy, publishedAt }): VersionRow => ({
          ...{ number, hash, note, publishedBy, publishedAt },
          current: false,
          attempts: count(hash),
        }),
      );
      const shipped = scenarios.shipped(id);
      if (shipped) {
        const { hash } = shipped;
        rows.push({
          number: 0,
          hash,
          note: "",
          publishedBy: null,
          publishedAt: null,
          current: false,
          attempts: count(hash),
        });
      }
      // Two versions may be the same text: the newest of them is the one that is played.
      const playing = rows.findIndex(({ hash }) => hash === current);
      return rows.map((row, index) => ({ ...row, current: index === playing }));
    },

    /** What changed from one version to another; `to` null is the draft. Throws `not-found`. */
    async compare(author: Person, id: string, from: number, to: number | null): Promise<readonly Change[] | null> {
      requireAuthor(author);
      const after = to === null ? toYaml((await draftOf(needs, id)).document) : await sourceOf(id, to);
      const [before, now] = [scenarios.read(await sourceOf(id, from)), scenarios.read(after)];
      // A draft that can't be read yet can't be compared.
      return before && now ? diffScenarios(before.scenario, now.scenario) : null;
    },

    /** Makes an earlier version the draft again, and returns the draft's revision. Throws `not-found`, `draft-changed`. */
    async restore(author: Person, id: string, number: number, revision: number): Promise<number> {
      requireAuthor(author);
      const earlier = documentOf(needs, await sourceOf(id, number));
      const draft = await draftOf(needs, id);
      const document = { ...earlier, id, positions: draft.document.positions };
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

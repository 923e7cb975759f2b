import {
  actsOn,
  type Case,
  type CaseActs,
  type CaseContent,
  faultsToKeep,
  faultsToSubmit,
  MOST_REVIEW,
} from "../../domain/cases/case.ts";
import { written } from "../../domain/cases/dialogue.ts";
import { proposalsIn } from "../../domain/cases/masking.ts";
import type { CaseDecision, CaseReview } from "../../domain/cases/ports.ts";
import { scenarioFromCase } from "../../domain/cases/scenario-draft.ts";
import { AppError } from "../../domain/errors.ts";
import { type CaseId, caseId } from "../../domain/ids.ts";
import { may, type Person, scopeOf } from "../../domain/people.ts";
import type { Clock, Ids, NamedCase, Repos } from "../../domain/ports.ts";
import { termsOf } from "../../domain/search.ts";
import type { DraftDocument } from "../../domain/studio/document.ts";

interface Needs {
  readonly repos: Pick<Repos, "cases" | "people">;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly shelf: { begin(author: Person, document: DraftDocument): Promise<string> };
}

export const CASES_PAGE = 20;
/** Most cases waiting for review that are listed. */
const MOST_WAITING = 100;

const LEADS_TO = { changes: "changes-requested", publish: "published", withdraw: "withdrawn" } as const;

export interface OpenedCase {
  readonly found: Case;
  /** Told to reviewers and to the author alone. */
  readonly author: string | null;
  readonly own: boolean;
  readonly acts: CaseActs;
  /** Newest first; the author's and the reviewers' alone. */
  readonly reviews: readonly CaseReview[];
}

export type CaseService = ReturnType<typeof createCaseService>;

/** What happened to reps, written up, reviewed and published for others to learn from. */
export function createCaseService({ repos: { cases, people }, clock, ids, shelf }: Needs) {
  async function reach(viewer: Person, id: CaseId): Promise<NamedCase & { readonly acts: CaseActs; reviews: boolean }> {
    const named = await cases.byId(id);
    if (!named) throw new AppError("not-found", `no case ${id}`);
    const { authorId } = named.found;
    const scope = scopeOf(viewer);
    const reviews =
      may(viewer.role, "review-cases") &&
      (scope.kind === "everybody" || (authorId !== null && (await people.sees(scope, authorId))));
    const acts = actsOn(named.found, { id: viewer.id, reviews, trains: may(viewer.role, "write-scenarios") });
    if (!acts.read) throw new AppError("not-found", `no case ${id} for ${viewer.id}`);
    return { ...named, acts, reviews };
  }
  /** Throws `draft-changed` where somebody has moved the case on since it was seen. */
  function moved(done: boolean): void {
    if (!done) throw new AppError("draft-changed");
  }
  function refuse(faults: Readonly<Record<string, string>>): void {
    if (Object.keys(faults).length > 0) throw new AppError("bad-input", "case", faults);
  }

  return {
    newId: (): CaseId => caseId(ids.next()),

    /** Names that could give somebody away: everybody's in the installation. */
    async names(): Promise<string[]> {
      const [reps, staff] = await Promise.all([people.repsOf({ kind: "everybody" }), people.staff()]);
      return [...reps, ...staff].map(({ name }) => name);
    },

    /** Throws `not-found` for what this viewer may not read. */
    async open(viewer: Person, id: CaseId): Promise<OpenedCase> {
      const { found, author, acts, reviews } = await reach(viewer, id);
      const own = found.authorId === viewer.id;
      const inside = own || reviews;
      return { found, author: inside ? author : null, own, acts, reviews: inside ? await cases.reviews(id) : [] };
    },

    /**
     * Keeps what is written, at the revision it was read at, 0 for a new case. The same content sent twice is kept once.
     * Throws `bad-input` by field, `draft-changed` where something else was saved since, `not-found`. Returns the revision.
     */
    async keep(author: Person, id: CaseId, revision: number, content: CaseContent): Promise<number> {
      refuse(faultsToKeep(content));
      const at = clock.now();
      if (revision === 0 && (await cases.insert(id, author.id, content, at))) return 1;
      const { found, acts } = await reach(author, id);
      if (found.authorId !== author.id) throw new AppError("not-found", "not one's own");
      if (isSame(found, content)) return found.revision;
      if (!acts.edit || revision === 0) throw new AppError("draft-changed");
      const state = found.state === "withdrawn" ? "draft" : found.state;
      moved(await cases.save(id, revision, content, state, at));
      return revision + 1;
    },

    /**
     * Hands one's case to the reviewers. Throws `bad-input` by field: what is missing, `masked` where the author has not said
     * that nobody can be recognised, `identifying` where something still could be and the author has not said twice that it
     * may stay; `draft-changed`, `not-found`.
     */
    async submit(
      author: Person,
      id: CaseId,
      revision: number,
      said: { readonly masked: boolean; readonly certain: boolean },
    ): Promise<void> {
      const { found, acts } = await reach(author, id);
      if (found.state === "submitted" && found.authorId === author.id) return;
      if (!acts.edit) throw new AppError("not-found", "not to be submitted");
      refuse({ ...faultsToSubmit(found), ...(said.masked ? {} : { masked: "required" }) });
      if (!said.certain && proposalsIn(found, await this.names()).length > 0) refuse({ identifying: "required" });
      moved(await cases.move(id, revision, "submitted", clock.now()));
    },

    /** Takes one's case back from review. Throws `not-found`, `draft-changed`. */
    async recall(author: Person, id: CaseId, revision: number): Promise<void> {
      const { acts } = await reach(author, id);
      if (!acts.recall) throw new AppError("draft-changed");
      moved(await cases.move(id, revision, "draft", clock.now()));
    },

    /** Decides on a case as it was seen. Changes asked for need words. Throws `not-found`, `bad-input`, `draft-changed`. */
    async decide(
      by: Person,
      id: CaseId,
      revision: number,
      { decision, text }: { readonly decision: CaseDecision; readonly text: string },
    ): Promise<void> {
      const { found, acts } = await reach(by, id);
      const to = LEADS_TO[decision];
      if (found.state === to) return;
      if (!(decision === "withdraw" ? acts.withdraw : acts.review)) throw new AppError("not-found", "not to decide");
      const words = text.trim();
      if (decision === "changes" && words === "") refuse({ text: "required" });
      if (words.length > MOST_REVIEW) refuse({ text: "too-long" });
      const review = { id: ids.next(), author: by.id, decision, text: words };
      moved(await cases.move(id, revision, to, clock.now(), review));
    },

    /** Puts a published case forward for a session, or not any more. Throws `not-found`. */
    async propose(by: Person, id: CaseId, proposed: boolean): Promise<void> {
      const { acts } = await reach(by, id);
      if (!acts.propose) throw new AppError("not-found", "not to propose");
      await cases.propose(id, proposed ? clock.now() : null);
    },

    /** Makes a scenario draft of a published case and returns its id. Throws `not-found`. */
    async toScenario(by: Person, id: CaseId): Promise<string> {
      const { found, acts } = await reach(by, id);
      if (!acts.toScenario) throw new AppError("not-found", "not to be played");
      return shelf.begin(by, scenarioFromCase(found, "scenario"));
    },

    /** What is published, by words, stage and skill; a page at a time, from 1. */
    async library(filter: { q: string; stage: string; skill: string; page: number }) {
      const { q, stage, skill, page } = filter;
      const rows = await cases.published({
        words: termsOf(q).map((term) => term.join("")),
        ...(stage !== "" && { stage }),
        ...(skill !== "" && { skill }),
        limit: CASES_PAGE + 1,
        offset: (page - 1) * CASES_PAGE,
      });
      return { cases: rows.slice(0, CASES_PAGE), next: rows.length > CASES_PAGE ? page + 1 : null };
    },

    /** One's own, those changed last first. */
    own: (author: Person): Promise<Case[]> => cases.ofAuthor(author.id),

    /** What waits for this reviewer. Throws `forbidden` for whoever reviews none. */
    async toReview(by: Person): Promise<NamedCase[]> {
      if (!may(by.role, "review-cases")) throw new AppError("forbidden", `${by.role} reviews no cases`);
      return cases.toReview(scopeOf(by), MOST_WAITING);
    },
  };
}

/** Whether a stored case says just this. */
function isSame(stored: Case, content: CaseContent): boolean {
  const texts = ["locale", "title", "situation", "outcome", "again", "differently", "stage"] as const;
  return (
    texts.every((field) => stored[field] === content[field]) &&
    [...new Set(content.skills)].sort().join() === [...stored.skills].sort().join() &&
    JSON.stringify(written(content.dialogue)) === JSON.stringify(written(stored.dialogue))
  );
}

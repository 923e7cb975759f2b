import { createHash } from "node:crypto";
import { sha256 } from "../../content/sha256.ts";
import { AppError } from "../../domain/errors.ts";
import type { CohortId } from "../../domain/ids.ts";
import { may, type Person, scopeOf } from "../../domain/people.ts";
import { decodeList } from "../../domain/people-import/encoding.ts";
import { faulty } from "../../domain/people-import/fault.ts";
import { MOST_LIST_BYTES, SLICE } from "../../domain/people-import/limits.ts";
import { planImport } from "../../domain/people-import/plan.ts";
import type { Plan } from "../../domain/people-import/planned.ts";
import { readList } from "../../domain/people-import/read.ts";
import type { Clock, Ids, Random, Repos } from "../../domain/ports.ts";
import { createImportJobs, type ImportJob, type ImportState, type Reading } from "./import-jobs.ts";
import { slicesOf } from "./import-slices.ts";

interface Needs {
  readonly repos: Pick<Repos, "peopleImport" | "cohorts">;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly report: (error: unknown) => void;
}

/** Where rows go that name no cohort: one there is, or one to be made. */
export type ChosenCohort = { readonly id: CohortId } | { readonly name: string };

export type ImportService = ReturnType<typeof createImportService>;

/** Others are served in between. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What a plan would do, in one word. */
function digestOf({ rows, cohorts }: Plan): string {
  const hash = createHash("sha256").update(JSON.stringify(cohorts));
  for (const { entry, kind, target, joins, changes, problems } of rows) {
    hash.update(JSON.stringify([entry.row, entry.given, kind, target, joins, changes, problems]));
  }
  return hash.digest("hex");
}

/** Imports of people: a list is read, held against who is known, shown, and done once it is confirmed. */
export function createImportService({ repos, clock, ids, random, report }: Needs) {
  const jobs = createImportJobs(() => clock.now());

  async function read(job: ImportJob, given: string | Uint8Array): Promise<Reading | null> {
    const decoded = typeof given === "string" ? { text: given, encoding: null, gaps: false } : decodeList(given);
    if ("fault" in decoded) {
      job.state = { kind: "faulty", fault: decoded };
      return null;
    }
    await breathe();
    const reading = readList(decoded.text, job.chosen?.wish ?? null);
    for (;;) {
      const { done, value } = reading.next();
      if (done) {
        if (!("fault" in value)) return { ...value, encoding: decoded.encoding, gaps: decoded.gaps };
        job.state = { kind: "faulty", fault: value };
        return null;
      }
      job.state = { kind: "reading", percent: Math.floor(value * 40) };
      await breathe();
    }
  }

  async function plan(by: Person, reading: Reading, progress: (share: number) => void): Promise<Plan> {
    const scope = scopeOf(by);
    const cohorts = await repos.cohorts.ofScope(scope);
    const planning = planImport(reading.entries, { role: by.role, cohorts, now: clock.now() });
    let step = planning.next();
    let slices = 0;
    while (!step.done) {
      const known = await repos.peopleImport.lookUp(scope, step.value);
      step = planning.next(known);
      slices += 1;
      progress(Math.min(1, (slices * SLICE) / reading.entries.length));
      await breathe();
    }
    return step.value;
  }

  async function dryRun(by: Person, job: ImportJob, given: string | Uint8Array): Promise<void> {
    const reading = await read(job, given);
    if (!reading) return;
    const made = await plan(by, reading, (share) => {
      job.state = { kind: "reading", percent: 40 + Math.floor(share * 60) };
    });
    job.state = { kind: "ready", changed: false, reading, plan: made, digest: digestOf(made) };
  }

  async function carryOut(
    by: Person,
    job: ImportJob,
    state: Extract<ImportState, { kind: "applying" }>,
  ): Promise<void> {
    const { reading } = state;
    const shownAnew = async () => {
      const now = await plan(by, reading, () => {});
      job.state = { kind: "ready", changed: true, reading, plan: now, digest: digestOf(now) };
    };
    const again = await plan(by, reading, () => {});
    const digest = digestOf(again);
    if (digest !== state.digest) {
      job.state = { kind: "ready", changed: true, reading, plan: again, digest };
      return;
    }
    const secrets = new Map<string, string>();
    const tokenHash = (email: string) => {
      const token = random.token();
      secrets.set(email, token);
      return sha256(token);
    };
    const slices = slicesOf(again, { by, ids, now: clock.now(), tokenHash });
    const acts = again.counts.invite + again.counts.update;
    let begun = 0;
    for (const slice of slices) {
      // Each slice is done wholly or not at all; what was done stands, and the next plan says so.
      if (!(await repos.peopleImport.apply(slice, clock.now()))) return shownAnew();
      for (const { invitation } of slice.invite) {
        const token = invitation.email === null ? undefined : secrets.get(invitation.email);
        if (invitation.email !== null && token !== undefined) job.tokens.set(invitation.email, token);
      }
      begun += SLICE;
      job.state = { ...state, percent: Math.min(100, Math.floor((begun / Math.max(1, acts)) * 100)) };
      await breathe();
    }
    job.state = { kind: "done", reading, plan: again, digest };
  }

  function start(job: ImportJob, work: () => Promise<void>): void {
    job.work = work().catch((error: unknown) => {
      report(error);
      job.state = { kind: "failed" };
    });
  }

  function allowed(by: Person): void {
    if (!may(by.role, "invite-reps")) throw new AppError("forbidden");
  }

  return {
    /**
     * Begins a dry run of a file's bytes or of pasted text, and returns its name; nothing of anybody's is changed.
     * AppError `forbidden`, `not-found` for a cohort `by` doesn't lead, `rate-limited`.
     */
    async begin(by: Person, given: string | Uint8Array, into: ChosenCohort | null): Promise<string> {
      allowed(by);
      const cohorts = await repos.cohorts.ofScope(scopeOf(by));
      const known = into && "id" in into ? cohorts.find(({ id }) => id === into.id) : null;
      if (known === undefined) throw new AppError("not-found", "no such cohort");
      const name = known?.name ?? (into && "name" in into ? into.name : "");
      const job: ImportJob = {
        id: ids.next(),
        owner: by.id,
        madeAt: clock.now(),
        chosen: into && { wish: known ? { id: known.id } : { name }, name },
        tokens: new Map(),
        state: { kind: "reading", percent: 0 },
        work: Promise.resolve(),
      };
      jobs.add(job);
      const size = typeof given === "string" ? Buffer.byteLength(given) : given.byteLength;
      if (size > MOST_LIST_BYTES) job.state = { kind: "faulty", fault: faulty("too-large") };
      else start(job, () => dryRun(by, job, given));
      return job.id;
    },

    /** An import of one's own. AppError `forbidden`, `not-found`. */
    find(by: Person, id: string): Pick<ImportJob, "id" | "state" | "tokens" | "chosen"> {
      allowed(by);
      return jobs.find(by.id, id);
    },

    /** Settles when the import is neither reading nor being carried out. */
    async settled(by: Person, id: string): Promise<ImportState> {
      const job = jobs.find(by.id, id);
      await job.work;
      return job.state;
    },

    /**
     * Carries out the plan that was shown, named by its digest; confirming again changes nothing. Where another plan is
     * due by now, that one is shown instead. AppError `not-found`, `bad-input` for a list that can't be imported.
     */
    confirm(by: Person, id: string, digest: string): void {
      allowed(by);
      const job = jobs.find(by.id, id);
      const { state } = job;
      if (state.kind === "applying" || state.kind === "done") return;
      if (state.kind !== "ready") throw new AppError("bad-input", `an import that is ${state.kind}`);
      if (state.digest !== digest) {
        job.state = { ...state, changed: true };
        return;
      }
      const { reading, plan: shown } = state;
      const applying = { kind: "applying", percent: 0, reading, plan: shown, digest } as const;
      job.state = applying;
      start(job, () => carryOut(by, job, applying));
    },
  };
}

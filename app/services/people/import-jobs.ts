import { AppError } from "../../domain/errors.ts";
import type { Instant, PersonId } from "../../domain/ids.ts";
import type { ListEncoding } from "../../domain/people-import/encoding.ts";
import type { CohortWish } from "../../domain/people-import/entry.ts";
import type { FaultyList } from "../../domain/people-import/fault.ts";
import type { Plan } from "../../domain/people-import/planned.ts";
import type { ReadList } from "../../domain/people-import/read.ts";

/** How a list was read. */
export interface Reading extends ReadList {
  /** Null for text that was pasted. */
  readonly encoding: ListEncoding | null;
  readonly gaps: boolean;
}

export interface PlannedImport {
  readonly reading: Reading;
  readonly plan: Plan;
  /** SHA-256 of what the plan would do: what was shown is what is confirmed. */
  readonly digest: string;
}

export type ImportState =
  | { readonly kind: "reading"; readonly percent: number }
  | { readonly kind: "faulty"; readonly fault: FaultyList }
  | ({ readonly kind: "ready"; readonly changed: boolean } & PlannedImport)
  | ({ readonly kind: "applying"; readonly percent: number } & PlannedImport)
  | ({ readonly kind: "done" } & PlannedImport)
  /** Something failed that nobody foresaw; what was done until then stays. */
  | { readonly kind: "failed" };

export interface ImportJob {
  readonly id: string;
  readonly owner: PersonId;
  readonly madeAt: Instant;
  /** The cohort of rows that name none. */
  readonly chosen: { readonly wish: CohortWish; readonly name: string } | null;
  /** Secrets of the links made, by address. */
  readonly tokens: Map<string, string>;
  state: ImportState;
  /** Settles when nothing is under way any more. */
  work: Promise<void>;
}

const KEPT = 30 * 60_000;
/** Of one person, and of all. */
const MOST_OWN = 3;
const MOST = 40;

/**
 * Imports under way. They are held in memory: what is not confirmed changed nothing, and what is confirmed stands in the
 * database; a restart loses a dry run and the links shown after one.
 */
export function createImportJobs(now: () => Instant) {
  const jobs = new Map<string, ImportJob>();
  const busy = (job: ImportJob) => job.state.kind === "applying";

  function forget(): void {
    for (const job of jobs.values()) if (!busy(job) && job.madeAt + KEPT <= now()) jobs.delete(job.id);
  }

  return {
    /** AppError `rate-limited` where too many are under way. */
    add(job: ImportJob): void {
      forget();
      const own = [...jobs.values()].filter(({ owner }) => owner === job.owner);
      const oldest = own.filter((other) => !busy(other));
      if (own.length >= MOST_OWN && oldest[0]) jobs.delete(oldest[0].id);
      else if (own.length >= MOST_OWN || jobs.size >= MOST) throw new AppError("rate-limited", "too many imports");
      jobs.set(job.id, job);
    },
    /** AppError `not-found` for one there is not (any more) and for somebody else's. */
    find(owner: PersonId, id: string): ImportJob {
      forget();
      const job = jobs.get(id);
      if (!job || job.owner !== owner) throw new AppError("not-found", "no such import");
      return job;
    },
  };
}

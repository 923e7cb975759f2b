import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Progress } from "../../domain/scenario/configurations.ts";
import type { Tasks } from "./tasks.ts";

const MODULE = join(import.meta.dirname, "../../../bin/analysis-worker.mjs");
/** A scenario as large as is allowed stays well below. */
const MEMORY = { maxOldGenerationSizeMb: 900 } as const;

export interface Asking {
  /** Ends the analysis, and the wait for it, at once. */
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

/** Thrown where the asker has gone. */
export class AnalysisCancelled extends Error {
  override readonly name = "AnalysisCancelled";
}

type Input<Name extends keyof Tasks> = Parameters<Tasks[Name]>[0];
type Result<Name extends keyof Tasks> = ReturnType<Tasks[Name]>;

/** What the thread says: how far it is, the result, or why there is none. */
interface Said {
  readonly id: number;
  readonly progress?: number;
  readonly result?: unknown;
  readonly error?: string;
}

interface Job {
  readonly id: number;
  readonly message: unknown;
  readonly asking: Asking;
  readonly settle: (said: { readonly result?: unknown; readonly error?: Error }) => void;
}

export type Analyst = ReturnType<typeof createAnalyst>;

/**
 * Runs analyses one after another in a thread, so that the server goes on answering. The thread is started with the
 * first of them and kept. One that is cancelled while it runs takes the thread with it; the next starts another.
 */
export function createAnalyst({ contentFolder }: { readonly contentFolder: string }) {
  let worker: Worker | null = null;
  let running: Job | null = null;
  const waiting: Job[] = [];
  let last = 0;

  function start(): Worker {
    const started = new Worker(MODULE, { workerData: { contentFolder }, resourceLimits: MEMORY });
    // An idle thread keeps no process alive.
    started.unref();
    started.on("message", (said: Said) => {
      if (running === null || said.id !== running.id) return;
      if (said.progress !== undefined) running.asking.progress?.(said.progress);
      else finish(said.error === undefined ? { result: said.result } : { error: new Error(said.error) });
    });
    started.on("error", (error) => {
      if (worker !== started) return;
      worker = null;
      finish({ error });
    });
    return started;
  }

  function finish(said: { readonly result?: unknown; readonly error?: Error }): void {
    const job = running;
    running = null;
    job?.settle(said);
    next();
  }

  function next(): void {
    if (running !== null) return;
    const job = waiting.shift();
    if (job === undefined) return;
    running = job;
    worker ??= start();
    worker.postMessage(job.message);
  }

  function cancel(job: Job): void {
    const place = waiting.indexOf(job);
    if (place >= 0) waiting.splice(place, 1);
    else if (running === job) {
      void worker?.terminate();
      worker = null;
      running = null;
      next();
    }
    job.settle({ error: new AnalysisCancelled("cancelled") });
  }

  function ask<Name extends keyof Tasks>(task: Name, input: Input<Name>, asking: Asking = {}): Promise<Result<Name>> {
    return new Promise((resolve, reject) => {
      const { signal } = asking;
      const id = ++last;
      const job: Job = {
        id,
        message: { id, task, input },
        asking,
        settle({ result, error }) {
          signal?.removeEventListener("abort", gone);
          if (error) reject(error);
          // The thread is our own code: what it answers to a task is that task's result.
          else resolve(result as Result<Name>);
        },
      };
      function gone(): void {
        cancel(job);
      }
      if (signal?.aborted) {
        reject(new AnalysisCancelled("cancelled"));
        return;
      }
      signal?.addEventListener("abort", gone, { once: true });
      waiting.push(job);
      next();
    });
  }

  return {
    check: (source: string, asking?: Asking) => ask("check", source, asking),
    write: (document: Input<"write">, asking?: Asking) => ask("write", document, asking),
    read: (source: string | Uint8Array, asking?: Asking) => ask("read", source, asking),
    changes: (input: Input<"changes">, asking?: Asking) => ask("changes", input, asking),
    effect: (input: Input<"effect">, asking?: Asking) => ask("effect", input, asking),
    statistics: (input: Input<"statistics">, asking?: Asking) => ask("statistics", input, asking),
    /** Ends the thread; analyses under way are cancelled. */
    close(): void {
      const left = [...waiting, ...(running ? [running] : [])];
      waiting.length = 0;
      for (const job of left) cancel(job);
      void worker?.terminate();
      worker = null;
    },
  };
}

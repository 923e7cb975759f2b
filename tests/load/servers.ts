import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Site } from "../support/site.ts";
import type { Learner } from "./client.ts";
import { script } from "./processes.ts";

export interface RunningSite {
  readonly port: number;
  /** Everybody who is enrolled as a rep. */
  readonly learners: readonly Learner[];
  readonly stop: () => Promise<void>;
}

/** Somebody who has been here for months, and how many events that came to. */
export interface Veteran {
  readonly learner: Learner;
  readonly events: number;
}

export interface Product extends RunningSite {
  readonly veteran: Veteran;
  /** Somebody who may write scenarios. */
  readonly author: Learner;
  /** Led by the author: 200 reps with a past. */
  readonly cohort: string;
}

const VETERAN = "rep-16";
const AUTHOR = "trainer";
/** Of everybody whom tests/support/seed.ts enrols. */
const PASSWORD = "correct horse battery";

/** Beside what is built and not in the system's folder, which may be in memory: what is committed must reach a disk. */
const ON_DISK = join(import.meta.dirname, "../../build/bench");

/** The product as `npm start` starts it, on a data folder of its own with some reps in it. */
export async function startProduct(): Promise<Product> {
  const site = onDisk(() => new Site("people"));
  const events = Number(script("veteran.ts", site.folder, `${VETERAN}@example.com`, PASSWORD));
  const cohort = script("cohort.ts", site.folder, `${AUTHOR}@example.com`, `${VETERAN}@example.com`);
  await site.start();
  const reps = Object.keys(site.cookies).filter((name) => name.startsWith("rep-"));
  const everybody = [...reps, AUTHOR];
  const learnerOf = (name: string): Learner => {
    const { name: key, value } = site.cookieOf(name);
    return { cookie: `${key}=${value}`, address: `10.0.0.${everybody.indexOf(name) + 1}` };
  };
  const learners = reps.filter((name) => name !== VETERAN).map(learnerOf);
  return {
    veteran: { learner: learnerOf(VETERAN), events },
    author: learnerOf(AUTHOR),
    cohort,
    port: Number(new URL(site.address).port),
    learners,
    stop: () => site.dispose(),
  };
}

/** The bare Remix application; `dressed`: with compression and helmet before it. */
export async function startBare(dressed: "dressed" | "plain"): Promise<Omit<RunningSite, "learners">> {
  const folder = onDisk(() => mkdtempSync(join(ON_DISK, "bare-")));
  const options = dressed === "dressed" ? ["--dressed"] : [];
  const server = spawn(process.execPath, [join(import.meta.dirname, "bare/server.mjs"), ...options], {
    env: { ...process.env, NODE_ENV: "production", DATA_DIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return {
    port: await announcedPort(server),
    async stop() {
      if (server.exitCode === null) {
        server.kill();
        await once(server, "exit");
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Lets `make` take the folder on the disk for the system's temporary one. */
function onDisk<T>(make: () => T): T {
  mkdirSync(ON_DISK, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = ON_DISK;
  try {
    return make();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

async function announcedPort(server: ChildProcess): Promise<number> {
  for await (const chunk of server.stdout ?? []) {
    const ready = /Ready: (\d+)/.exec(String(chunk));
    if (ready) return Number(ready[1]);
  }
  throw new Error("the bare application did not start");
}

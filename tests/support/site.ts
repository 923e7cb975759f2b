import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = join(import.meta.dirname, "../..");
const CLOCK = pathToFileURL(join(import.meta.dirname, "clock.mjs")).href;
const SECRET = "a secret for the end-to-end tests only";

/** A running Rapport with a data folder of its own, that can be killed and started again. */
export class Site {
  readonly folder = mkdtempSync(join(tmpdir(), "rapport-e2e-"));
  /** `Set-Cookie` values by the name of the person they sign in. */
  readonly cookies: Readonly<Record<string, string>>;
  /** Ids by name of what the seed `access` made. */
  readonly things: Readonly<Record<string, string>>;
  #process: ChildProcess | null = null;
  #port = 0;

  /** `seed`: an empty installation, one with people, one with the sample team too, or one with things of everybody's own. */
  constructor(seed: "empty" | "people" | "sample-team" | "access") {
    if (seed === "empty") {
      this.cookies = {};
      this.things = {};
      return;
    }
    const script = [join(ROOT, "tests/support/seed.ts"), this.folder, SECRET, seed];
    const made = JSON.parse(
      execFileSync(process.execPath, ["--import", "tsx", ...script], { cwd: ROOT, encoding: "utf8" }),
    );
    this.cookies = made.cookies;
    this.things = made.things;
  }

  get address(): string {
    return `http://localhost:${this.#port}`;
  }

  /**
   * Starts the server as a person would; on the same port as before where it ran before. Its clock may be `ahead` by so many
   * milliseconds: tomorrow comes without waiting for it.
   */
  async start({ ahead = 0 }: { readonly ahead?: number } = {}): Promise<void> {
    const server = spawn(process.execPath, [join(ROOT, "bin/start.mjs")], {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(this.#port),
        DATA_DIR: this.folder,
        SESSION_SECRET: SECRET,
        LOG_LEVEL: "warn",
        ...(ahead === 0 ? {} : { NODE_OPTIONS: `--import ${CLOCK}`, CLOCK_AHEAD: String(ahead) }),
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#process = server;
    // Listened to, not iterated: leaving an iteration closes the pipe, and the server's next line would end it.
    this.#port = await new Promise<number>((resolve, reject) => {
      server.stdout.on("data", (chunk) => {
        const ready = /Rapport is ready: http:\/\/localhost:(\d+)/.exec(String(chunk));
        if (ready) resolve(Number(ready[1]));
      });
      server.once("exit", () => reject(new Error("the server did not start")));
    });
  }

  /** Ends it without a chance to say goodbye, as a power cut would. */
  async kill(): Promise<void> {
    const server = this.#process;
    this.#process = null;
    if (!server || server.exitCode !== null) return;
    server.kill("SIGKILL");
    await once(server, "exit");
  }

  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The cookie that signs `who` in, for a browser context. */
  cookieOf(who: string) {
    const [pair = ""] = (this.cookies[who] ?? "").split(";");
    const at = pair.indexOf("=");
    if (at < 0) throw new Error(`nobody called ${who} was seeded`);
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: this.address };
  }
}

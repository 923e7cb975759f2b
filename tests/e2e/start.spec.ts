import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "../support/test.ts";

const START = join(import.meta.dirname, "../../bin/start.mjs");

/** Starts the server expecting it to refuse; what it said, and how it ended. */
function refusedStart(
  environment: Record<string, string>,
  args: string[] = [],
  as: { uid?: number; gid?: number } = {},
) {
  const { status, stderr } = spawnSync(process.execPath, [START, ...args], {
    env: { ...process.env, NODE_ENV: "production", PORT: "0", ...environment },
    encoding: "utf8",
    timeout: 60_000,
    ...as,
  });
  return { status, said: stderr.trim() };
}

/** One clear line, no stack trace. */
function expectOneLine({ status, said }: { status: number | null; said: string }, pattern: RegExp): void {
  expect(said).toMatch(pattern);
  expect(said.split("\n")).toHaveLength(1);
  expect(status).toBe(1);
}

test("starting on a port in use says so in a line", async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
  const bound = holder.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  expectOneLine(refusedStart({ PORT: String(port) }), new RegExp(`^Rapport can't start: port ${port} is in use`));
  holder.close();
});

test("starting twice on one data folder says so in a line, and the first goes on", async ({ site, request }) => {
  expectOneLine(
    refusedStart({ DATA_DIR: site.folder }),
    /^Rapport can't start: another Rapport server is already running/,
  );
  expect((await request.get(`${site.address}/health`)).status()).toBe(200);
});

test("a data folder that can't be used says so in a line", () => {
  const folder = mkdtempSync(join(tmpdir(), "rapport-start-"));
  writeFileSync(join(folder, "file"), "");
  expectOneLine(
    refusedStart({ DATA_DIR: join(folder, "file", "data") }),
    /^Rapport can't start: can't make the data folder/,
  );
  // Root writes where nobody may, so root tries it as somebody else.
  chmodSync(folder, 0o555);
  const asOther = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  expectOneLine(
    refusedStart({ DATA_DIR: folder }, [], asOther),
    /^Rapport can't start: the data folder .* can't be written/,
  );
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

test("a bad environment value or option says so in a line", () => {
  expectOneLine(refusedStart({ PORT: "eighty" }), /^Rapport can't start: PORT must be a whole number .*"eighty"/);
  expectOneLine(refusedStart({ PUBLIC_URL: "rapport" }), /^Rapport can't start: PUBLIC_URL must be/);
  expectOneLine(
    refusedStart({ HOST: "192.0.2.1" }),
    /^Rapport can't start: HOST 192.0.2.1 is not an address of this machine/,
  );
  expectOneLine(refusedStart({}, ["--fast"]), /^Rapport can't start: unknown option --fast/);
});

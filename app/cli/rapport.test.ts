import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Io } from "./io.ts";
import { run } from "./rapport.ts";

const ROOT = join(import.meta.dirname, "../..");
const fixture = (name: string) => join(ROOT, "tests/content/scenario-fixtures", `${name}.yaml`);

/** Runs `rapport` in this process with lines typed in (null for Ctrl-C). */
async function rapport(argv: readonly string[], typed: readonly (string | null)[] = [], colours = false) {
  let [out, error] = ["", ""];
  const io: Io = {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    async *lines() {
      yield* typed;
    },
    colours,
    columns: 80,
    contentFolder: join(ROOT, "content"),
    dataFolder: join(ROOT, "no-such-folder"),
  };
  const code = await run(argv, io);
  return { code, out, error };
}

describe("rapport scenario check", () => {
  test("exits with 0 where there is no error", async () => {
    const { code, out } = await rapport(["scenario", "check", fixture("sound")]);
    expect(code).toBe(0);
    expect(out).toContain("✓");
    expect(out).toContain("4 beats, 13 replies");
  });

  test("exits with 1 where there is one, and tells file, line, code and witness", async () => {
    const { code, out } = await rapport(["scenario", "check", fixture("dead-end")]);
    expect(code).toBe(1);
    expect(out).toContain(`dead-end  ${fixture("dead-end")}:42`);
    expect(out).toContain("path: c d");
  });

  test("exits with 2 where a file can't be read, and tells of the others all the same", async () => {
    const files = [fixture("sound"), join(ROOT, "no-such-file.yaml"), ROOT, fixture("shape")];
    const { code, out, error } = await rapport(["scenario", "check", "--json", ...files]);
    expect(code).toBe(2);
    expect(error).toContain("no-such-file.yaml: there is no such file");
    expect(error).toContain("this is a folder, not a file");
    const { files: reports } = JSON.parse(out);
    expect(reports.map((report: { file: string; ok: boolean }) => [report.file, report.ok])).toEqual([
      [files[0], true],
      [files[3], false],
    ]);
  });

  test("prints JSON of the shape that is specified", async () => {
    const { out } = await rapport(["scenario", "check", "--json", fixture("sound"), fixture("endless")]);
    const { files } = JSON.parse(out);
    for (const file of files)
      expect(Object.keys(file)).toEqual(["file", "id", "hash", "ok", "errors", "warnings", "facts"]);
    expect(files[0].hash).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(files[0].facts)).toEqual([
      "beats",
      "choices",
      "configurations",
      "longest",
      "shortest",
      "min",
      "max",
      "random",
      "robots",
    ]);
    expect(Object.keys(files[0].facts.random)).toEqual(["score", "pass"]);
    expect(Object.keys(files[0].facts.robots)).toEqual(["first", "last", "longest", "shortest", "question"]);
    expect(files[1]).toMatchObject({ facts: null, errors: [{ code: "endless", path: ["a", "a"] }] });
    expect(Object.keys(files[1].errors[0])).toEqual(["code", "at", "line", "message", "path"]);
    for (const { message } of [...files[0].warnings, ...files[1].errors, ...files[1].warnings])
      expect(message).toBeTypeOf("string");
    expect(files[1].errors[0].message).toMatch(/^a conversation can come round to needs\.open/);
  });

  test("a file of another encoding is a file with an error, not an unreadable one", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "rapport-")), "gbk.yaml");
    writeFileSync(file, Buffer.from([0x61, 0x3a, 0x20, 0xc4, 0xe3]));
    const { code, out } = await rapport(["scenario", "check", "--json", file]);
    expect(code).toBe(1);
    expect(JSON.parse(out).files[0].errors[0]).toMatchObject({ code: "syntax", line: 1 });
  });
});

describe("usage", () => {
  test.each([
    [["scenario", "check"]],
    [["scenario", "check", "--jso", "x.yaml"]],
    [["scenario", "chek", "x.yaml"]],
    [["no-such-command"]],
    [[]],
    [["scenario"]],
    [["scenario", "graph", fixture("sound"), "--format", "png"]],
    [["scenario", "play", fixture("sound"), "--locale", "fr"]],
    [["scenario", "play", fixture("sound"), "--seed", "-1"]],
    [["scenario", "simulate", fixture("sound"), "--runs", "0"]],
    [["scenario", "simulate", fixture("sound"), "--runs", "1e3"]],
    [["scenario", "simulate", fixture("sound"), "--policy", "worst"]],
    [["scenario", "graph", join(ROOT, "no-such-file.yaml")]],
  ])("%j exits with 2 and says why", async (argv) => {
    const { code, error } = await rapport(argv);
    expect(code).toBe(2);
    expect(error).not.toBe("");
  });

  test.each([[["--help"]], [["scenario", "--help"]], [["scenario", "play", "--help"]]])("%j helps", async (argv) => {
    const { code, out } = await rapport(argv);
    expect(code).toBe(0);
    expect(out).toContain("Usage: rapport");
  });

  test("a scenario with errors can't be drawn or simulated, and says where to look", async () => {
    expect(await rapport(["scenario", "graph", fixture("unknown-target")])).toMatchObject({
      code: 1,
      error: expect.stringContaining(":41:"),
    });
    expect(await rapport(["scenario", "simulate", fixture("endless")])).toMatchObject({
      code: 1,
      error: expect.stringContaining("scenario check"),
    });
  });
});

describe("rapport scenario play", () => {
  const play = ["scenario", "play", fixture("sound"), "--seed", "1"];

  test("plays to an end and tells score, losses and the costliest turn", async () => {
    const { code, out } = await rapport(play, ["1", "1", "1", "1", "1", "1"]);
    expect(code).toBe(0);
    expect(out).toContain("[Approach]");
    expect(out).toMatch(/Outcome: (won|deferred|lost)/);
    expect(out).toMatch(/Score \d+\.\d\d, tier/);
    expect(out).toContain("Costliest: turn");
  });

  test("asks again after bad input", async () => {
    const { code, out } = await rapport(play, ["0", "9", "x", "", "1.5", "q"]);
    expect(code).toBe(0);
    expect(out.match(/Type a number from 1 to 3, or q to leave\./g)?.length).toBe(5);
  });

  test("ends cleanly at the end of input and after Ctrl-C", async () => {
    expect(await rapport(play, ["1"])).toMatchObject({ code: 0, out: expect.stringContaining("(end of input)") });
    expect(await rapport(play, ["1", null])).toMatchObject({ code: 130, error: "" });
  });

  test("the same seed gives the same order", async () => {
    expect(await rapport(play, ["q"])).toEqual(await rapport(play, ["q"]));
  });

  test("names stages in the language asked for, and paints only where colours are on", async () => {
    const { out } = await rapport([...play, "--locale", "zh-CN"], ["q"]);
    expect(out).toContain("[接近]");
    expect(out).not.toContain("\u001b");
    expect((await rapport(play, ["q"], true)).out).toContain("\u001b[");
  });

  test("plays a scenario that can't be scored, without a score", async () => {
    const { code, out } = await rapport(["scenario", "play", fixture("flat-scenario"), "--seed", "1"], ["1"]);
    expect(code).toBe(0);
    expect(out).toContain("no score is defined");
  });
});

describe("rapport scenario simulate", () => {
  test("prints mean, spread, percentiles, passes and ends", async () => {
    const { out } = await rapport(["scenario", "simulate", fixture("sound"), "--runs", "500", "--policy", "best"]);
    expect(out).toMatch(/mean\s+100\.00/);
    expect(out).toMatch(/p50\s+100\.00/);
    expect(out).toMatch(/ends\.signed\s+100\.0 %/);
  });

  test("prints JSON", async () => {
    const { out } = await rapport(["scenario", "simulate", fixture("tiny"), "--runs", "500", "--json", "--seed", "2"]);
    const result = JSON.parse(out);
    expect(result).toMatchObject({ id: "tiny", runs: 500, policy: "random", seed: 2, ends: { "ends.over": 1 } });
    expect(Math.abs(result.mean - 25)).toBeLessThan(12);
  });
});

describe("as a program", () => {
  const bin = join(ROOT, "bin/rapport.mjs");

  test("runs from any folder, with the exit code of the check", () => {
    const cwd = mkdtempSync(join(tmpdir(), "rapport-"));
    const { status, stdout } = spawnSync(process.execPath, [bin, "scenario", "check", fixture("shape"), "--json"], {
      cwd,
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(JSON.parse(stdout).files[0].errors[0]).toMatchObject({ code: "shape", line: 53 });
  });

  test("reads the numbers of the replies from a pipe", () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [bin, "scenario", "play", fixture("tiny"), "--seed", "1"],
      { input: "2\n", encoding: "utf8" },
    );
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toMatch(/Score \d+\.\d\d/);
  });

  test("is what package.json names", () => {
    const { bin: named } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(join(ROOT, named.rapport)).toBe(bin);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { attempts, scenarioVersions } from "#db/schema/attempts.ts";
import { people } from "#db/schema/people.ts";
import { openDatabase } from "#db/sqlite.server.ts";
import { explore } from "../../domain/scenario/explore.ts";
import { grade } from "../../domain/scenario/score.ts";
import type { Io } from "../io.ts";
import { run } from "../rapport.ts";
import { scenarioOf } from "./files.ts";

const ROOT = join(import.meta.dirname, "../../..");
const fixture = (name: string) => join(ROOT, "tests/content/scenario-fixtures", `${name}.yaml`);
const OLD = fixture("sound");

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "rapport-diff-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function world(dataFolder = join(ROOT, "no-such-folder")): { io: Io; printed: { out: string; error: string } } {
  const printed = { out: "", error: "" };
  const io: Io = {
    out: (text) => {
      printed.out += text;
    },
    error: (text) => {
      printed.error += text;
    },
    async *lines() {},
    colours: false,
    columns: 80,
    contentFolder: join(ROOT, "content"),
    dataFolder,
  };
  return { io, printed };
}

async function diff(argv: readonly string[], dataFolder?: string) {
  const { io, printed } = world(dataFolder);
  const code = await run(["scenario", "diff", ...argv], io);
  return { code, ...printed };
}

/** The old file with some of its text replaced. */
function edited(...replacements: readonly (readonly [string, string])[]): string {
  const file = join(folder(), "new.yaml");
  const source = readFileSync(OLD, "utf8");
  const result = replacements.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, source);
  writeFileSync(file, result);
  return file;
}

const LESS_CREDIT = ["text: Hello., credit: 2", "text: Hello., credit: 1"] as const;
const WITHOUT_REPLY = [
  "          d: {text: Shall I come back tomorrow?, credit: 2, why: Patient., to: ends.later}\n",
  "",
] as const;
const LONGER_TEXT = [
  "You visit a grocer. Find out who decides.",
  "You visit a grocer at the corner, who has a till that he looks at. Find out who decides.",
] as const;

const stored = [
  { id: "11111111-aaaa", mode: "assessed", path: ["b", "c", "c"] },
  { id: "22222222-bbbb", mode: "practice", path: ["c", "c", "c"] },
  { id: "33333333-cccc", mode: "practice", path: ["c", "b", "d"] },
  { id: "44444444-dddd", mode: "practice", path: ["c"] },
] as const;

/** A data folder with a person's attempts in the old file's scenario, and one in another. */
function withAttempts(): string {
  const path = folder();
  const { db, close } = openDatabase(path);
  const exploration = explore(scenarioOf(OLD, world().io));
  const person = { email: "lin@example.com", role: "rep", locale: "en", passwordHash: "", createdAt: 1 } as const;
  db.insert(people)
    .values({ ...person, id: "p", name: "Lin Wanqing" })
    .run();
  db.insert(scenarioVersions).values({ hash: "h", scenarioId: "sound", definition: "{}", keptAt: 1 }).run();
  stored.forEach(({ id, mode, path: said }, index) => {
    const { score } = grade(exploration, said);
    const common = { personId: "p", hash: "h", seed: 1, eventCount: said.length, turns: said.length, updatedAt: 9 };
    const outcome = score && {
      ...{ end: "end", finishedAt: 9, passed: score.passed },
      ...{ scoreNumerator: score.numerator, scoreDenominator: score.denominator },
    };
    const snapshot = JSON.stringify({ path: said, snapshot: {}, hint: 0 });
    const row = { ...common, ...outcome, id, mode, snapshot, scenarioId: "sound", startedAt: index };
    db.insert(attempts).values(row).run();
    db.insert(attempts)
      .values({ ...row, id: `other-${id}`, scenarioId: "other" })
      .run();
  });
  close();
  return path;
}

describe("rapport scenario diff", () => {
  test("tells the changes in structure with their lines, and the figures side by side", async () => {
    const after = edited(LESS_CREDIT, WITHOUT_REPLY, LONGER_TEXT);
    const { code, out, error } = await diff([OLD, after]);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toContain("3 changes");
    expect(out).toContain("~ credit  stages.approach.beats.greet.choices.c.credit  line 28\n      2 → 1\n");
    expect(out).toContain("− choice  stages.close.beats.ask.choices.d  old line 58");
    expect(out).toContain("~ text (en)  brief");
    expect(out).toMatch(/~ replies +13 +12\n/);
    expect(out).toMatch(/ {4}max, points +21\.5 +21\.5\n/);
    expect(out).not.toContain("attempt");
    for (const line of out.split("\n").filter((text) => /^ {6}/.test(text)))
      expect(line.length).toBeLessThanOrEqual(80);
  });

  test("a file and itself: no change, and no figure is marked", async () => {
    const { code, out } = await diff([OLD, OLD]);
    expect(code).toBe(0);
    expect(out).toContain("no change\n");
    expect(out).not.toContain("~");
  });

  test("prints JSON: both reports, the changes, and no attempts unless asked", async () => {
    const { code, out } = await diff([OLD, edited(LESS_CREDIT), "--json"]);
    expect(code).toBe(0);
    const result = JSON.parse(out);
    expect(Object.keys(result)).toEqual(["before", "after", "changes", "attempts"]);
    expect(result.before).toMatchObject({ file: OLD, id: "sound", ok: true, facts: { choices: 13 } });
    expect(result.changes).toEqual([
      {
        ...{ kind: "changed", at: "stages.approach.beats.greet.choices.c.credit", what: "credit" },
        ...{ before: "2", after: "1" },
      },
    ]);
    expect(result.attempts).toBeNull();
  });

  test.each([
    ["the old", [fixture("dead-end"), OLD]],
    ["the new", [OLD, fixture("dead-end")]],
  ])("exits with 1 and the problems where %s file has errors", async (_, files) => {
    const { code, out } = await diff(files);
    expect(code).toBe(1);
    expect(out).toContain(`dead-end  ${fixture("dead-end")}:42`);
    expect(out).not.toContain("change");
    const plain = await diff([...files, "--json"]);
    expect(plain.code).toBe(1);
    expect(JSON.parse(plain.out)).toMatchObject({ changes: null, attempts: null });
    expect(plain.out).toContain('"message": "');
  });

  test.each([
    ["a file that is not there", [OLD, join(ROOT, "no-such-file.yaml")], "there is no such file"],
    ["one file", [OLD], "missing required argument"],
    ["a data folder that is not there", [OLD, OLD, "--attempts"], "there is no database in"],
    ["one that holds no database", [OLD, OLD, "--attempts", ROOT], "there is no database in"],
  ])("exits with 2 for %s", async (_, argv, why) => {
    const { code, error } = await diff(argv);
    expect(code).toBe(2);
    expect(error).toContain(why);
  });
});

describe("rapport scenario diff --attempts", () => {
  test("tells what happens to each stored attempt, and whose it is to nobody", async () => {
    const after = edited(LESS_CREDIT, WITHOUT_REPLY);
    const data = withAttempts();
    const { code, out } = await diff([OLD, after, "--attempts"], data);
    expect(code).toBe(0);
    expect(out).toContain(`4 attempts in ${data}: 3 valid, 1 broken; 1 of them open`);
    expect(out).toContain("1 broken: a reply is not offered any more");
    expect(out).toContain(
      "scores: 0 up, 1 down, 1 unchanged; 0 would pass now, 0 no longer; largest move −4.65 (22222222)",
    );
    expect(out).toContain("  22222222  practice   90.70 →  86.05    −4.65\n");
    expect(out).not.toMatch(/11111111|33333333|Wanqing|lin@/);
    expect((await diff([OLD, after, "--attempts", data])).out).toBe(out);
  });

  test("tells who would pass no longer, and who now", async () => {
    const data = withAttempts();
    const stricter = edited(["pass: 80", "pass: 88"], LESS_CREDIT);
    const { out } = await diff([OLD, stricter, "--attempts", data]);
    expect(out).toContain("0 would pass now, 1 no longer");
    expect(out).toMatch(/22222222 .* passes no longer\n/);
  });

  test("reads while a server runs on the folder, and prints JSON without names", async () => {
    const data = withAttempts();
    const server = openDatabase(data);
    onTestFinished(server.close);
    const { code, out } = await diff([OLD, edited(LESS_CREDIT), "--json", "--attempts", data]);
    expect(code).toBe(0);
    const { folder: read, summary, effects } = JSON.parse(out).attempts;
    expect(read).toBe(data);
    expect(summary).toMatchObject({ attempts: 4, valid: 4, broken: 0, open: 1, down: 2, unchanged: 1 });
    expect(effects.map(({ id, mode }: { id: string; mode: string }) => ({ id, mode }))).toEqual(
      stored.map(({ id, mode }) => ({ id, mode })),
    );
    expect(out).not.toMatch(/Wanqing|lin@|"p"/);
  });
});

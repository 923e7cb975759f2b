import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { largeDefinition } from "~/domain/scenario/testing/large.ts";
import { AnalysisCancelled, createAnalyst } from "./analyst.server.ts";

const CONTENT = join(import.meta.dirname, "../../../content");
const FIXTURES = join(import.meta.dirname, "../../../tests/content/scenario-fixtures");
/** 56,196 configurations. */
const LARGE = largeDefinition(20);
const fixture = (name: string) => readFileSync(join(FIXTURES, `${name}.yaml`), "utf8");

function analyst() {
  const made = createAnalyst({ contentFolder: CONTENT });
  onTestFinished(() => made.close());
  return made;
}

describe("an analysis in a thread of its own", () => {
  test("tells what the checks tell, and a way to each place that has one", async () => {
    const { report, ways } = await analyst().check(fixture("sound"));
    expect(report).toMatchObject({ id: "sound", ok: true });
    expect(ways["approach.greet"]).toEqual([]);
    expect(ways["needs.open"]).toHaveLength(1);
  });

  test("of a file that can't be read too", async () => {
    const { report, ways } = await analyst().check(fixture("syntax"));
    expect(report.errors[0]?.code).toBe("syntax");
    expect(ways).toEqual({});
  });

  test("tells how far it is, and lets everything else go on meanwhile", async () => {
    const asked = analyst();
    await asked.check(fixture("tiny"));
    const found: number[] = [];
    let turns = 0;
    const counting = setInterval(() => turns++, 0);
    const { report } = await asked.check(JSON.stringify(LARGE), { progress: (count) => found.push(count) });
    clearInterval(counting);
    expect(report.facts?.configurations).toBeGreaterThan(50_000);
    expect(found.length).toBeGreaterThan(3);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    // On this thread an analysis of that size would have let no timer through.
    expect(turns).toBeGreaterThan(10);
  });

  test("one that is cancelled ends at once, and the next is answered all the same", async () => {
    const asked = analyst();
    const ending = new AbortController();
    const first = asked.check(JSON.stringify(LARGE), { signal: ending.signal, progress: () => ending.abort() });
    const second = asked.check(fixture("sound"));
    await expect(first).rejects.toThrow(AnalysisCancelled);
    expect((await second).report.id).toBe("sound");
  });

  test("one that is cancelled before it began is never run", async () => {
    const asked = analyst();
    const ending = new AbortController();
    const first = asked.check(fixture("sound"));
    let heard = 0;
    const second = asked.check(JSON.stringify(LARGE), { signal: ending.signal, progress: () => heard++ });
    const third = asked.check(fixture("tiny"));
    ending.abort();
    await expect(second).rejects.toThrow(AnalysisCancelled);
    expect((await first).report.id).toBe("sound");
    expect((await third).report.id).toBe("tiny");
    expect(heard).toBe(0);
    await expect(asked.check(fixture("tiny"), { signal: ending.signal })).rejects.toThrow(AnalysisCancelled);
  });

  test("a fault is the asker's alone", async () => {
    const asked = analyst();
    await expect(asked.effect({ source: fixture("syntax"), attempts: [] })).rejects.toThrow("can't be played");
    expect((await asked.check(fixture("sound"))).report.ok).toBe(true);
  });

  test("a thread that dies leaves nobody waiting, and the next begins another", async () => {
    const contentFolder = mkdtempSync(join(tmpdir(), "rapport-content-"));
    const asked = createAnalyst({ contentFolder });
    onTestFinished(() => {
      asked.close();
      rmSync(contentFolder, { recursive: true });
    });
    const both = await Promise.allSettled([asked.check(fixture("sound")), asked.check(fixture("tiny"))]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    cpSync(CONTENT, contentFolder, { recursive: true });
    expect((await asked.check(fixture("sound"))).report.id).toBe("sound");
  });

  test("closing it cancels what is under way", async () => {
    const asked = analyst();
    const waiting = asked.check(JSON.stringify(LARGE));
    asked.close();
    await expect(waiting).rejects.toThrow(AnalysisCancelled);
  });
});

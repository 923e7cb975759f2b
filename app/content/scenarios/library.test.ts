import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { REFERENCES } from "~/domain/scenario/testing/parsing.ts";
import { sha256 } from "../sha256.ts";
import { readScenarioLibrary } from "./library.ts";

const FIXTURES = join(import.meta.dirname, "../../../tests/content/scenario-fixtures");

/** The library of a folder with copies of fixtures: file name by name of the fixture. */
function libraryOf(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "scenarios-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [fixture, file] of Object.entries(files))
    copyFileSync(join(FIXTURES, `${fixture}.yaml`), join(folder, file));
  const said: string[] = [];
  const read = () =>
    readScenarioLibrary({
      folder,
      references: REFERENCES,
      sha256,
      report: ({ file, line, message }) => said.push(`${file}:${line}: ${message}`),
    });
  return { folder, read, said };
}

test("sound scenarios are offered, by level and id, and nothing is said", () => {
  const { read, said } = libraryOf({ tiny: "b.yaml", sound: "a.yaml" });
  const library = read();
  expect(
    library
      .list()
      .map(({ scenario }) => scenario.id)
      .sort(),
  ).toEqual(["sound", "tiny"]);
  expect(library.byId("tiny")?.scenario.id).toBe("tiny");
  expect(said).toEqual([]);
});

test.each(["flat-scenario", "dead-end", "endless", "too-large"])("%s is told, and never offered", (fixture) => {
  const { read, said } = libraryOf({ sound: "a.yaml", [fixture]: "b.yaml" });
  expect(
    read()
      .list()
      .map(({ scenario }) => scenario.id),
  ).toEqual(["sound"]);
  expect(said).not.toEqual([]);
  for (const line of said) expect(line).toMatch(/^b\.yaml:\d+: ./);
});

test("a file that can't be read hides no other", () => {
  const { read, said } = libraryOf({ sound: "b.yaml", syntax: "a.yaml" });
  expect(read().list()).toHaveLength(1);
  expect(said[0]).toMatch(/^a\.yaml:\d+: ./);
});

test("of two files with the same id the first is offered, the other told", () => {
  const { folder, read, said } = libraryOf({ sound: "a.yaml" });
  const first = readFileSync(join(folder, "a.yaml"), "utf8");
  writeFileSync(join(folder, "b.yaml"), `${first}\n# another\n`);
  const library = read();
  expect(library.list()).toHaveLength(1);
  expect(library.byId("sound")?.source).toBe(first);
  expect(said).toEqual([expect.stringMatching(/^b\.yaml:\d+: a\.yaml has the same id "sound"/)]);
});

test("a kept version is read although it is offered no more", () => {
  const { folder, read } = libraryOf({ sound: "a.yaml" });
  const source = readFileSync(join(folder, "a.yaml"), "utf8");
  rmSync(join(folder, "a.yaml"));
  expect(read().byId("sound")).toBeNull();
  expect(read().read(source)?.scenario.id).toBe("sound");
});

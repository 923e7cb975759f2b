import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readReferences } from "~/content/references.ts";
import { readScenarioLibrary } from "~/content/scenarios/library.ts";
import { sha256 } from "~/content/sha256.ts";
import { readSyllabus } from "~/content/syllabus.ts";
import { LOCALES } from "~/domain/locale.ts";
import { SKILLS } from "~/domain/syllabus/syllabus.ts";
import { createApplication } from "~/services/index.server.ts";

// The content as a whole, put together as the product does it.
const cacheFolder = await mkdtemp(join(tmpdir(), "course-"));
const report = ({ file, line, message }: { file: string; line: number; message: string }) => {
  throw new Error(`${file}:${line}: ${message}`);
};
const { services, close } = createApplication({
  dataFolder: ":memory:",
  cacheFolder,
  contentFolder: "content",
  report,
});
afterAll(async () => {
  close();
  await rm(cacheFolder, { recursive: true, force: true });
});
const account = { email: "ada@example.com", name: "Ada", password: "correct horse", locale: "en" } as const;
const { learner } = await services.accounts.setUp({ ...account, sampleTeam: false });
if (learner.kind !== "person") throw new Error("no administrator");
const person = learner.id;
const syllabus = readSyllabus("content");
const scenarios = readScenarioLibrary({
  folder: "content/scenarios",
  references: readReferences("content"),
  sha256,
  report,
});

test("every point of the syllabus is taught by a lesson that can be opened at it, in both languages", async () => {
  const points = syllabus.topics.flatMap((topic) => topic.points.map(({ id }) => id));
  expect(points).toHaveLength(114);
  for (const locale of LOCALES) {
    const { lessons } = await services.lessons.list(person, locale);
    const views = await Promise.all(lessons.map(({ slug }) => services.lessons.open({ person, slug, locale })));
    const anchors = views.flatMap(({ blocks }) =>
      blocks.flatMap((block) => ("html" in block ? [...block.html.matchAll(/<span class="point" id="(\w+)">/g)] : [])),
    );
    expect(anchors.map(([, id]) => id).sort()).toEqual([...points].sort());
  }
});

test("every skill has a drill that practises it and a role-play that scores it", async () => {
  const drilling = { person, locale: "en", timeZone: "UTC" } as const;
  const named = new Set((await services.drills.list(drilling)).flatMap(({ skills }) => skills));
  const scored = new Set(
    scenarios.list().flatMap(({ scenario }) => [...scenario.beats.values()].flatMap(({ tests }) => tests)),
  );
  const nameOf = (skill: string) => syllabus.skills.find(({ id }) => id === skill)?.name.en ?? skill;
  expect(SKILLS.filter((skill) => !named.has(nameOf(skill)))).toEqual([]);
  expect(SKILLS.filter((skill) => !scored.has(skill))).toEqual([]);
});

test("whatever leads somewhere leads to something there is", async () => {
  for (const locale of LOCALES) {
    const { topics } = await services.curriculum.map(person, locale);
    const led = topics.flatMap(({ lessons, drills, rolePlays }) => [...lessons, ...drills, ...rolePlays]);
    const found = await Promise.all(
      ["客户", "价", "货", "customer", "price", "stock"].map((query) => services.search.find(query, locale)),
    );
    const links = new Set([...led, ...found.flatMap(({ hits }) => hits)].map(({ to }) => to));
    expect(links.size).toBeGreaterThan(40);
    const { lessons } = await services.lessons.list(person, locale);
    const decks = (await services.drills.list({ person, locale, timeZone: "UTC" })).map(({ id }) => `/drills#${id}`);
    const rolePlays = (await services.rolePlays.list(learner, locale)).map(({ id }) => `/role-plays/${id}`);
    const there = new Set([...lessons.map(({ slug }) => `/lessons/${slug}`), ...decks, ...rolePlays]);
    expect([...links].filter((to) => !there.has(to.startsWith("/lessons/") ? (to.split("#")[0] ?? "") : to))).toEqual(
      [],
    );
  }
});

test("the replies of a role-play send on to lessons there are", async () => {
  const slugs = new Set((await services.lessons.list(person, "en")).lessons.map(({ slug }) => slug));
  const named = scenarios
    .list()
    .flatMap(({ scenario }) =>
      [...scenario.beats.values()].flatMap(({ choices }) => choices.flatMap(({ lesson }) => lesson ?? [])),
    );
  expect(named.filter((slug) => !slugs.has(slug))).toEqual([]);
});

import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createLessonLibrary } from "./library.ts";

const META = {
  title: "Title",
  summary: "What it is about.",
  topic: "listening",
  stages: "[approach]",
  skills: "[listening]",
  minutes: "6",
  order: "1",
  covers: "[L1]",
};
const BODY = [
  "## Heading",
  '<Point id="L1"/>A **first** paragraph.',
  '<Scene title="Scene" outcome="wrong">\n<Line who="Ann">Hello.</Line>\n<Line who="Bob" rep>Hello.</Line>\n\nThey leave.\n</Scene>',
  '<Exercise id="one"/>',
  '<Exercise id="two"/>',
  '<Exercise id="three"/>',
  '<Caution title="But">\nNot always.\n</Caution>',
  "<Reflection>What now?</Reflection>",
];

function mdx(body: readonly string[] = BODY, meta: Record<string, string> = META): string {
  const frontMatter = Object.entries(meta).map(([name, value]) => `${name}: ${value}`);
  return `---\n${frontMatter.join("\n")}\n---\n\n${body.join("\n\n")}\n`;
}

function order(id: string): string {
  const items = ["first", "second", "third"].map(
    (item) => `      - {id: ${item}, text: {zh-CN: ${item}, en: ${item}}, feedback: {zh-CN: "why", en: "why"}}`,
  );
  return `  - id: ${id}
    kind: order
    points: [L1]
    prompt: {zh-CN: 排序, en: Order}
    takeaway: {zh-CN: 记住, en: Remember}
    items:\n${items.join("\n")}\n`;
}

const EXERCISES = `exercises:\n${["one", "two", "three"].map(order).join("")}`;

/** A folder with one lesson, and its library. */
async function lesson(files: { zh?: string; en?: string; exercises?: string } = {}) {
  const root = await mkdtemp(join(tmpdir(), "lessons-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const dir = join(root, "lessons");
  const cacheDir = join(root, "cache");
  await mkdir(join(dir, "sample"), { recursive: true });
  await writeFile(join(dir, "sample/zh-CN.mdx"), files.zh ?? mdx());
  await writeFile(join(dir, "sample/en.mdx"), files.en ?? mdx());
  await writeFile(join(dir, "sample/exercises.yaml"), files.exercises ?? EXERCISES);
  const said: string[] = [];
  const library = createLessonLibrary({
    dir,
    cacheDir,
    report: ({ file, line, message }) => said.push(`${relative(dir, file).replaceAll(sep, "/")}:${line}: ${message}`),
  });
  return { dir, cacheDir, library, said };
}

/** What is said about the English text, which is no lesson then; "" where nothing is wrong. */
async function complaint(files: Parameters<typeof lesson>[0]): Promise<string> {
  const { library, said } = await lesson(files);
  const found = await library.find("sample", "en");
  expect(found === null).toBe(said.length > 0);
  return said.join("\n");
}

test("a lesson is cut into blocks, with exercises between the text", async () => {
  const { library } = await lesson();
  const found = await library.find("sample", "en");
  expect(found?.blocks).toEqual([
    { kind: "prose", heading: true, html: "<h2>Heading</h2>" },
    {
      kind: "prose",
      heading: false,
      html: '<p><span class="point" id="L1"></span>A <strong>first</strong> paragraph.</p>',
    },
    {
      kind: "prose",
      heading: false,
      html: '<figure class="scene" data-outcome="wrong"><figcaption>Scene</figcaption><p class="line"><b>Ann</b> <span>Hello.</span></p><p class="line rep"><b>Bob</b> <span>Hello.</span></p><p>They leave.</p></figure>',
    },
    { kind: "exercise", exercise: "one" },
    { kind: "exercise", exercise: "two" },
    { kind: "exercise", exercise: "three" },
    {
      kind: "prose",
      heading: false,
      html: '<aside aria-label="But" class="caution"><h3>But</h3><p>Not always.</p></aside>',
    },
    { kind: "reflection", html: "What now?" },
  ]);
  expect(found?.meta).toMatchObject({ slug: "sample", title: "Title", minutes: 6, requires: [] });
});

test("exercises come in the order in which the text places them", async () => {
  const reversed = ["three", "two", "one"].map((id) => `<Exercise id="${id}"/>`);
  const { library } = await lesson({ en: mdx([...BODY.slice(0, 3), ...reversed, ...BODY.slice(6)]) });
  expect((await library.find("sample", "en"))?.exercises.map(({ id }) => id)).toEqual(["three", "two", "one"]);
});

test("bad front matter names file, line and field", async () => {
  expect(await complaint({ en: mdx(BODY, { ...META, minutes: "12" }) })).toMatch(/^sample\/en\.mdx:7: minutes: /);
  expect(await complaint({ en: mdx(BODY, { ...META, skills: "[listening, lisening]" }) })).toMatch(
    /^sample\/en\.mdx:6: skills\.1: /,
  );
  expect(await complaint({ en: "no front matter" })).toMatch(/^sample\/en\.mdx:1: /);
  const { title: _, ...untitled } = META;
  expect(await complaint({ en: mdx(BODY, untitled) })).toMatch(/^sample\/en\.mdx:2: title: /);
});

test("bad exercises name file, line and field", async () => {
  const wrongKind = EXERCISES.replace("kind: order", "kind: ordr");
  expect(await complaint({ exercises: wrongKind })).toMatch(/^sample\/exercises\.yaml:3: exercises\.0\.kind: /);
  const untranslated = EXERCISES.replace("prompt: {zh-CN: 排序, en: Order}", "prompt: {zh-CN: 排序}");
  expect(await complaint({ exercises: untranslated })).toMatch(
    /^sample\/exercises\.yaml:5: exercises\.0\.prompt\.en: /,
  );
  expect(await complaint({ exercises: `${EXERCISES}\n  - {` })).toMatch(/^sample\/exercises\.yaml:\d+: /);
  expect(await complaint({ exercises: "exercises: *nowhere" })).toMatch(/^sample\/exercises\.yaml:1: .*alias/i);
});

test("text that is not MDX names file and line", async () => {
  expect(await complaint({ en: mdx([...BODY.slice(0, 2), '<Scene title="x">', "never closed"]) })).toMatch(
    /^sample\/en\.mdx:\d+: .*Scene/,
  );
});

test("a lesson holds prose and known elements only", async () => {
  const line = (block: string) => complaint({ en: mdx([block, ...BODY.slice(1)]) });
  expect(await line("{process.env.SECRET}")).toBe(
    "sample/en.mdx:12: a lesson holds prose and elements, no expressions",
  );
  expect(await line('import fs from "node:fs"')).toBe("sample/en.mdx:12: a lesson imports and exports nothing");
  expect(await line("<script>alert(1)</script>")).toBe("sample/en.mdx:12: no element <script>");
  expect(await line('<Scne title="x"/>')).toBe("sample/en.mdx:12: no element <Scne>");
  expect(await line("<Scene>x</Scene>")).toBe('sample/en.mdx:12: <Scene> needs title="…"');
});

test("an exercise stands at the top level", async () => {
  const nested = '<Caution title="But">\n<Exercise id="one"/>\n</Caution>';
  const message = await complaint({ en: mdx([nested, ...BODY.slice(1)]) });
  expect(message).toBe("sample/en.mdx:13: <Exercise> stands on a line of its own, inside nothing");
  expect(await complaint({ en: mdx(['Then <Exercise id="one"/>', ...BODY.slice(1)]) })).toMatch(/inside nothing/);
});

test("text, front matter and exercises must agree", async () => {
  const message = await complaint({
    en: mdx([...BODY.slice(0, 3), '<Exercise id="one"/>', '<Exercise id="one"/>', '<Exercise id="four"/>'], {
      ...META,
      covers: "[L2]",
    }),
  });
  expect(message.split("\n")).toEqual([
    'sample/en.mdx:1: places exercise "four", which exercises.yaml lacks',
    'sample/en.mdx:1: does not place exercise "two"',
    'sample/en.mdx:1: does not place exercise "three"',
    'sample/en.mdx:1: places exercise "one" twice',
    'sample/en.mdx:1: covers L2, but has no <Point id="L2"/>',
    'sample/en.mdx:1: marks point L1, which "covers" lacks',
    "sample/en.mdx:1: ends with one <Reflection>",
  ]);
});

test("a missing file is named", async () => {
  const { dir, library, said } = await lesson();
  await rm(join(dir, "sample/en.mdx"));
  expect(await library.find("sample", "en")).toBeNull();
  expect(said).toEqual(["sample/en.mdx:1: cannot be read"]);
});

test("an unknown slug is no lesson, and leads nowhere else", async () => {
  const { library } = await lesson();
  expect(await library.find("other", "en")).toBeNull();
  expect(await library.find("../lessons/sample", "en")).toBeNull();
});

test("a text is compiled once; the next process reads what was compiled", async () => {
  const { dir, cacheDir, library } = await lesson();
  await Promise.all([library.find("sample", "en"), library.find("sample", "en"), library.list("en")]);
  const compiled = await compiledFiles(cacheDir);
  expect(compiled).toHaveLength(1);
  // Whatever stands in the cache is what the next process shows.
  const file = compiled[0] ?? "";
  await writeFile(file, (await readFile(file, "utf8")).replace("Heading", "From the cache"));
  const next = await createLessonLibrary({ dir, cacheDir }).find("sample", "en");
  expect(next?.blocks[0]).toMatchObject({ html: "<h2>From the cache</h2>" });
});

test("a broken lesson is missing from the list, and hides no other", async () => {
  const { dir, library, said } = await lesson();
  await cp(join(dir, "sample"), join(dir, "second"), { recursive: true });
  await writeFile(join(dir, "second/en.mdx"), mdx([...BODY, "{broken}"]));
  expect((await library.list("en")).map(({ meta }) => meta.slug)).toEqual(["sample"]);
  expect((await library.list("zh-CN")).map(({ meta }) => meta.slug)).toEqual(["sample", "second"]);
  expect(said).toEqual([expect.stringMatching(/^second\/en\.mdx:\d+: a lesson holds prose/)]);
});

test("while a lesson is broken, the last good one stands in its place", async () => {
  const { dir, library, said } = await lesson();
  const good = await library.find("sample", "en");
  await writeFile(join(dir, "sample/en.mdx"), mdx(BODY.slice(1), { ...META, minutes: "1" }));
  expect(await library.find("sample", "en")).toBe(good);
  expect(await library.list("en")).toEqual([good]);
  expect(said).toHaveLength(1);
  await rm(join(dir, "sample/exercises.yaml"));
  expect(await library.find("sample", "en")).toBe(good);
  await rm(join(dir, "sample"), { recursive: true });
  expect(await library.find("sample", "en")).toBeNull();
});

test("a fault is told once, and again when it comes back", async () => {
  const { dir, library, said } = await lesson({ exercises: EXERCISES.replace("kind: order", "kind: ordr") });
  await library.list("en");
  await library.list("zh-CN");
  await library.list("en");
  expect(said).toHaveLength(1);
  await writeFile(join(dir, "sample/exercises.yaml"), EXERCISES);
  await library.warm();
  await writeFile(join(dir, "sample/exercises.yaml"), EXERCISES.replace("kind: order", "kind: ordr"));
  await library.warm();
  expect(said).toHaveLength(2);
});

test("a broken text is never in the cache, and reads well once it is mended", async () => {
  const { dir, cacheDir, library } = await lesson({ en: mdx(BODY.slice(1), { ...META, covers: "[L1, L2]" }) });
  expect(await library.find("sample", "en")).toBeNull();
  expect(await compiledFiles(cacheDir)).toEqual([]);
  await writeFile(join(dir, "sample/en.mdx"), mdx());
  expect(await library.find("sample", "en")).not.toBeNull();
  expect(await compiledFiles(cacheDir)).toHaveLength(1);
});

test("an edit shows at once", async () => {
  const { dir, library } = await lesson();
  await library.find("sample", "en");
  await writeFile(join(dir, "sample/en.mdx"), mdx(["## Another heading", ...BODY.slice(1)]));
  expect((await library.find("sample", "en"))?.blocks[0]).toMatchObject({ html: "<h2>Another heading</h2>" });
});

test("warming up names what is wrong with every lesson", async () => {
  const { dir, library, said } = await lesson({ zh: mdx(BODY, { ...META, minutes: "1" }) });
  await cp(join(dir, "sample"), join(dir, "second"), { recursive: true });
  await library.warm();
  expect(said.map((line) => line.split(": ")[0]).sort()).toEqual(["sample/zh-CN.mdx:7", "second/zh-CN.mdx:7"]);
});

test("without a folder there are no lessons", async () => {
  const { dir, library, said } = await lesson();
  await rm(dir, { recursive: true });
  await library.warm();
  expect([await library.list("en"), await library.find("sample", "en"), said]).toEqual([[], null, []]);
});

async function compiledFiles(cacheDir: string): Promise<string[]> {
  const entries = await readdir(cacheDir, { recursive: true }).catch(() => []);
  return entries.filter((entry) => entry.endsWith(".js")).map((entry) => join(cacheDir, entry));
}

test("where it may, it does not look again for a while: one lesson or all", async () => {
  const { dir, cacheDir } = await lesson();
  const library = createLessonLibrary({ dir, cacheDir, freshFor: 60_000 });
  const [one, all] = [await library.find("sample", "en"), await library.list("en")];
  await writeFile(join(dir, "sample/en.mdx"), mdx(["## Another heading", ...BODY.slice(1)]));
  expect(await library.find("sample", "en")).toBe(one);
  expect(await library.list("en")).toBe(all);
  // What was not there is looked for again: it may be on its way.
  expect(await library.find("second", "en")).toBeNull();
  await cp(join(dir, "sample"), join(dir, "second"), { recursive: true });
  expect(await library.find("second", "en")).not.toBeNull();
});

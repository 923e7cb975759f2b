import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LIMITS, readSource } from "./source.ts";
import { untranslated } from "./testing/bilingual.ts";
import { processorTime } from "./testing/timing.ts";

const MILLION = 1_000_000;

/** The message of the first problem; "" where there is none. */
function refusal(input: string | Uint8Array): string {
  const read = readSource(input);
  if (read.ok) return "";
  for (const { message } of read.problems) expect(untranslated(message), message["zh-CN"]).toEqual([]);
  return `${read.problems[0]?.line}: ${read.problems[0]?.message.en}`;
}

describe("bad input is refused with a clear message, at once", () => {
  const bad: readonly [string, () => string | Uint8Array, RegExp][] = [
    ["5 MB", () => `a: ${"x".repeat(5 * MILLION)}`, /too large: 5,000,003 bytes/],
    ["5 MB of bytes", () => new Uint8Array(5 * MILLION).fill(65), /too large/],
    ["a NUL byte", () => "a: 1\nb: \u0000", /^2: column 4: .*U\+0000/],
    ["an escaped NUL", () => 'a: 1\nb: "\\u0000"', /^2: .*U\+0000/],
    ["a lone surrogate", () => '{"a": "\\ud800"}', /U\+D800/],
    [
      "GBK",
      () => new Uint8Array([97, 58, 32, 49, 10, 98, 58, 32, 0xc4, 0xe3, 0xba, 0xc3]),
      /^2: column 4: .*not UTF-8/,
    ],
    ["UTF-16", () => new Uint8Array([0xff, 0xfe, 97, 0, 58, 0]), /UTF-16/],
    ["deep brackets", () => "[".repeat(900_000), /nested too deeply/],
    ["deep braces, closed", () => `${'{"a":'.repeat(1000)}1${"}".repeat(1000)}`, /nested too deeply/],
    ["deep dashes", () => "- ".repeat(400_000), /nested too deeply/],
    ["deep question marks", () => "? ".repeat(400_000), /nested too deeply/],
    [
      "deep indentation",
      () => Array.from({ length: 1200 }, (_, i) => `${" ".repeat(i)}a:\n`).join(""),
      /nested too deeply/,
    ],
    [
      "far from deep, but deeper than anything needs",
      () => Array.from({ length: 80 }, (_, i) => `${" ".repeat(i)}a:\n`).join(""),
      /nested more than/,
    ],
    ["very many values", () => `[${"[],".repeat(300_000)}]`, /too many parts/],
    ["very many keys", () => Array.from({ length: 100_000 }, (_, i) => `k${i}: 1\n`).join(""), /too many/],
    ["very many anchors", () => "&a ".repeat(300_000), /too many parts/],
    ["a duplicate key", () => "a: 1\nb: 2\na: 3\n", /^3: column 1: the key "a" is given twice/],
    ["__proto__", () => "a: 1\n__proto__: {polluted: 1}\n", /^2: .*"__proto__" is not allowed/],
    ["an alias to nothing", () => "a: *b\n", /^1: /],
    ["an alias to itself", () => "a: &a [1, *a]\n", /contains itself/],
    ["a tag", () => "a: !!js/function 'x'\n", /^1: /],
    ["a binary tag", () => "a: !!binary aGk=\n", /^1: /],
    ["a key that is a list", () => "? [a]\n: 1\n", /^1: /],
    ["two documents", () => "a: 1\n---\nb: 2\n", /^2: /],
    ["an unclosed quote", () => 'a: 1\nb: "x\nc: 2\n', /^2: column 4: Missing closing/],
    ["an unclosed bracket", () => "a: 1\nb: [1\nc: 2\n", /^3: /],
    ["a tab for indentation", () => "a:\n\tb: 1\n", /^2: /],
  ];

  test.each(bad)("%s", (_name, make, message) => {
    const input = make();
    const milliseconds = processorTime(() => expect(refusal(input)).toMatch(message));
    expect(milliseconds).toBeLessThan(1500);
  });

  test.each([
    ["a: 'x\nb: 1\n", "第 4 列：从这里开始的文字，末尾少了引号「'」"],
    ["a: {b: 1\n", "少了「}」"],
    ["a: [1\nb: 2\n", "少了「]」"],
    ["a: {b: {c: 1} d: 2}\n", "少了逗号「,」"],
    ["a: 1\nb\n", "名称后面少了冒号「:」和内容"],
    ["a: Well: yes\n", "文字里有冒号时，请给整段文字加引号"],
    ["a:\n\tb: 1\n", "缩进不能用制表符"],
    ["a:\n  b: 1\n c: 2\n", "同一层的名称要从同一列开始"],
    ["a: @home\n", "文字不能以「@」开头；请给整段文字加引号"],
    ["a: !now\n", "不认识的标签「!now」"],
    ['a: "\\q"\n', "双引号里不能写「\\q」"],
    ["a: 1\n---\nb: 2\n", "一个情景文件只能有一份"],
    ["a: - b\n", "列表要另起一行"],
    ["a: {c: 1}}\n", "这里不该有「}」"],
  ])("%j is explained in Chinese", (source, expected) => {
    const read = readSource(source);
    const said = read.ok ? [] : read.problems.map(({ message }) => message["zh-CN"]);
    expect(said.join("\n")).toContain(expected);
  });

  test("an alias bomb", () => {
    const levels = Array.from({ length: 12 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(9)}]`);
    const milliseconds = processorTime(() =>
      expect(refusal(`l0: &l0 lol\n${levels.join("\n")}\n`)).toMatch(/too many values/),
    );
    expect(milliseconds).toBeLessThan(1500);
  });

  test("anything at all is read or refused, never thrown at", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.uint8Array(), fc.json()), (input) => {
        const read = readSource(input);
        if (!read.ok) for (const { line } of read.problems) expect(line).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  test("scraps of YAML are read or refused", () => {
    const scraps = fc.constantFrom(
      "a: ",
      "- ",
      "? ",
      "[",
      "]",
      "{",
      "}",
      "\n",
      "  ",
      '"',
      "'",
      "&x ",
      "*x",
      "|\n",
      ">-\n",
      "#",
      ",",
      "!t ",
      "%",
      "---\n",
      ": ",
      "<<: ",
    );
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 60 }), (parts) => {
        readSource(parts.join(""));
      }),
      { numRuns: 500 },
    );
  });
});

describe("reading", () => {
  test("the largest file allowed is read within about a second", () => {
    const line = "- 这是一句够长的话，像一个真的回答那样长，里面什么都有一点，也不太短，正好给一行用。\n";
    const text = line.repeat(Math.floor(LIMITS.bytes / new TextEncoder().encode(line).length));
    const milliseconds = processorTime(() => expect(refusal(new TextEncoder().encode(text))).toBe(""));
    expect(milliseconds).toBeLessThan(1500);
  });

  test("a byte order mark is passed over", () => {
    expect(readSource("\uFEFFa: 1")).toMatchObject({ ok: true });
    expect(readSource(new Uint8Array([0xef, 0xbb, 0xbf, 97, 58, 32, 49]))).toMatchObject({ ok: true });
  });

  test("JSON gives the value that JSON.parse gives", () => {
    const keys = fc.string({ minLength: 1, maxLength: 8 }).filter((key) => key !== "__proto__");
    const plain = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(keys, tie("value"), { maxKeys: 4 }),
      ),
    })).value;
    fc.assert(
      fc.property(plain, (value) => {
        const json = JSON.stringify(value);
        const read = readSource(json);
        expect(read.ok && JSON.parse(JSON.stringify(read.source.value))).toEqual(JSON.parse(json));
      }),
      { numRuns: 300 },
    );
  });

  test("JSON of texts only, on one line, is not taken for deep nesting", () => {
    const facts = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`f${index}`, { text: "x" }]));
    expect(refusal(JSON.stringify({ facts }))).toBe("");
  });

  test("each part has its line, and a missing part that of what it is missing from", () => {
    const read = readSource("a:\n  b:\n    - x\n    - {c: 1,\n       d: 2}\n");
    if (!read.ok) throw new Error("refused");
    const { lineOf } = read.source;
    expect(["a", "a.b", "a.b.0", "a.b.1", "a.b.1.c", "a.b.1.d", "a.b.1.e", "z"].map(lineOf)).toEqual([
      1, 2, 3, 4, 4, 5, 4, 1,
    ]);
  });

  test("aliases stand for what they name, and merge keys are keys like others", () => {
    const read = readSource("a: &up {trust: 1}\nb: *up\n'<<': *up\n");
    expect(read.ok && JSON.stringify(read.source.value)).toBe('{"a":{"trust":1},"b":{"trust":1},"<<":{"trust":1}}');
  });

  test("keys keep their authored order, those like integers too", () => {
    const read = readSource("m:\n  '2': x\n  b: x\n  1: x\n");
    expect(read.ok && read.source.keysOf("m")).toEqual(["2", "b", "1"]);
  });
});

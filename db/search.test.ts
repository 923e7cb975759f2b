import fc from "fast-check";
import { expect, test } from "vitest";
import type { SearchEntry } from "../app/domain/search.ts";
import { openSearchIndex } from "./search.ts";

const entry = (title: string, text: string, locale: SearchEntry["locale"] = "zh-CN"): SearchEntry => {
  return { kind: "lesson", locale, title, text, to: `/${title}` };
};
function filled(...entries: SearchEntry[]) {
  const index = openSearchIndex();
  index.fill(entries);
  return (query: string, locale: SearchEntry["locale"] = "zh-CN") =>
    index.find(query, locale, 10).map(({ title }) => title);
}

test("a Chinese word of two characters is found anywhere in a text, and only where both stand together", () => {
  const find = filled(entry("倾听", "听出准客户的四种味道"), entry("客人", "户外的客人"), entry("提问", "五种提问"));
  expect(find("客户")).toEqual(["倾听"]);
  expect(find("提问")).toEqual(["提问"]);
  expect(find("味")).toEqual(["倾听"]);
  expect(find("没有")).toEqual([]);
});

test("any two neighbouring characters of a Chinese text find it", () => {
  const text = "周末断货两天，老板娘在收银台前叹了口气";
  const find = filled(entry("断货", text), entry("别的", "与此无关"));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: text.length - 2 }), (at) => {
      const pair = text.slice(at, at + 2);
      if (/^\p{Script=Han}{2}$/u.test(pair)) expect(find(pair)).toContain("断货");
    }),
  );
});

test("English words are found by their beginning, whatever the case or accent, and all must be there", () => {
  const find = filled(entry("Café", "A confirming question finds the crux", "en"), entry("Other", "A question", "en"));
  expect(find("confirm QUEST", "en")).toEqual(["Café"]);
  expect(find("cafe", "en")).toEqual(["Café"]);
  expect(find("question", "en")).toHaveLength(2);
  expect(find("question", "zh-CN")).toEqual([]);
});

test("a hit in the title comes first", () => {
  const find = filled(entry("甲", "投诉投诉投诉"), entry("投诉", "别的话"), entry("乙", "一次投诉"));
  expect(find("投诉")[0]).toBe("投诉");
});

test("no query breaks it, and one without a word finds nothing", () => {
  const index = openSearchIndex();
  index.fill([entry("a", "b")]);
  for (const query of ["", " ", '"', "AND", "NEAR(", "*", "—", "a\u0000b", "()"]) {
    expect(Array.isArray(index.find(query, "zh-CN", 5)), query).toBe(true);
  }
  expect(index.find(" —。 ", "zh-CN", 5)).toEqual([]);
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (query) => void index.find(query, "zh-CN", 5)));
});

test("the excerpt shows the words where they stand", () => {
  const index = openSearchIndex();
  index.fill([entry("长文", `${"前".repeat(200)}断货两天${"后".repeat(200)}`)]);
  const [hit] = index.find("断货", "zh-CN", 1);
  const text = hit?.excerpt.map((part) => part.text).join("") ?? "";
  expect(text.length).toBeLessThan(130);
  expect(hit?.excerpt.filter(({ match }) => match)).toEqual([{ text: "断货", match: true }]);
  expect(text.startsWith("…") && text.endsWith("…")).toBe(true);
});

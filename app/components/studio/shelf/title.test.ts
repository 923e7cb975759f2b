import { expect, test } from "vitest";
import { hasWords } from "./title.ts";

test.each([
  ["First visit to a restaurant owner", "", true],
  ["First visit to a restaurant owner", "  ", true],
  ["First visit to a restaurant owner", "OWNER first", true],
  ["First visit to a restaurant owner", "owner second", false],
  ["初访餐馆老板", "餐馆", true],
  ["初访餐馆老板", "火车", false],
  ["ＡＢＣ客户", "abc", true],
])("“%s” has “%s”: %s", (title, words, found) => {
  expect(hasWords(title, words)).toBe(found);
});

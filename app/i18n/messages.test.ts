import { expect, test } from "vitest";
import { FIELD_CODES } from "~/domain/forms/codes.ts";
import { NAMESPACES } from "./namespaces.ts";
import { resources } from "./resources.server.ts";

/** Text by dotted key. */
function flatten(messages: object, prefix = ""): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === "string") flat[prefix + key] = value;
    else Object.assign(flat, flatten(value, `${prefix}${key}.`));
  }
  return flat;
}

const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
const stems = (flat: Record<string, string>) => [...new Set(Object.keys(flat).map(stem))].sort();
const variables = (text: string) =>
  [...new Set(text.match(/\{\{\s*[^,}]+/g) ?? [])].map((name) => name.slice(2).trim());
const PLACEHOLDERS = /\bTODO\b|\bFIXME\b|lorem ipsum/i;

test.each(NAMESPACES)("%s says the same things in both languages", (namespace) => {
  const zh = flatten(resources["zh-CN"][namespace]);
  const en = flatten(resources.en[namespace]);
  expect(stems(en)).toEqual(stems(zh));
  for (const [key, text] of Object.entries(en)) {
    expect(text.trim(), `en ${key}`).not.toBe("");
    expect(text, `en ${key}`).not.toMatch(PLACEHOLDERS);
    expect(text, `en ${key} holds Chinese`).not.toMatch(/\p{Script=Han}/u);
  }
  for (const [key, text] of Object.entries(zh)) {
    expect(text.trim(), `zh-CN ${key}`).not.toBe("");
    const other = en[key] ?? en[`${stem(key)}_other`] ?? "";
    expect(variables(other).sort(), `variables of ${key}`).toEqual(variables(text).sort());
  }
});

test("English has both plural forms wherever it has one", () => {
  for (const namespace of NAMESPACES) {
    const keys = Object.keys(flatten(resources.en[namespace]));
    const ones = keys.filter((key) => key.endsWith("_one")).map(stem);
    const others = keys.filter((key) => key.endsWith("_other")).map(stem);
    expect(ones.sort(), namespace).toEqual(others.sort());
  }
});

test("every code of a form's field has words, and no words are left over", () => {
  expect(Object.keys(resources["zh-CN"].errors.field).sort()).toEqual([...FIELD_CODES].sort());
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The custom properties of the first block that begins with `selector`. */
function block(selector: string): Map<string, string> {
  const start = css.indexOf("{", css.indexOf(selector)) + 1;
  const text = css.slice(start, css.indexOf("}", start));
  return new Map([...text.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
}

const themes = {
  light: block(":root {"),
  dark: block(':root[data-theme="dark"] {'),
};

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

/** Words on grounds: at least 4.5 to 1. */
const WORDS: readonly (readonly [string, ...string[]])[] = [
  ["--ink", "--paper", "--surface", "--sunken", "--jade-soft", "--brick-soft", "--amber-soft", "--indigo-soft"],
  ["--ink-2", "--paper", "--surface", "--sunken", "--jade-soft"],
  ["--ink-3", "--paper", "--surface", "--sunken"],
  ["--jade", "--paper", "--surface"],
  ["--jade-ink", "--paper", "--surface", "--jade-soft"],
  ["--on-jade", "--jade", "--jade-ink"],
  ["--brick", "--paper", "--surface", "--brick-soft"],
  ["--on-brick", "--brick"],
  ["--amber", "--paper", "--surface", "--amber-soft"],
  ["--indigo", "--paper", "--surface", "--indigo-soft"],
];

/** Edges of controls, bars and the focus ring: at least 3 to 1. */
const EDGES: readonly (readonly [string, ...string[]])[] = [
  ["--line-field", "--paper", "--surface"],
  ["--jade", "--paper", "--surface", "--sunken", "--jade-soft", "--line"],
  ["--brick", "--surface", "--paper"],
];

const pairs = (table: typeof WORDS) =>
  table.flatMap(([front, ...grounds]) => grounds.map((ground) => [front, ground] as const));

for (const [theme, tokens] of Object.entries(themes)) {
  const value = (name: string) => tokens.get(name) ?? "missing";
  test.each(pairs(WORDS))(`${theme}: words in %s are legible on %s`, (front, ground) => {
    expect(contrast(value(front), value(ground))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(pairs(EDGES))(`${theme}: an edge in %s is visible on %s`, (front, ground) => {
    expect(contrast(value(front), value(ground))).toBeGreaterThanOrEqual(3);
  });
}

test("dark by choice is dark by system", () => {
  expect(block(':root:not([data-theme="light"])')).toEqual(themes.dark);
});

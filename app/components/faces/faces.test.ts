import { expect, test } from "vitest";
import { MOODS } from "~/domain/scenario/format.ts";
import { FACES } from "./face-ids.ts";
import { LOOKS } from "./looks.ts";
import { paint } from "./paint.ts";
import { drawSheet } from "./sheet.ts";

test("everybody looks different", () => {
  expect(new Set(FACES.map((face) => JSON.stringify(paint(LOOKS[face], "neutral")))).size).toBe(FACES.length);
});

test.each(FACES)("%s shows each mood in another way, all within the picture", (face) => {
  const pictures = MOODS.map((mood) => paint(LOOKS[face], mood));
  expect(new Set(pictures.map((picture) => JSON.stringify(picture))).size).toBe(MOODS.length);
  for (const [path] of pictures.flat()) expect(path ?? "").not.toMatch(/NaN|undefined/);
});

test("faces.svg is what the parts draw (`vitest -u` draws it anew)", async () => {
  await expect(drawSheet()).toMatchFileSnapshot("faces.svg");
});

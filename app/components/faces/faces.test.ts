import { expect, test } from "vitest";
import { MOODS } from "~/domain/scenario/format.ts";
import { FACES } from "./face-ids.ts";
import { looksOf } from "./looks.ts";
import { paint } from "./paint.ts";

test("everybody looks different", () => {
  expect(new Set(FACES.map((face) => JSON.stringify(paint(looksOf(face), "neutral")))).size).toBe(FACES.length);
});

test.each(FACES)("%s shows each mood in another way, all within the picture", (face) => {
  const pictures = MOODS.map((mood) => paint(looksOf(face), mood));
  expect(new Set(pictures.map((picture) => JSON.stringify(picture))).size).toBe(MOODS.length);
  for (const [path] of pictures.flat()) expect(path ?? "").not.toMatch(/NaN|undefined/);
});

test("a face that isn't drawn yet is somebody's all the same", () => {
  expect(looksOf("robot")).toBe(looksOf("man-50"));
});

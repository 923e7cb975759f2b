import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ICON_NAMES } from "./icon-names.ts";

test("the sprite holds exactly the icons there are names for", () => {
  const sprite = readFileSync(new URL("./icons.svg", import.meta.url), "utf8");
  const ids = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.sort()).toEqual([...ICON_NAMES].sort());
});

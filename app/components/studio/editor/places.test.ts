import { expect, test } from "vitest";
import { addBeat, deleteBeat, duplicateBeat, moveBeat, renameBeat, renameEnd } from "~/domain/studio/edits.ts";
import { fromTemplate } from "~/domain/studio/templates.ts";
import { followed } from "./places.ts";

const draft = fromTemplate("seven-stages", "any", "en");

test("A beat put into another stage, or renamed, is followed there and back", () => {
  const moved = moveBeat(draft, "needs.open", "close", 1);
  expect(moved.place).not.toBe("needs.open");
  expect(followed(draft, moved.document, "needs.open")).toBe(moved.place);
  expect(followed(moved.document, draft, moved.place)).toBe("needs.open");
  const renamed = renameBeat(draft, "needs.open", "ask");
  expect(followed(renamed, draft, "needs.ask")).toBe("needs.open");
  expect(followed(renameEnd(draft, "ends.won", "sold"), draft, "ends.sold")).toBe("ends.won");
});

test("What is still there, or was taken away, is not exchanged for another", () => {
  const added = addBeat(draft, "needs");
  expect(followed(draft, added.document, "needs.open")).toBe("needs.open");
  expect(followed(added.document, draft, added.place)).toBe(added.place);
  const copied = duplicateBeat(draft, "needs.open");
  expect(followed(copied.document, draft, copied.place)).toBe(copied.place);
  const without = deleteBeat(draft, "needs.open");
  expect(followed(draft, without, "needs.open")).toBe("needs.open");
  expect(followed(draft, without, null)).toBeNull();
});

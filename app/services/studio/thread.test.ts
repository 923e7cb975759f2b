import { expect, test, vi } from "vitest";
import { studioApplication } from "../../../tests/support/studio.ts";

/* Going from a draft to its file and back takes up to half a second, for which nobody else may have to wait. */

vi.mock("~/domain/studio/source.ts", async (original) => {
  function refused(): never {
    throw new Error("on the server's thread");
  }
  return { ...(await original<object>()), toYaml: refused, documentIn: refused, fromSource: refused };
});

test("files are written and read off the server's thread", async () => {
  const { studio, author, imported, edit } = await studioApplication();
  const { shelf, drafts, versions } = studio;
  const id = await imported();
  const { document } = await drafts.open(author, id);
  expect((await drafts.check(document)).report.ok).toBe(true);
  expect(await shelf.exportFile(author, id)).toContain("id: sound");
  expect(await versions.publish(author, id, 1, "")).toEqual({ ok: true, number: 1 });
  const listed = (await shelf.list(author, "en")).find((row) => row.id === id);
  expect(listed?.draft?.pending).toBe(false);
  await edit(id, (draft) => ({ ...draft, minutes: 9 }));
  expect(await versions.preview(author, id, "en")).toMatchObject({ pending: true, changes: [{ after: "9" }] });
  expect(await versions.compare(author, id, { from: 1, to: null, locale: "en" })).toHaveLength(1);
  expect(await versions.restore(author, id, 1, 2)).toBe(3);
  expect(await versions.preview(author, id, "en")).toMatchObject({ pending: false });
});

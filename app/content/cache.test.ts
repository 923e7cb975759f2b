import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { createCompileCache, hashOf } from "./cache.ts";

async function folder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "compile-cache-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

test("what was made once is read from then on, also by the next process", async () => {
  const dir = await folder();
  const make = vi.fn(async () => "code");
  expect(await createCompileCache({ dir, version: "1" }).through("key", make)).toBe("code");
  expect(await createCompileCache({ dir, version: "1" }).through("key", make)).toBe("code");
  expect(make).toHaveBeenCalledTimes(1);
});

test("what another compiler made is made again", async () => {
  const dir = await folder();
  await createCompileCache({ dir, version: "1" }).through("key", async () => "old");
  expect(await createCompileCache({ dir, version: "2" }).through("key", async () => "new")).toBe("new");
});

test("whoever asks while it is being made waits for the same", async () => {
  const cache = createCompileCache({ dir: await folder(), version: "1" });
  let finish: (code: string) => void = () => undefined;
  const make = vi.fn(
    () =>
      new Promise<string>((resolve) => {
        finish = resolve;
      }),
  );
  const asked = [cache.through("key", make), cache.through("key", make), cache.through("key", make)];
  await vi.waitFor(() => expect(make).toHaveBeenCalled());
  finish("code");
  const all = await Promise.all(asked);
  expect(all).toEqual(["code", "code", "code"]);
  expect(make).toHaveBeenCalledTimes(1);
});

test("what failed is not kept, and the next to ask tries again", async () => {
  const dir = await folder();
  const cache = createCompileCache({ dir, version: "1" });
  await expect(cache.through("key", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await readdir(dir)).toEqual([]);
  expect(await cache.through("key", async () => "code")).toBe("code");
});

test("nothing unfinished stays behind", async () => {
  const dir = await folder();
  await createCompileCache({ dir, version: "1" }).through("key", async () => "code");
  expect(await readdir(join(dir, "1"))).toEqual(["key.js"]);
});

test("a folder that cannot be written costs time, not the page", async () => {
  const file = join(await folder(), "file");
  await writeFile(file, "in the way");
  expect(await createCompileCache({ dir: file, version: "1" }).through("key", async () => "code")).toBe("code");
});

test("parts of a hash cannot run into each other", () => {
  expect(hashOf("ab", "c")).not.toBe(hashOf("a", "bc"));
  expect(hashOf("a")).toBe(hashOf("a"));
});

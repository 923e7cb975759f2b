import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** SHA-256 of the parts in order, lower-case hexadecimal; parts cannot run into each other. */
export function hashOf(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest("hex");
}

export interface CompileCache {
  /**
   * The text kept under the key; where there is none, makes it and keeps it. Whoever asks for a key that is
   * being made waits for that one. What fails to be made is never kept: the next to ask tries again.
   */
  through(key: string, make: () => Promise<string>): Promise<string>;
}

/**
 * Compiled content on disk, a file for each key. `version` names the compiler: another version has a folder of
 * its own, so nothing compiled by an older one is read. An unwritable folder costs time, not the page.
 */
export function createCompileCache({ dir, version }: { readonly dir: string; readonly version: string }): CompileCache {
  const folder = join(dir, version);
  const making = new Map<string, Promise<string>>();

  async function readOrMake(key: string, make: () => Promise<string>): Promise<string> {
    const file = join(folder, `${key}.js`);
    const kept = await readFile(file, "utf8").catch(() => null);
    if (kept !== null) return kept;
    const made = await make();
    await keep(file, made).catch(() => undefined);
    return made;
  }

  /** Whole or not at all: a server stopped halfway leaves no broken file under the key. */
  async function keep(file: string, made: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    const unfinished = `${file}.${process.pid}.part`;
    await writeFile(unfinished, made);
    await rename(unfinished, file);
  }

  return {
    through(key, make) {
      const running = making.get(key);
      if (running) return running;
      const started = readOrMake(key, make).finally(() => making.delete(key));
      making.set(key, started);
      return started;
    },
  };
}

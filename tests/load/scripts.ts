import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { parseAst } from "vite";

/** Address of a script on its site → its bytes, gzipped. */
export type Scripts = ReadonlyMap<string, number>;

export const gzipped = (source: string | Buffer): number => gzipSync(source).length;
export const total = (scripts: Scripts): number => [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);

/**
 * Every script that a document brings with it: those it names (`src`, `modulepreload`, the imports of its inline
 * module) and what these import in turn; not what they may import later.
 */
export function scriptsOf(html: string, clientFolder: string): Scripts {
  const found = new Map<string, number>();
  const queue = namedIn(html);
  for (const address of queue) {
    if (found.has(address)) continue;
    const source = readFileSync(join(clientFolder, address), "utf8");
    found.set(address, gzipped(source));
    queue.push(...importedBy(source).map((path) => posix.resolve(posix.dirname(address), path)));
  }
  return found;
}

function namedIn(html: string): string[] {
  const elements = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([element]) => element);
  const linked = elements.flatMap((element) => {
    const script = /^<script\b/.test(element) ? /\ssrc="([^"]+)"/.exec(element) : null;
    const preload = /\srel="modulepreload"/.test(element) ? /\shref="([^"]+)"/.exec(element) : null;
    return (script ?? preload)?.[1] ?? [];
  });
  const inline = [...html.matchAll(/<script\b[^>]*type="module"[^>]*>([\s\S]*?)<\/script>/g)];
  // Remix's own script also imports its entry by a call, at once.
  const entries = inline.flatMap(([, source = ""]) => [...source.matchAll(/\bimport\("([^"]+)"\)/g)]);
  return [
    ...linked,
    ...inline.flatMap(([, source = ""]) => importedBy(source)),
    ...entries.map(([, path = ""]) => path),
  ];
}

/** What a module imports statically. */
function importedBy(source: string): string[] {
  return parseAst(source).body.flatMap((node) => {
    const from =
      node.type === "ImportDeclaration" ||
      node.type === "ExportNamedDeclaration" ||
      node.type === "ExportAllDeclaration"
        ? node.source
        : null;
    return typeof from?.value === "string" ? from.value : [];
  });
}

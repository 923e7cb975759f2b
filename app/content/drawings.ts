import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Drawing, drawingSchema } from "../domain/practice/drawing.ts";
import { ContentError, faultLine } from "./content-error.ts";
import type { LibraryProblem } from "./library-problem.ts";
import { parseYaml } from "./located-yaml.ts";
import { sha256 } from "./sha256.ts";

/** The drawn scenes of a folder (content/scenes), each a folder with scene.yaml and scene.svg. */
export interface DrawingLibrary {
  byId(id: string): Drawing | null;
  ids(): readonly string[];
  /** The picture itself; null where there is none. */
  svg(id: string): string | null;
}

/** Reads them once. What can't be used is reported and left out. */
export function readDrawings(folder: string, report: (problem: LibraryProblem) => void): DrawingLibrary {
  const drawings = new Map<string, { readonly drawing: Drawing; readonly svg: string }>();
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  for (const entry of entries.filter((one) => one.isDirectory())) {
    const file = join(folder, entry.name, "scene.yaml");
    try {
      const svg = readFileSync(join(folder, entry.name, "scene.svg"), "utf8");
      const authored = parseYaml(readFileSync(file, "utf8"), drawingSchema, { file });
      if (/<script|\son\w+=|javascript:|https?:\/\/(?!www\.w3\.org)/i.test(svg))
        throw new Error("holds more than a drawing");
      const viewBox = `viewBox="0 0 ${authored.width} ${authored.height}"`;
      if (!svg.includes(viewBox)) throw new Error(`scene.svg needs ${viewBox}`);
      drawings.set(entry.name, { svg, drawing: { ...authored, id: entry.name, version: sha256(svg).slice(0, 12) } });
    } catch (error) {
      if (!(error instanceof ContentError)) report({ file, line: 1, message: String(error) });
      else for (const fault of error.faults) report({ file, line: fault.line ?? 1, message: faultLine(fault) });
    }
  }
  return {
    byId: (id) => drawings.get(id)?.drawing ?? null,
    ids: () => [...drawings.keys()].sort(),
    svg: (id) => drawings.get(id)?.svg ?? null,
  };
}

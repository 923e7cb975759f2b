import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Drawing, spotsOf } from "../domain/practice/drawing.ts";
import {
  type AuthoredDeck,
  type AuthoredItem,
  type Deck,
  type DeckLibrary,
  type DrillItem,
  deckSchema,
} from "../domain/practice/drill.ts";
import { generateItems } from "../domain/practice/generated/generate.ts";
import { ContentError } from "./content-error.ts";
import type { LibraryProblem } from "./library-problem.ts";
import { parseYaml } from "./located-yaml.ts";

/** Reads the decks of a folder (content/drills) once. A deck that can't be used is reported and left out. */
export function readDecks(options: {
  readonly folder: string;
  readonly drawings: (id: string) => Drawing | null;
  readonly report: (problem: LibraryProblem) => void;
}): DeckLibrary {
  const { folder, drawings, report } = options;
  const decks: Deck[] = [];
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".yaml")) : [];
  for (const name of files.sort()) {
    const file = join(folder, name);
    try {
      const authored = parseYaml(readFileSync(file, "utf8"), deckSchema, { file });
      if (`${authored.deck}.yaml` !== name) throw new Error(`its file is to be named ${authored.deck}.yaml`);
      decks.push(toDeck(authored, drawings));
    } catch (error) {
      const faults = error instanceof ContentError ? error.faults : [{ line: 1, message: String(error) }];
      for (const { line, message } of faults) report({ file, line: line ?? 1, message });
    }
  }
  decks.sort((one, other) => one.order - other.order);
  return { list: () => decks, byId: (id) => decks.find((deck) => deck.id === id) ?? null };
}

function toDeck(
  { deck, order, title, summary, items, generated }: AuthoredDeck,
  drawings: (id: string) => Drawing | null,
): Deck {
  const made = generated.flatMap((template) => generateItems(deck, template));
  const all = [...items.map((item) => toItem(deck, item, drawings)), ...made];
  // Made ones have names too, and a name is what an answer is kept under.
  const twice = all.find(({ id }, index) => all.findIndex((one) => one.id === id) !== index);
  if (twice) throw new Error(`two items are called "${twice.id}"`);
  return { id: deck, order, title, summary, items: all };
}

function toItem(deck: string, item: AuthoredItem, drawings: (id: string) => Drawing | null): DrillItem {
  if (!("scene" in item)) {
    const { lines, options, ...rest } = item;
    const shown = { lines: lines ?? null, drawing: null, chart: null };
    return { ...rest, deck, ...shown, options: options.map((option) => ({ ...option, at: null })) };
  }
  const { scene, options, ...rest } = item;
  const drawing = drawings(scene);
  if (!drawing) throw new Error(`${item.id}: no scene "${scene}"`);
  const spots = spotsOf(drawing, options).map((spot, index) => {
    if (!spot) throw new Error(`${item.id}: scene "${scene}" has no spot "${options[index]?.id}"`);
    return spot;
  });
  return { ...rest, deck, lines: null, drawing, chart: null, options: spots };
}

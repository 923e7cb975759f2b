import { mulberry32 } from "../../random.ts";
import type { Bilingual } from "../authored.ts";
import { BEST_CREDIT, type DrillItem, type Generated } from "../drill.ts";
import { seedOf } from "../shuffle.ts";
import { generateChannelStock } from "./channel-stock.ts";
import type { Generator, GeneratorKind } from "./generators.ts";
import { generateSalesProgress } from "./sales-progress.ts";
import { generateSalesState } from "./sales-state.ts";

const BY_KIND: Record<GeneratorKind, Generator> = {
  "sales-state": generateSalesState,
  "sales-progress": generateSalesProgress,
  "channel-stock": generateChannelStock,
};

/**
 * The items of a template, `count` of them, each made from a seed of its own name: the same for everybody and for ever, so
 * that an item can come back for review. Throws RangeError where the template has no words for a judgement.
 */
export function generateItems(deck: string, template: Generated): DrillItem[] {
  const { kind, count, subjects, stem, options, ...about } = template;
  return Array.from({ length: count }, (_, index) => {
    const id = `${kind}-${index + 1}`;
    const random = mulberry32(seedOf(deck, id));
    const subject = subjects[index % subjects.length] ?? { "zh-CN": "", en: "" };
    const { chart, credits, figures } = BY_KIND[kind](random);
    const right = Object.entries(credits).find(([, credit]) => credit === BEST_CREDIT)?.[0] ?? "";
    const because = options[right]?.because;
    return {
      ...about,
      id,
      deck,
      stem: filled(stem, { subject }),
      lines: null,
      drawing: null,
      chart,
      options: Object.entries(credits).map(([judgement, credit]) => {
        const words = options[judgement];
        if (!words || !because) throw new RangeError(`${deck}: ${kind} has no words for "${judgement}"`);
        return {
          id: judgement,
          credit,
          text: words.text,
          feedback: filled(because, { subject, ...figures }),
          at: null,
        };
      }),
    };
  });
}

/** The words with what stands in {{braces}} put in. */
function filled(words: Bilingual, values: Readonly<Record<string, Bilingual | number>>): Bilingual {
  const fill = (locale: keyof Bilingual) =>
    words[locale].replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === "number" ? String(value) : value[locale];
    });
  return { "zh-CN": fill("zh-CN"), en: fill("en") };
}

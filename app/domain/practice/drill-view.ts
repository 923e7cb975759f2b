import type { Locale } from "../locale.ts";
import type { Chart } from "./chart.ts";
import { type PublicDrawing, publicDrawing } from "./drawing.ts";
import { BEST_CREDIT, type DrillItem } from "./drill.ts";
import { shuffled } from "./shuffle.ts";
import { type Choice, type PlayedLine, type PublicSpot, playedLines, publicSpots } from "./view.ts";

/** A drill item as the browser gets it: one language, shuffled, without credits and feedback. */
export interface PublicDrillItem {
  readonly id: string;
  readonly stem: string;
  readonly lines: readonly PlayedLine[] | null;
  readonly chart: Chart | null;
  readonly drawing: PublicDrawing | null;
  /** Spots of the drawing where there is one. */
  readonly options: readonly Choice[];
  readonly spots: readonly PublicSpot[];
}

export function publicItem(item: DrillItem, locale: Locale, seed: number): PublicDrillItem {
  const { id, stem, lines, chart, drawing, options } = item;
  const placed = options.flatMap((option) => (option.at ? [{ ...option, at: option.at }] : []));
  const spots = drawing ? publicSpots(drawing, placed, locale) : [];
  const choices = options.map((option) => ({ id: option.id, text: option.text[locale] }));
  return {
    id,
    stem: stem[locale],
    lines: lines && playedLines(lines, locale),
    chart,
    drawing: drawing && publicDrawing(drawing, locale),
    options: drawing ? spots.map(({ id: spot, text }) => ({ id: spot, text })) : shuffled(choices, seed),
    spots,
  };
}

/** What the learner reads after answering; the key of this item is part of it. */
export interface DrillFeedback {
  /** What was chosen; null where time ran out. */
  readonly chosen: string | null;
  /** 0 to 4. */
  readonly credit: number;
  readonly options: readonly ExplainedOption[];
}

export interface ExplainedOption extends Choice {
  readonly credit: number;
  readonly best: boolean;
  readonly says: string;
}

/** Every reply with what it is worth and why, in the order in which they were offered. */
export function drillFeedback(item: DrillItem, chosen: string | null, locale: Locale, seed: number): DrillFeedback {
  const offered = publicItem(item, locale, seed).options;
  const credit = item.options.find(({ id }) => id === chosen)?.credit ?? 0;
  const options = offered.flatMap(({ id, text }): ExplainedOption[] => {
    const option = item.options.find((one) => one.id === id);
    if (!option) return [];
    return [{ id, text, credit: option.credit, best: option.credit === BEST_CREDIT, says: option.feedback[locale] }];
  });
  return { chosen, credit, options };
}

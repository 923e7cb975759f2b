import type { Chart } from "../chart.ts";

export const GENERATORS = ["sales-state", "sales-progress", "channel-stock"] as const;
export type GeneratorKind = (typeof GENERATORS)[number];

/** A question made of figures: what is shown, and what each judgement of it is worth. */
export interface GeneratedQuestion {
  readonly chart: Chart;
  /** The judgements offered, with their credit, 0 to 4; exactly one has 4. */
  readonly credits: Readonly<Record<string, number>>;
  /** What the explanations may name in {{braces}}; numbers are written as they are. */
  readonly figures: Readonly<Record<string, number>>;
}

export type Generator = (random: () => number) => GeneratedQuestion;

/** A whole number between both, each as likely. */
export function between(random: () => number, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

export function pick<T>(random: () => number, entries: readonly [T, ...T[]]): T {
  return entries[Math.floor(random() * entries.length)] ?? entries[0];
}

/** Change from one to the other in percent, to one decimal. */
export function growth(from: number, to: number): number {
  return Math.round((to / from - 1) * 1000) / 10;
}

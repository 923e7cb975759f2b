import type { SittingId } from "../ids.ts";
import type { DrillFeedback, PublicDrillItem } from "./drill-view.ts";

/** A deck in the list, with how the person stands in it. */
export interface DeckCard {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly items: number;
  /** Names of the skills it practises. */
  readonly skills: readonly string[];
  /** Items ever answered. */
  readonly seen: number;
  /** Mean of the last credits, 0 to 1; null before the first answer. */
  readonly share: number | null;
  readonly open: { readonly id: SittingId; readonly answered: number; readonly total: number } | null;
}

/** A sitting as its page shows it: an item to answer, how one went, or how it all went. */
export interface SittingView {
  readonly id: SittingId;
  readonly deck: { readonly id: string; readonly title: string };
  readonly total: number;
  readonly answered: number;
  /** Seconds an item; null without a clock. */
  readonly seconds: number | null;
  /** Milliseconds left for the item now asked; null without a clock. */
  readonly left: number | null;
  readonly asked: { readonly place: number; readonly item: PublicDrillItem } | null;
  readonly shown: {
    /** From 0, in the order in which the items are asked. */
    readonly place: number;
    readonly item: PublicDrillItem;
    readonly feedback: DrillFeedback;
    /** What the item's points say. */
    readonly points: readonly string[];
  } | null;
  readonly summary: {
    /** Of all the credit there was, 0 to 1. */
    readonly share: number;
    /** Each with its place in the sitting, in their order; credit 0 to 4. */
    readonly answers: readonly { readonly place: number; readonly credit: number }[];
    readonly missed: readonly { readonly id: string; readonly text: string; readonly times: number }[];
  } | null;
}

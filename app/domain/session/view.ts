import type { Instant } from "../ids.ts";
import type { Locale } from "../locale.ts";
import type { Mood } from "../scenario/format.ts";
import type { Tier } from "../scenario/score.ts";
import type { ItemKind } from "./agenda.ts";
import type { CaseText } from "./ports.ts";
import type { Step } from "./step.ts";
import type { LaidOpen, Way } from "./why.ts";

/** A vote as everybody may see it: what it is for, and how it fell once it is shown. */
export interface VoteView {
  readonly round: string;
  /** `closed`: over, and not shown yet. */
  readonly state: "open" | "closed" | "revealed";
  readonly closesAt: Instant | null;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** By option; null before it is revealed. */
  readonly counts: Readonly<Record<string, number>> | null;
}

/** The way taken and another beside it, from the same state. */
export interface BranchView {
  readonly turn: number;
  /** How many voted for the other one; null where no vote is known. */
  readonly votes: number | null;
  readonly main: Way;
  readonly other: Way;
}

export interface SummaryView {
  /** 0 to 100, two decimals. */
  readonly score: number;
  readonly tier: Tier;
  readonly passed: boolean;
  readonly outcome: string;
  readonly turns: readonly {
    readonly turn: number;
    readonly said: string;
    readonly loss: number;
    /** What else was voted for there, most votes first. */
    readonly others: readonly { readonly id: string; readonly text: string; readonly votes: number }[];
  }[];
}

export type ItemView =
  | { readonly kind: "case"; readonly presenter: string | null; readonly text: CaseText | null }
  | { readonly kind: "break" }
  | { readonly kind: "poll"; readonly question: string; readonly vote: VoteView }
  | { readonly kind: "task"; readonly text: string; readonly groups: number }
  | {
      readonly kind: "scenario";
      readonly title: string;
      readonly brief: string;
      readonly customer: { readonly name: string; readonly role: string; readonly face: string; readonly mood: Mood };
      /** 0-based. */
      readonly turn: number;
      /** What was said last, and what came back. */
      readonly last: { readonly said: string; readonly reply: string | null } | null;
      /** What the customer says now; null before the conversation begins. */
      readonly says: string | null;
      readonly sees: string | null;
      readonly vote: VoteView | null;
      /** What each reply is worth; null until the reasons are shown. */
      readonly why: readonly LaidOpen[] | null;
      /** Skills that the turn asks for, for the discussion; none before the vote is shown. */
      readonly skills: readonly string[];
      readonly branch: BranchView | null;
      readonly summary: SummaryView | null;
    };

/**
 * What everybody in the room may see, in the language the session is held in. Nothing in it tells what a reply is worth
 * or how a vote is falling before the host shows it.
 */
export interface RoomView {
  /** How many events there have been. */
  readonly seq: number;
  readonly step: Step;
  readonly title: string;
  readonly locale: Locale;
  readonly paused: boolean;
  /** The server's clock when this was made, for the timers. */
  readonly now: Instant;
  readonly agenda: readonly {
    readonly id: string;
    readonly kind: ItemKind;
    readonly title: string;
    readonly minutes: number;
  }[];
  /** Of the agenda; -1 in the lobby. */
  readonly index: number;
  /** When the item's time began to run; while paused, as if it had just stopped. */
  readonly since: Instant;
  readonly pausedAt: Instant | null;
  readonly item: ItemView | null;
  /** Under which name a line may be written now; null where none is asked for. */
  readonly lineRound: string | null;
}

/** What a participant knows of themselves. */
export interface OwnView {
  readonly id: string;
  readonly name: string;
  /** Their vote in the round on show; null where there is none. */
  readonly vote: { readonly round: string; readonly choice: string } | null;
  readonly line: { readonly round: string; readonly text: string } | null;
  /** Of the task that is on. */
  readonly group: number | null;
}

/** How far a vote has got. */
export interface CountView {
  readonly seq: number;
  readonly voted: number;
  readonly present: number;
}

/** What the host's screen shows beside the room's view. */
export interface HostView {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly guest: boolean;
    readonly here: boolean;
    readonly group: number | null;
  }[];
  readonly lines: readonly {
    readonly participant: string;
    readonly name: string;
    readonly round: string;
    readonly text: string;
    readonly hidden: boolean;
  }[];
}

import type { Instant, LiveSessionId } from "./ids.ts";

/** What is waiting in the trainer's room: figures to act on, each leading to its page. */
export interface RoomView {
  readonly people: { readonly cohorts: number; readonly reps: number; readonly pending: number };
  /** On the first page of what is under way; `overdue` counts people. */
  readonly assignments: { readonly open: number; readonly more: boolean; readonly overdue: number };
  /** On the first page of each. */
  readonly coaching: { readonly waiting: number; readonly more: boolean; readonly news: number };
  readonly cases: { readonly waiting: number };
  readonly live: {
    readonly underWay: readonly { readonly id: LiveSessionId; readonly title: string }[];
    readonly next: { readonly title: string; readonly at: Instant } | null;
  };
  /** The skill to teach next; null where nothing stands out. */
  readonly reports: { readonly teach: string | null };
}

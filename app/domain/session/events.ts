import { z } from "zod";
import { type ContentHash, contentHash, type Instant } from "../ids.ts";
import type { Tally } from "./tally.ts";

/** What the host does. */
export type HostAct =
  /** To an item of the agenda, by its index. */
  | { readonly type: "go"; readonly to: number; readonly how: "next" | "back" | "skip" | "jump" }
  /** Opens the vote of a scenario's turn. */
  | { readonly type: "ask" }
  | { readonly type: "close" }
  /** Shows how the votes fell, closing them first where they are open. */
  | { readonly type: "reveal" }
  | { readonly type: "why" }
  | { readonly type: "play"; readonly choice: string }
  /** Follows another reply from turn `turn` (0-based) for two turns; `second` is the reply after it, null where it ends before. */
  | { readonly type: "branch"; readonly turn: number; readonly choice: string; readonly second: string | null }
  /** One step back within an item. */
  | { readonly type: "back" }
  /** Closes the lines of a task. */
  | { readonly type: "gather" }
  | { readonly type: "pause" }
  | { readonly type: "resume" }
  /** Gives the open vote so many seconds from now; null takes the limit away. */
  | { readonly type: "timer"; readonly seconds: number | null }
  | { readonly type: "end" };

interface Happened {
  readonly at: Instant;
  /** The votes of the round that was open before and is not after; null where none closed. */
  readonly tally: Tally | null;
}

/** What is stored of a session: from its agenda and these, its state can be made again at any time. */
export type SessionEvent = Happened &
  (
    | Exclude<HostAct, { type: "close" }>
    | { readonly type: "close"; readonly reason: "host" | "timer" }
    /** `pins`: the version of the scenario of each item that plays one. */
    | { readonly type: "start"; readonly pins: Readonly<Record<string, ContentHash>> }
  );

const choice = z.string().min(1).max(80);
const happened = {
  at: z.int(),
  tally: z.object({ round: z.string(), counts: z.record(z.string(), z.int()) }).nullable(),
};
const acts = {
  go: { type: z.literal("go"), to: z.int().min(0).max(100), how: z.enum(["next", "back", "skip", "jump"]) },
  ask: { type: z.literal("ask") },
  close: { type: z.literal("close") },
  reveal: { type: z.literal("reveal") },
  why: { type: z.literal("why") },
  play: { type: z.literal("play"), choice },
  branch: { type: z.literal("branch"), turn: z.int().min(0).max(1000), choice, second: choice.nullable() },
  back: { type: z.literal("back") },
  gather: { type: z.literal("gather") },
  pause: { type: z.literal("pause") },
  resume: { type: z.literal("resume") },
  timer: { type: z.literal("timer"), seconds: z.int().min(1).max(3600).nullable() },
  end: { type: z.literal("end") },
} as const;

/** For what a host's browser sends. */
export const hostActSchema: z.ZodType<HostAct> = z.discriminatedUnion("type", [
  z.object(acts.go),
  z.object(acts.ask),
  z.object(acts.close),
  z.object(acts.reveal),
  z.object(acts.why),
  z.object(acts.play),
  z.object(acts.branch),
  z.object(acts.back),
  z.object(acts.gather),
  z.object(acts.pause),
  z.object(acts.resume),
  z.object(acts.timer),
  z.object(acts.end),
]);

/** For what comes back from store. */
export const sessionEventSchema: z.ZodType<SessionEvent> = z.discriminatedUnion("type", [
  z.object({ ...acts.go, ...happened }),
  z.object({ ...acts.ask, ...happened }),
  z.object({ ...acts.close, reason: z.enum(["host", "timer"]), ...happened }),
  z.object({ ...acts.reveal, ...happened }),
  z.object({ ...acts.why, ...happened }),
  z.object({ ...acts.play, ...happened }),
  z.object({ ...acts.branch, ...happened }),
  z.object({ ...acts.back, ...happened }),
  z.object({ ...acts.gather, ...happened }),
  z.object({ ...acts.pause, ...happened }),
  z.object({ ...acts.resume, ...happened }),
  z.object({ ...acts.timer, ...happened }),
  z.object({ ...acts.end, ...happened }),
  z.object({
    type: z.literal("start"),
    pins: z.record(z.string(), z.string().transform(contentHash)),
    ...happened,
  }),
]);

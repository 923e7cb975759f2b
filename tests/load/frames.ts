/** What is traced: the compositor's frames, and the marks between which they count. */
export const CATEGORIES = ["disabled-by-default-devtools.timeline.frame", "blink.user_timing"];
export const BEGIN = "bench-begin";
export const END = "bench-end";

/** The frames of a page between the two marks. */
export interface Frames {
  /** With what the page itself had changed, and presented, a second. */
  readonly perSecond: number;
  readonly dropped: number;
  /** The longest time without one, milliseconds. */
  readonly longestGap: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** Microseconds. */
  readonly ts: number;
  readonly pid: number;
  readonly id2?: { readonly local?: string };
  readonly args: { readonly frame_reporter?: { readonly state: string } };
}

interface Frame {
  readonly state: string;
  readonly end: number;
}

/** Reads the frames out of Chromium's trace. */
export function framesIn(trace: string): Frames {
  const { traceEvents }: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(trace);
  const marked = (name: string): TraceEvent => {
    const mark = traceEvents.find((event) => event.name === name);
    if (!mark) throw new Error(`the trace holds no ${name}`);
    return mark;
  };
  const [begin, end] = [marked(BEGIN), marked(END)];
  const frames = reported(traceEvents.filter(({ pid }) => pid === begin.pid)).filter(
    (frame) => frame.end > begin.ts && frame.end <= end.ts,
  );
  const presented = frames.filter(({ state }) => state === "STATE_PRESENTED_ALL").map((frame) => frame.end);
  const times = [...new Set(presented)].sort((a, b) => a - b);
  const gaps = [...times, end.ts].map((time, index) => time - (times[index - 1] ?? begin.ts));
  return {
    perSecond: times.length / ((end.ts - begin.ts) / 1e6),
    dropped: frames.filter(({ state }) => state === "STATE_DROPPED").length,
    longestGap: Math.max(...gaps) / 1000,
  };
}

/**
 * What became of each frame, and when: `PipelineReporter` begins with the frame and ends as it is on the screen, or as
 * it is clear that it will not be. Its numbers are used again once it has ended.
 */
function reported(events: readonly TraceEvent[]): Frame[] {
  const ends = (event: TraceEvent) => (event.ph === "e" ? 0 : 1);
  const reports = events
    .filter(({ name }) => name === "PipelineReporter")
    .sort((a, b) => a.ts - b.ts || ends(a) - ends(b));
  const open = new Map<string, string>();
  return reports.flatMap(({ ph, ts, id2, args }): Frame[] => {
    const id = id2?.local ?? "";
    if (ph === "b") {
      open.set(id, args.frame_reporter?.state ?? "");
      return [];
    }
    const state = open.get(id);
    open.delete(id);
    return state === undefined ? [] : [{ state, end: ts }];
  });
}

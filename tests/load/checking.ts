import { script } from "./processes.ts";
import { median } from "./samples.ts";
import { megabytes, ms, type Row, share, times } from "./table.ts";

/** What `checker.ts` finds out about one scenario. Time in milliseconds, memory in bytes. */
export interface Checked {
  readonly configurations: number;
  /** The whole check from the file's text, the first time in the process. */
  readonly cold: number;
  readonly memory: { readonly before: number; readonly peak: number };
}

/** The whole check of a generated scenario, against a floor in milliseconds. */
export function checkedRows(beats: number, floor: number, processes: number, aim: string): Row[] {
  const runs = Array.from({ length: processes }, (): Checked => JSON.parse(script("checker.ts", String(beats))));
  const cold = median(runs.map((run) => run.cold));
  const peak = median(runs.map(({ memory }) => memory.peak));
  const before = median(runs.map(({ memory }) => memory.before));
  const count = (runs[0]?.configurations ?? 0).toLocaleString("en");
  return [
    { what: `check, ${count} configurations`, measured: ms(cold), floor: ms(floor), ratio: share(cold / floor), aim },
    {
      what: `check, ${count} configurations, peak memory (floor: before)`,
      measured: megabytes(peak),
      floor: megabytes(before),
      ratio: times(peak / before),
      aim: "under 1 GiB (1,074 MB)",
    },
  ];
}

import { configurationsOf } from "~/domain/scenario/configurations.ts";
import { largeDefinition } from "~/domain/scenario/testing/large.ts";
import { scenarioOf } from "~/domain/scenario/testing/parsing.ts";
import { checkedRows } from "./checking.ts";
import { script } from "./processes.ts";
import { median } from "./samples.ts";
import { type Group, megabytes, ms, type Row, share, times } from "./table.ts";

/** What `explorer.ts` finds out about one scenario. Times in milliseconds, memory in bytes. */
export interface Explored {
  readonly configurations: number;
  /** Replies of all configurations, each taken once by the search. */
  readonly transitions: number;
  /** The first time in the process, as a command or a start of the server does it. */
  readonly cold: number;
  readonly warm: number;
  /** One XState transition. */
  readonly transition: number;
  readonly memory: { readonly before: number; readonly peak: number };
}

const PROCESSES = 3;

/** The generated scenarios grow by steps; this is the last one below the 200,000 that are explored at most. */
const NEARLY_MOST = 195_000;

/** What exploring and the whole check set out to reach. */
const SMALLER = { explore: "under 2 s", check: "under 2 s" };
const LARGER = { explore: "", check: "under 6 s" };

/** Exploring and checking scenarios against as many XState transitions as there are replies in all configurations. */
export function measureExploring(): Group {
  return {
    title: "Exploring and checking a scenario",
    how:
      "search, order and values of all configurations; check: everything that `rapport scenario check` tells, from the " +
      "file's text; floor: XState `transition` calls, each on a resolved snapshot, as many as the search takes replies; " +
      `the generated scenarios once in each of ${PROCESSES} new processes, code not yet compiled; median`,
    rows: [shipped(explore("ship")), ...generated(70_000, SMALLER), ...generated(NEARLY_MOST, LARGER)],
  };
}

function shipped({ configurations, transitions, warm, transition }: Explored): Row {
  const [measured, floor] = [transitions / warm, 1 / transition];
  const perSecond = (rate: number) => `${Math.round(rate).toLocaleString("en")}/ms`;
  return {
    what: `transitions, the scenario that ships (${configurations.toLocaleString("en")} configurations)`,
    measured: perSecond(measured),
    floor: perSecond(floor),
    ratio: times(measured / floor),
    aim: "at least 10 ×",
  };
}

/** Explores and checks the smallest generated scenario with at least so many configurations. */
function generated(least: number, aims: typeof SMALLER): Row[] {
  const beats = beatsFor(least);
  const runs = Array.from({ length: PROCESSES }, () => explore("large", String(beats)));
  const [first] = runs;
  if (!first) return [];
  const time = median(runs.map(({ cold }) => cold));
  const floor = median(runs.map(({ transition }) => transition)) * first.transitions;
  const [peak, before] = (["peak", "before"] as const).map((when) => median(runs.map(({ memory }) => memory[when])));
  const [high = 0, low = 0] = [peak, before];
  const count = first.configurations.toLocaleString("en");
  return [
    {
      what: `${count} configurations`,
      measured: ms(time),
      floor: ms(floor),
      ratio: share(time / floor),
      aim: aims.explore,
    },
    {
      what: `${count} configurations, peak memory (floor: before)`,
      measured: megabytes(high),
      floor: megabytes(low),
      ratio: times(high / low),
      aim: "",
    },
    ...checkedRows(beats, floor, PROCESSES, aims.check),
  ];
}

function beatsFor(least: number): number {
  let beats = 8;
  while (configurationsOf(scenarioOf(largeDefinition(beats))).count < least) beats++;
  return beats;
}

const explore = (...what: string[]): Explored => JSON.parse(script("explorer.ts", ...what));

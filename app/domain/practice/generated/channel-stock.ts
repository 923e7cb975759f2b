import { CHANNEL_LINKS, type ChannelChart, type ChannelLinkId } from "../chart.ts";
import { shuffled } from "../shuffle.ts";
import { between, type Generator, pick } from "./generators.ts";

/** Days of stock below which a link may run dry, and above which it is overstocked. */
export const HEALTHY_DAYS = { least: 7, most: 30 };

export const STOCK_STATES = [
  "healthy",
  ...CHANNEL_LINKS.flatMap((link) => [`${link}-short`, `${link}-over`] as const),
] as const;
export type StockState = (typeof STOCK_STATES)[number];

/** Stock over the average outflow of a day: how long it lasts, in days. */
export function daysOfStock({ stock, flow }: { readonly stock: number; readonly flow: number }): number {
  return stock / flow;
}

/** Every link that is short or overstocked; none where all are healthy (7 to 30 days). */
export function troubles(chart: ChannelChart): StockState[] {
  return chart.links.flatMap((link): StockState[] => {
    const days = daysOfStock(link);
    if (days < HEALTHY_DAYS.least) return [`${link.id}-short`];
    return days > HEALTHY_DAYS.most ? [`${link.id}-over`] : [];
  });
}

/** Channels in which at most one link is in trouble; the judgement is which, and how. */
export const generateChannelStock: Generator = (random) => {
  const wanted = pick(random, STOCK_STATES);
  const links = CHANNEL_LINKS.map((id) => {
    // Goods run slower through a shop than through a maker's warehouse.
    const flow = { maker: between(random, 60, 180), agent: between(random, 25, 60), shop: between(random, 4, 14) }[id];
    const days =
      wanted === `${id}-short`
        ? between(random, 2, 5)
        : wanted === `${id}-over`
          ? between(random, 38, 75)
          : between(random, 10, 26);
    return { id, flow, stock: flow * days + between(random, 0, Math.floor(flow / 3)) };
  });
  const chart: ChannelChart = { kind: "channel", links };
  const state = troubles(chart)[0] ?? "healthy";
  const others = shuffled(
    STOCK_STATES.filter((one) => one !== state && one !== "healthy"),
    between(random, 0, 1_000_000),
  );
  // "All is well" is always among the replies: whether something is wrong is half of the judgement.
  const offered = state === "healthy" ? [state, ...others.slice(0, 3)] : [state, "healthy", ...others.slice(0, 2)];
  return {
    chart,
    credits: Object.fromEntries(offered.map((one) => [one, worth(one, state)])),
    figures: Object.fromEntries(links.map((link): [ChannelLinkId, number] => [link.id, Math.round(daysOfStock(link))])),
  };
};

/** The right link with the wrong trouble was at least looked at. */
function worth(given: string, state: StockState): number {
  if (given === state) return 4;
  return given.split("-")[0] === state.split("-")[0] ? 1 : 0;
}

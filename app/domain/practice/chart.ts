/** What a generated question shows. Numbers only: names and drawing are the page's. */
export type Chart = SalesChart | ProgressChart | ChannelChart;

/** Sales by month, oldest first, the last one being this month; all series of one length. */
export interface SalesChart {
  readonly kind: "sales";
  /** 1 to 12, of the first value. */
  readonly firstMonth: number;
  readonly actual: readonly number[];
  readonly plan: readonly number[];
  readonly lastYear: readonly number[];
  /** Of the chief competitor, with theirs of last year, so that growth can be compared. */
  readonly competitor: readonly number[];
  readonly competitorLastYear: readonly number[];
}

/** How far a month has come: revenue and range of products against plan, selling days gone of all. */
export interface ProgressChart {
  readonly kind: "progress";
  readonly revenue: { readonly done: number; readonly plan: number };
  readonly range: { readonly done: number; readonly plan: number };
  readonly days: { readonly done: number; readonly plan: number };
}

export const CHANNEL_LINKS = ["maker", "agent", "shop"] as const;
export type ChannelLinkId = (typeof CHANNEL_LINKS)[number];

/** Stock (cases) and average daily outflow (cases a day) at each link of the channel, in the direction of the goods. */
export interface ChannelChart {
  readonly kind: "channel";
  readonly links: readonly { readonly id: ChannelLinkId; readonly stock: number; readonly flow: number }[];
}

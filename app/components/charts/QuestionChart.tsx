import type { Chart } from "~/domain/practice/chart.ts";
import { ChannelChart } from "./ChannelChart.tsx";
import { ProgressChart } from "./ProgressChart.tsx";
import { SalesChart } from "./SalesChart.tsx";

/** What a generated question shows, drawn, with its figures as a table under it. */
export function QuestionChart({ chart }: { readonly chart: Chart }) {
  switch (chart.kind) {
    case "sales":
      return <SalesChart chart={chart} />;
    case "progress":
      return <ProgressChart chart={chart} />;
    case "channel":
      return <ChannelChart chart={chart} />;
  }
}

import { Client } from "./client.ts";
import { byTurns, quantile, type Subject } from "./samples.ts";
import type { Product } from "./servers.ts";
import { type Group, ms, type Row, times } from "./table.ts";

const ROUNDS = { batch: 10, rounds: 30, warmUp: 20 };

/** Reports on a cohort of 200 reps with 400,000 observations against the document of a bare Remix page. */
export async function measureReports(product: Product, bare: number): Promise<Group> {
  const client = new Client(product.port);
  const { author: trainer, cohort } = product;
  const pages = [
    { what: "cohort report", path: `/reports?cohort=${cohort}` },
    { what: "one rep's report", path: "/reports/people/bench-7" },
    { what: "evidence of a figure", path: `/reports/evidence?cohort=${cohort}&axis=skill&id=empathy` },
    { what: "morning drill", path: `/reports/morning?cohort=${cohort}` },
  ];
  const opening =
    (of: Client, path: string): Subject =>
    async () => {
      const answer = await of.page(path, trainer);
      if (answer.status !== 200 || !answer.body.includes("</html>")) throw new Error(`${path}: ${answer.status}`);
      return answer.ms;
    };
  const first = await opening(client, pages[0]?.path ?? "")();
  const [floor = [], ...measured] = await byTurns(
    [opening(new Client(bare), "/"), ...pages.map(({ path }) => opening(client, path))],
    ROUNDS,
  );
  const least = quantile(floor, 0.5);
  const row = (what: string, value: number, aim: string): Row => {
    return { what, measured: ms(value), floor: ms(least), ratio: times(value / least), aim };
  };
  return {
    title: "Reports",
    how: `GET of the document by a trainer, 200 reps and 400,000 observations, ${floor.length} each by turns; floor: the document of a bare Remix page`,
    rows: [
      row("cohort report, the first after the start", first, ""),
      ...pages.flatMap(({ what }, index) => {
        const samples = measured[index] ?? [];
        return [
          row(`${what}, median`, quantile(samples, 0.5), "at most 3 ×"),
          row(`${what}, p99`, quantile(samples, 0.99), ""),
        ];
      }),
    ],
  };
}

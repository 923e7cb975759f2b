import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sqliteRepos } from "#db/repos/index.ts";
import { openDatabase } from "#db/sqlite.server.ts";
import { liveSessionId } from "~/domain/ids.ts";
import { quantile } from "../samples.ts";
import { type Group, ms, times } from "../table.ts";
import { follower, phone, type Where } from "./phone.ts";
import { openStream, poster } from "./stream.ts";

const PHONES = 200;
const VOTES = 10;
/** The vote during which the server is killed. */
const KILLED_IN = 5;
/** Of the phones, in each vote. */
const DROPPING = 0.1;
/** For at most so long, milliseconds. */
const AWAY = 400;
/** Beside what is built and not in the system's folder, which may be in memory: what is committed must reach a disk. */
const ON_DISK = join(import.meta.dirname, "../../../build/bench");

interface Seeded {
  readonly id: string;
  readonly host: string;
  readonly seats: readonly string[];
}

const tsx = (name: string, ...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, name), ...args], {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });

async function announcedPort(server: ChildProcess): Promise<number> {
  for await (const chunk of server.stdout ?? []) {
    const ready = /Ready: (\d+)/.exec(String(chunk));
    if (ready) return Number(ready[1]);
  }
  throw new Error("the server did not start");
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (const began = performance.now(); !holds(); ) {
    if (performance.now() - began > 30_000) throw new Error(`waited for 30 s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/**
 * One host and two hundred phones through ten votes, a tenth of them dropping out and coming back in each, and the
 * server killed and started again in one. Throws where a vote that was acknowledged is not counted exactly once, or a
 * phone does not end where the host is.
 */
export async function measureLive(): Promise<Group> {
  mkdirSync(ON_DISK, { recursive: true });
  const folder = mkdtempSync(join(ON_DISK, "live-"));
  const file = join(folder, "seeded.json");
  let server = tsx("server.ts", folder, "0", String(PHONES), file);
  const port = await announcedPort(server);
  const bare = tsx("bare-sse.mjs");
  const barePort = await announcedPort(bare);
  try {
    const seeded: Seeded = JSON.parse(readFileSync(file, "utf8"));
    const where: Where = { port, session: seeded.id };
    const phones = seeded.seats.map((token) => phone(where, token));
    const host = follower(where, seeded.host, "host");
    const { post, close } = poster(port, { cookie: seeded.host });
    const broadcast = bareBroadcast(barePort);
    await until("everybody is in", () => host.isConnected() && phones.every((one) => one.isConnected()));
    await until("the bare streams are open", () => broadcast.connected() === PHONES);

    const act = async (what: object): Promise<number> => {
      const seq = host.state()?.seq ?? 0;
      const key = `${performance.now()}-${seq}`.padEnd(12, "-");
      const answer = await post(`/sessions/${seeded.id}/live/act`, JSON.stringify({ key, seq, act: what }));
      if (answer.status !== 200) throw new Error(`the host was answered ${answer.status}: ${answer.body}`);
      await host.reached(seq + 1);
      return seq + 1;
    };

    const product: number[][] = [];
    const floor: number[][] = [];
    let dropped = 0;
    for (let vote = 1; vote <= VOTES; vote++) {
      await nextVote(host, act);
      const state = host.state();
      const item = state?.item;
      if (!state || !item || !("vote" in item) || item.vote?.state !== "open") throw new Error("no vote is open");
      const { round, options } = item.vote;
      await Promise.all(phones.map((one) => one.reached(state.seq)));
      const casting = phones.map(async (one, index) => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 600));
        if (Math.random() < DROPPING) {
          dropped++;
          one.drop(Math.random() * AWAY);
        }
        const choice = () => options[Math.floor(Math.random() * options.length)]?.id ?? "";
        if (!(await one.vote(round, choice()))) throw new Error(`phone ${index}: a vote was refused while it was open`);
        // A quarter think again.
        if (Math.random() < 0.25) await one.vote(round, choice());
      });
      if (vote === KILLED_IN) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        server.kill("SIGKILL");
        await once(server, "exit");
        server = tsx("server.ts", folder, String(port));
        await announcedPort(server);
      }
      await Promise.all(casting);
      await until("everybody is back", () => host.isConnected() && phones.every((one) => one.isConnected()));

      const began = performance.now();
      const arriving = Promise.all(phones.map((one) => one.reached(state.seq + 1)));
      await act({ type: "reveal" });
      product.push((await arriving).map((at) => at - began));
      const revealed = JSON.stringify(host.state());
      floor.push(await broadcast.send(revealed));
    }
    await act({ type: "end" });
    const last = host.state()?.seq ?? 0;
    await Promise.all(phones.map((one) => one.reached(last)));

    const here = JSON.stringify({ ...host.state(), now: 0 });
    const elsewhere = phones.filter((one) => JSON.stringify({ ...one.state(), now: 0 }) !== here);
    if (elsewhere.length > 0) throw new Error(`${elsewhere.length} phones do not stand where the host stands`);
    for (const one of [...phones, host]) one.close();
    close();
    broadcast.close();
    server.kill();
    await once(server, "exit");
    const acknowledged = await everyVoteCounted(folder, seeded.id, phones);
    return report(product, floor, { acknowledged, dropped });
  } finally {
    server.kill();
    bare.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Does whatever leads to the next open vote. */
async function nextVote(host: ReturnType<typeof follower>, act: (what: object) => Promise<number>): Promise<void> {
  for (;;) {
    const state = host.state();
    if (state?.step === "scene.open" || state?.step === "poll.open") return;
    const item = state?.item;
    if (state?.step === "scene.brief") await act({ type: "ask" });
    else if (item?.kind === "scenario" && state?.step === "scene.revealed" && item.vote?.counts) {
      const [first] = Object.entries(item.vote.counts).sort((a, b) => b[1] - a[1]);
      await act({ type: "play", choice: first?.[0] ?? "" });
    } else await act({ type: "go", to: (state?.index ?? -1) + 1, how: "next" });
  }
}

/** The same number of streams on the bare server. */
function bareBroadcast(port: number) {
  const { post, close } = poster(port, {});
  let open = 0;
  let hear: (index: number, at: number) => void = () => {};
  const streams = Array.from({ length: PHONES }, (_, index) =>
    openStream(
      port,
      "/",
      {},
      {
        open: () => {
          open++;
        },
        event: ({ data, at }) => {
          JSON.parse(data);
          hear(index, at);
        },
        end: () => {},
      },
    ),
  );
  return {
    connected: () => open,
    /** How long after it was sent each stream had it, milliseconds. */
    async send(data: string): Promise<number[]> {
      const began = performance.now();
      const arriving = new Promise<number[]>((resolve) => {
        const took: number[] = [];
        hear = (_, at) => {
          if (took.push(at - began) === PHONES) resolve(took);
        };
      });
      await post("/", `id: 1\nevent: state\ndata: ${data}\n\n`);
      return arriving;
    },
    close(): void {
      for (const stream of streams) stream.close();
      close();
    },
  };
}

/** Holds what the phones were told against what is stored. Returns how many votes were acknowledged. */
async function everyVoteCounted(
  folder: string,
  session: string,
  phones: readonly { readonly acknowledged: ReadonlyMap<string, string> }[],
): Promise<number> {
  const { db, close } = openDatabase(folder);
  try {
    const { live } = sqliteRepos(db);
    const row = await live.byId(liveSessionId(session));
    const tallies = (row?.events ?? []).flatMap(({ tally }) => (tally ? [tally] : []));
    let acknowledged = 0;
    for (const { round, counts } of tallies) {
      const expected: Record<string, number> = {};
      for (const { acknowledged: known } of phones) {
        const choice = known.get(round);
        if (choice !== undefined) expected[choice] = (expected[choice] ?? 0) + 1;
        if (choice !== undefined) acknowledged++;
      }
      const sorted = (of: Readonly<Record<string, number>>) => JSON.stringify(Object.entries(of).sort());
      if (sorted(expected) !== sorted(counts))
        throw new Error(`round ${round}: acknowledged ${sorted(expected)}, counted ${sorted(counts)}`);
    }
    if (tallies.length !== VOTES) throw new Error(`${tallies.length} votes were counted, not ${VOTES}`);
    return acknowledged;
  } finally {
    close();
  }
}

function report(
  product: readonly number[][],
  floor: readonly number[][],
  { acknowledged, dropped }: { readonly acknowledged: number; readonly dropped: number },
): Group {
  const lastOf = (votes: readonly number[][]) => votes.map((took) => Math.max(...took));
  const row = (what: string, ours: readonly number[], theirs: readonly number[], share: number, aim: string) => {
    const [measured, bare] = [quantile(ours, share), quantile(theirs, share)];
    return { what, measured: ms(measured), floor: ms(bare), ratio: times(measured / bare), aim };
  };
  return {
    title: "A live session",
    how: `${PHONES} phones and a host, ${VOTES} votes, ${dropped} drops, one kill; ${acknowledged} acknowledged votes, each counted once. From the host's press to the reveal on a phone; the floor is a bare broadcast of the same bytes to as many`,
    rows: [
      row("reveal on a phone, median", product.flat(), floor.flat(), 0.5, ""),
      row("reveal on a phone, 99 of 100", product.flat(), floor.flat(), 0.99, "300 ms, 1.5 ×"),
      row("reveal on the last phone, median", lastOf(product), lastOf(floor), 0.5, ""),
      row("reveal on the last phone, slowest vote", lastOf(product), lastOf(floor), 1, ""),
    ],
  };
}

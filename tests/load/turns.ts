import { Client, type Learner } from "./client.ts";
import { begin, type Conversation, isOver, read, say } from "./conversations.ts";
import { byTurns, quantile, type Samples, type Subject } from "./samples.ts";
import type { RunningSite } from "./servers.ts";
import { type Group, ms, type Row, times } from "./table.ts";

const ROUNDS = { batch: 20, rounds: 120, warmUp: 60 };
/** Multiples of it, modulo 1, fall evenly between 0 and 1: every reply's turn comes, the same in every run. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** A played turn against an inserted row: both posted alike, both committed before they are answered. */
export async function measureTurns(
  product: RunningSite,
  bare: { readonly plain: number; readonly dressed: number },
): Promise<Group> {
  const client = new Client(product.port);
  const played = { turns: 0, conversations: 0 };
  let at: Conversation | null = null;

  /** One reply of whole conversations, one after the other. Beginning them is not timed. */
  const turn: Subject = async () => {
    if (at === null || isOver(at)) {
      const learner = product.learners[played.conversations++ % product.learners.length];
      if (!learner) throw new Error("nobody is enrolled");
      at = await begin(client, learner);
    }
    played.turns++;
    return say(client, at, (played.turns * GOLDEN) % 1);
  };

  /** A server that waits longer for the next request answers it slower: the bare one waits as long as the product. */
  const pause = async () => {
    if (at) await read(at.last);
  };

  const [turns = [], rows = [], dressed = []] = await byTurns(
    [turn, inserting(bare.plain, product.learners, pause), inserting(bare.dressed, product.learners, pause)],
    ROUNDS,
  );
  client.close();
  return {
    title: "A played turn",
    how:
      `POST as the browser sends it, one after another, ${turns.length} each by turns; ` +
      `${played.conversations} conversations of ${(played.turns / played.conversations).toFixed(1)} turns; ` +
      "floor: a bare Remix action that inserts one row, committed alike",
    rows: [
      ...compared("", turns, rows, "at most 1.5 ×"),
      ...compared(", floor with compression and helmet", turns, dressed, ""),
    ],
  };
}

function compared(note: string, turns: Samples, rows: Samples, aim: string): Row[] {
  return [0.5, 0.99].map((share) => {
    const [measured, floor] = [quantile(turns, share), quantile(rows, share)];
    const what = `${share === 0.5 ? "median" : "p99"}${note}`;
    return { what, measured: ms(measured), floor: ms(floor), ratio: times(measured / floor), aim };
  });
}

function inserting(port: number, learners: readonly Learner[], pause: () => Promise<void>): Subject {
  const client = new Client(port);
  let sent = 0;
  return async () => {
    const learner = learners[sent++ % learners.length];
    if (!learner) throw new Error("nobody is enrolled");
    await pause();
    const answer = await client.post("/insert.data", learner, { seq: String(sent % 15), choice: "a" });
    if (answer.status !== 200) throw new Error(`a row was not inserted: ${answer.status}`);
    return answer.ms;
  };
}

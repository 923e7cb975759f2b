import { Client, type Learner } from "./client.ts";
import { begin, type Conversation, SCENARIO, say } from "./conversations.ts";
import { byTurns, quantile, type Samples, type Subject } from "./samples.ts";
import type { Product } from "./servers.ts";
import { type Group, kilobytes, ms, type Row, times } from "./table.ts";

const ROUNDS = { batch: 10, rounds: 60, warmUp: 40 };

/** The lesson whose page is asked for. */
export const LESSON = "hearing-a-prospect";

/** How far into a conversation its page is asked for, turns. */
const TURNS_IN = 5;

/** Documents of a signed-in learner against the document of a bare Remix page. */
export async function measurePages(
  product: Product,
  bare: { readonly plain: number; readonly dressed: number },
): Promise<Group> {
  const client = new Client(product.port);
  const learner = product.learners[0];
  if (!learner) throw new Error("nobody is enrolled");
  const conversation = await underWay(client, learner);
  const { veteran } = product;
  const old = `of ${veteran.events} events`;
  const pages = [
    { what: "lesson page", path: `/lessons/${LESSON}`, aim: "at most 1.5 ×", who: learner },
    { what: "role-play page", path: `/role-plays/${SCENARIO}`, aim: "", who: learner },
    {
      what: `conversation page, turn ${TURNS_IN + 1}`,
      path: `/attempts/${conversation.view.id}`,
      aim: "",
      who: learner,
    },
    { what: "Today of a new person", path: "/", aim: "", who: learner },
    { what: `Today ${old}`, path: "/", aim: "at most 2 ×", who: veteran.learner },
    { what: `profile ${old}`, path: "/profile", aim: "at most 2 ×", who: veteran.learner },
    {
      what: "search for 客户",
      path: `/search?q=${encodeURIComponent("客户")}`,
      aim: "at most 2 ×",
      who: veteran.learner,
    },
  ];
  const bytes = await Promise.all(pages.map(async ({ path, who }) => (await ofPage(client, path, who)).bytes));
  const [plain = [], dressed = [], text = [], ...measured] = await byTurns(
    [
      opening(new Client(bare.plain), "/", learner),
      opening(new Client(bare.dressed), "/", learner),
      opening(new Client(bare.dressed), "/text", learner),
      ...pages.map(({ path, who }) => opening(client, path, who)),
    ],
    ROUNDS,
  );
  const rows = pages.flatMap(({ what, aim }, index): Row[] => {
    const samples = measured[index] ?? [];
    const first = compared(`${what} (${kilobytes(bytes[index] ?? 0)} sent), median`, samples, plain, 0.5, aim);
    if (aim === "") return [first];
    return [
      first,
      compared(`${what}, p99`, samples, plain, 0.99, ""),
      compared(`${what}, floor with compression and helmet`, samples, dressed, 0.5, ""),
      compared(`${what}, floor with the lesson's text too`, samples, text, 0.5, ""),
    ];
  });
  return {
    title: "Pages",
    how: `GET of the document, signed in, ${plain.length} each by turns; floor: the document of a bare Remix page`,
    rows,
  };
}

function compared(what: string, samples: Samples, floors: Samples, share: number, aim: string): Row {
  const [measured, floor] = [quantile(samples, share), quantile(floors, share)];
  return { what, measured: ms(measured), floor: ms(floor), ratio: times(measured / floor), aim };
}

async function underWay(client: Client, learner: Learner): Promise<Conversation> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const conversation = await begin(client, learner);
    for (let turn = 0; turn < TURNS_IN && conversation.view.present.kind === "turn"; turn++) {
      await say(client, conversation, ((attempt + turn) % 5) / 5);
    }
    if (conversation.view.present.kind === "turn") return conversation;
  }
  throw new Error("no conversation lasts that long");
}

async function ofPage(client: Client, path: string, learner: Learner) {
  const answer = await client.page(path, learner);
  if (answer.status !== 200 || !answer.body.includes("</html>")) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

const opening =
  (client: Client, path: string, learner: Learner): Subject =>
  async () =>
    (await ofPage(client, path, learner)).ms;

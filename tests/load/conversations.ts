import { decode } from "turbo-stream";
import { z } from "zod";
import type { Answer, Client, Learner } from "./client.ts";

/** The scenario that is played. */
export const SCENARIO = "first-visit-restaurant";

const viewSchema = z.object({
  id: z.string(),
  seq: z.number(),
  present: z.union([
    z.object({ kind: z.literal("turn"), replies: z.array(z.object({ id: z.string() })) }),
    z.object({ kind: z.literal("end") }),
  ]),
});
/** What the loaders of a page gave, by route; one of them gave the conversation. */
const openedSchema = z.record(z.string(), z.object({ data: z.looseObject({ view: viewSchema.optional() }) }));
const playedSchema = z.object({ data: z.object({ view: viewSchema, problem: z.null() }) });

type View = z.infer<typeof viewSchema>;

/** Reads a single-fetch answer as Remix's own client does. */
export async function read(answer: Answer): Promise<unknown> {
  const bytes = new Blob([answer.body]).stream();
  const { value, done } = await decode(bytes);
  await done;
  return value;
}

export interface Conversation {
  readonly learner: Learner;
  view: View;
  /** The last answer of the product, as it came. */
  last: Answer;
}

/** Begins an attempt as a click on "practise" does, and opens it. */
export async function begin(client: Client, learner: Learner): Promise<Conversation> {
  const started = await client.post(`/role-plays/${SCENARIO}.data`, learner, { start: "practice" });
  const { location } = started.headers;
  if (!location) throw new Error(`no attempt was begun: ${started.status} ${started.body.slice(0, 200)}`);
  const opened = await client.data(`${location}.data`, learner);
  const view = Object.values(openedSchema.parse(await read(opened))).find(({ data }) => data.view)?.data.view;
  if (!view) throw new Error(`an attempt could not be opened: ${opened.status}`);
  return { learner, view, last: opened };
}

export const isOver = ({ view }: Conversation): boolean => view.present.kind === "end";

/** Says the offered reply that `pick` (0 to 1) falls on. Throws where the product did not accept it. */
export async function say(client: Client, conversation: Conversation, pick: number): Promise<number> {
  const { learner, view } = conversation;
  if (view.present.kind === "end") throw new Error("the conversation is over");
  const { replies } = view.present;
  const reply = replies[Math.floor(pick * replies.length)];
  if (!reply) throw new Error("no reply is offered");
  const fields = { seq: String(view.seq), choice: reply.id };
  const answer = await client.post(`/attempts/${view.id}.data`, learner, fields);
  if (answer.status !== 200) throw new Error(`a reply was refused: ${answer.status} ${answer.body.slice(0, 200)}`);
  const { data } = playedSchema.parse(await read(answer));
  if (data.view.seq !== view.seq + 1) throw new Error("a reply was not counted");
  conversation.view = data.view;
  conversation.last = answer;
  return answer.ms;
}

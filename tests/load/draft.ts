import { largeDraft } from "~/components/studio/graph/testing/large.ts";
import type { DraftDocument } from "~/domain/studio/document.ts";
import { toYaml } from "~/domain/studio/source.ts";
import { Client, type Learner } from "./client.ts";

/** Lets an author import the file of a scenario of so many beats, as its text; the address of its draft. */
export async function importDraft(port: number, author: Learner, beats: number): Promise<string> {
  const client = new Client(port);
  const imported = await client.post("/studio/import.data", author, { text: toYaml(finished(largeDraft(beats))) });
  client.close();
  const { location } = imported.headers;
  if (!location) throw new Error(`no draft was imported: ${imported.status} ${imported.body.slice(0, 500)}`);
  return `http://127.0.0.1:${port}${location}`;
}

/** With what the draft leaves blank and a file must have. */
function finished(draft: DraftDocument): DraftDocument {
  const text = { "zh-CN": "他先问清楚了是哪一次的价钱，再往下谈。", en: "It asks first which price was meant." };
  return {
    ...draft,
    brief: text,
    customer: { ...draft.customer, name: { "zh-CN": "周老板", en: "Mr Zhou" }, role: { "zh-CN": "店主", en: "owner" } },
    beats: draft.beats.map((beat) => ({ ...beat, choices: beat.choices.map((choice) => ({ ...choice, why: text })) })),
  };
}

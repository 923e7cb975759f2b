import { readFileSync } from "node:fs";
import { join } from "node:path";
import { attemptId, personId } from "~/domain/ids.ts";
import type { Learner, Person } from "~/domain/people.ts";
import type { AttemptView } from "~/domain/scenario/attempt-view.ts";
import type { DraftDocument } from "~/domain/studio/document.ts";
import { updateChoice } from "~/domain/studio/edits.ts";
import { testApplication } from "./application.ts";

export const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, `../content/scenario-fixtures/${name}.yaml`));

/** An installation with an author, and a sound little scenario of theirs (id `sound`), published where asked. */
export async function studioApplication({ published = false } = {}) {
  const application = testApplication();
  const author = await application.setUp();
  const { studio, rolePlays, play } = application.services;
  const rep: Person = { ...author, id: personId("somebody"), role: "rep" };

  async function imported(source: string | Uint8Array = fixture("sound")): Promise<string> {
    const result = await studio.shelf.importFile(author, source);
    if (!result.ok) throw new Error(result.problems.map(({ message }) => message.en).join("\n"));
    return result.id;
  }

  /** Saves an edit of the draft as it stands, and returns its revision. */
  async function edit(id: string, change: (document: DraftDocument) => DraftDocument): Promise<number> {
    const { document, revision } = await studio.drafts.open(author, id);
    const saved = await studio.drafts.save(author, id, change(document), revision, "tab");
    if (!saved.ok) throw new Error("somebody else saved");
    return saved.revision;
  }

  async function publish(id: string, note = ""): Promise<number> {
    const { revision } = await studio.drafts.open(author, id);
    const result = await studio.versions.publish(author, id, revision, note);
    if (!result.ok) throw new Error(result.errors.map(({ message }) => message.en).join("\n"));
    return result.number;
  }

  async function say(learner: Learner, view: AttemptView, choice: string): Promise<AttemptView> {
    return (await play.answer(learner, attemptId(view.id), view.seq, choice, "en")).view;
  }

  /** A conversation from its start along `path`, a minute after whatever was before. */
  async function converse(learner: Learner, id: string, path: readonly string[]): Promise<AttemptView> {
    application.clock.at += 60_000;
    let view = await play.open(learner, await rolePlays.start(learner, id, "practice"), "en");
    for (const choice of path) view = await say(learner, view, choice);
    return view;
  }

  const learner: Learner = { kind: "person", id: author.id };
  if (published) await publish(await imported());
  return { ...application, studio, author, rep, learner, imported, edit, publish, say, converse };
}

/** An edit: another credit for a reply of the sound scenario's second turn. */
export const creditOf =
  (choice: string, credit: DraftDocument["beats"][number]["choices"][number]["credit"]) => (document: DraftDocument) =>
    updateChoice(document, "needs.open", choice, (old) => ({ ...old, credit }));

import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { proposalsIn } from "~/domain/cases/masking.ts";
import type { CasePage } from "~/domain/cases/page.ts";
import { type ErrorCode, isAppError } from "~/domain/errors.ts";
import { caseId } from "~/domain/ids.ts";
import { editPage, readCaseForm } from "./case-form.ts";
import { requirePerson } from "./context.ts";
import { statusOf } from "./errors.ts";
import { readForm } from "./forms.ts";

/**
 * What the page of a case does: saves it, saves and submits it, or changes the page alone (rows, masking), which keeps
 * nothing. What is refused comes back with everything that was written.
 */
export async function actOnCase(asked: ActionFunctionArgs) {
  const author = requirePerson(asked);
  const { cases } = asked.context.services;
  const form = readCaseForm(await readForm(asked.request));
  const names = await cases.names();
  const id = caseId(form.id);
  const page = (shown: Partial<CasePage>): CasePage => {
    const { content, pasted, undo, revision, masked } = form;
    const all = { id, content, pasted, undo, revision, masked, fields: {}, changed: false, ...shown };
    return { ...all, proposals: proposalsIn(all.content, names), stamp: cases.newId() };
  };
  const edited = editPage(form, names);
  if (edited) return data(page({ ...edited, fields: edited.fault ? { pasted: edited.fault } : {} }));

  let { revision } = form;
  try {
    revision = await cases.keep(author, id, revision, form.content);
    if (form.intent !== "submit") return redirect(`/cases/${id}/edit?saved=1`);
    await cases.submit(author, id, revision, form);
    return redirect(`/cases/${id}`);
  } catch (error) {
    const foreseen: readonly ErrorCode[] = ["bad-input", "draft-changed"];
    if (!isAppError(error) || !foreseen.includes(error.code)) throw error;
    const changed = error.code === "draft-changed";
    // Told of it, the author may save over it.
    if (changed) ({ revision } = (await cases.open(author, id)).found);
    return data(page({ revision, changed, fields: error.fields }), { status: statusOf(error.code) });
  }
}

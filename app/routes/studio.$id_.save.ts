import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { AppError } from "~/domain/errors.ts";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { readJson } from "~/http/forms.ts";

const tab = z.string().min(1).max(64);
const asked = z.union([
  z.strictObject({ tab, revision: z.int().min(0), document: z.unknown() }),
  /** Only says that the tab is still there. */
  z.strictObject({ tab }),
  /** Says that it is closing. */
  z.strictObject({ tab, leaving: z.literal(true) }),
]);

/** Saves a draft as it is typed, and names whoever else has it open. 409 with theirs where somebody saved in between. */
export const action = answering(async ({ request, params, context }: ActionFunctionArgs) => {
  const author = requireAbility({ request, context }, "write-scenarios");
  const { drafts } = context.services.studio;
  const parsed = asked.safeParse(await readJson(request));
  if (!parsed.success) throw new AppError("bad-input", parsed.error.message);
  const id = params.id ?? "";
  if ("leaving" in parsed.data) {
    await drafts.leave(author, id, parsed.data.tab);
    return Response.json({ others: [] });
  }
  if (!("document" in parsed.data)) return Response.json({ others: await drafts.touch(author, id, parsed.data.tab) });
  const { document, revision, tab: from } = parsed.data;
  const saved = await drafts.save(author, id, document, revision, from);
  return Response.json(saved, { status: saved.ok ? 200 : 409 });
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { keepAnswer } from "../answers.server.ts";

/** One form read, one row committed. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  keepAnswer.run({ answer: String(form.get("choice")), at: Date.now() });
  return { problem: null };
}

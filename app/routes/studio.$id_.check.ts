import type { ActionFunctionArgs } from "@remix-run/node";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { readJson } from "~/http/forms.ts";

/**
 * Checks the draft that is sent. Answers in lines of JSON: `{"configurations": n}` as it gets on, at last
 * `{"analysis": …}`. Ending the request ends the analysis.
 */
export const action = answering(async ({ request, params, context }: ActionFunctionArgs) => {
  const author = requireAbility({ request, context }, "write-scenarios");
  const { drafts } = context.services.studio;
  const document = drafts.read(author, params.id ?? "", await readJson(request));
  const encoder = new TextEncoder();
  const gone = new AbortController();
  request.signal.addEventListener("abort", () => gone.abort(), { once: true });
  const lines = new ReadableStream<Uint8Array>({
    async start(controller) {
      const line = (value: unknown) => controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
      try {
        const progress = (configurations: number) => line({ configurations });
        line({ analysis: await drafts.check(document, { signal: gone.signal, progress }) });
        controller.close();
      } catch (error) {
        if (gone.signal.aborted) return;
        controller.error(error);
      }
    },
    cancel: () => gone.abort(),
  });
  return new Response(lines, { headers: { "Content-Type": "application/x-ndjson", "Cache-Control": "no-store" } });
});

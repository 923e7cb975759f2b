import type { FileReport } from "~/domain/scenario/check.ts";
import type { TurnStatistics } from "~/domain/scenario/reply-statistics.ts";
import type { ChoiceId, Place } from "~/domain/scenario/scenario.ts";
import type { DraftDocument } from "~/domain/studio/document.ts";
import type { OtherEditor, SaveResult } from "~/domain/studio/shelf.ts";

/* What the editor says to the server and hears of it. The answers are our own server's, of the same version. */

/** Whatever the checks tell of a draft. */
export interface Checked {
  readonly report: FileReport;
  /** A way to each place, the shortest: replies from the start. */
  readonly ways: Readonly<Record<Place, readonly ChoiceId[]>>;
}

export interface Statistics {
  readonly conversations: number;
  readonly turns: readonly TurnStatistics[];
  /** Share of those to whom a turn came that said a reply, 0 to 1, by `place#choice`. */
  readonly heat: Readonly<Record<string, number>>;
}

async function post(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  return fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
}

/** Saves a draft; null where it was refused (signed out, deleted). Throws where the server isn't reached, or has no time. */
export async function saveDraft(
  id: string,
  draft: { readonly document: DraftDocument; readonly revision: number; readonly tab: string },
): Promise<SaveResult | null> {
  const response = await post(`/studio/${id}/save`, draft);
  // Whoever is signed out is led to another page.
  if (response.redirected) return null;
  if (response.status >= 500 || response.status === 429) throw new Error(`status ${response.status}`);
  if (response.status !== 200 && response.status !== 409) return null;
  const result: SaveResult = await response.json();
  return result;
}

/** Says that this tab has the draft open, and tells who else has. */
export async function touchDraft(id: string, tab: string): Promise<readonly OtherEditor[]> {
  const response = await post(`/studio/${id}/save`, { tab });
  if (!response.ok) return [];
  const { others }: { others: readonly OtherEditor[] } = await response.json();
  return others;
}

/** Says that this tab closes the draft; asks for no answer, since there may be nobody left to hear it. */
export function leaveDraft(id: string, tab: string): void {
  navigator.sendBeacon(
    `/studio/${id}/save`,
    new Blob([JSON.stringify({ tab, leaving: true })], { type: "application/json" }),
  );
}

type Line = { readonly configurations: number } | { readonly analysis: Checked };

/** Checks a draft on the server; `progress` hears of configurations found. Throws where it is aborted or unreachable. */
export async function checkDraft(
  document: DraftDocument,
  signal: AbortSignal,
  progress: (configurations: number) => void,
): Promise<Checked> {
  const response = await post(`/studio/${document.id}/check`, document, signal);
  const reader = response.ok ? response.body?.pipeThrough(new TextDecoderStream()).getReader() : undefined;
  if (!reader) throw new Error(`status ${response.status}`);
  let rest = "";
  for (;;) {
    const { done, value = "" } = await reader.read();
    const lines = `${rest}${value}`.split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) {
      const line: Line = JSON.parse(text);
      if ("analysis" in line) return line.analysis;
      progress(line.configurations);
    }
    if (done) throw new Error("the answer broke off");
  }
}

/** Null where reps play nothing of it yet, or it could not be told. */
export async function fetchStatistics(id: string): Promise<Statistics | null> {
  const response = await fetch(`/studio/${id}/statistics`);
  if (!response.ok) return null;
  const { statistics }: { statistics: Statistics | null } = await response.json();
  return statistics;
}

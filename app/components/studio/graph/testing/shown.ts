import type { DraftDocument } from "~/domain/studio/document.ts";
import type { GraphShown } from "../types.ts";

/** A draft as it is shown where there is nothing to be said of it. */
export const shownOf = (document: DraftDocument, more: Partial<GraphShown> = {}): GraphShown => ({
  document,
  marks: new Map(),
  heat: null,
  path: null,
  names: { stages: {} },
  locale: "en",
  ...more,
});

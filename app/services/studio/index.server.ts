import { createDrafts } from "./drafts.server.ts";
import type { StudioNeeds } from "./needs.ts";
import { createShelf } from "./shelf.server.ts";
import { createVersions } from "./versions.server.ts";
import { createVocabulary } from "./vocabulary.server.ts";

export type StudioService = ReturnType<typeof createStudioService>;

/** Where trainers write scenarios. */
export function createStudioService(needs: StudioNeeds & Parameters<typeof createVocabulary>[0]) {
  return {
    vocabulary: createVocabulary(needs),
    shelf: createShelf(needs),
    drafts: createDrafts(needs),
    versions: createVersions(needs),
  };
}

import { and, asc, desc, eq, gte, lt, max, ne, sql } from "drizzle-orm";
import type { ContentHash, PersonId } from "../../app/domain/ids.ts";
import type { StudioRepo } from "../../app/domain/ports.ts";
import type { DraftDocument } from "../../app/domain/studio/document.ts";
import type { Publication, StoredDraft } from "../../app/domain/studio/ports.ts";
import { people } from "../schema/people.ts";
import { archivedScenarios, draftEditors, scenarioDrafts, scenarioPublications } from "../schema/studio.ts";
import type { Database } from "../sqlite.server.ts";

export function studioRepo(db: Database): StudioRepo {
  const drafts = () =>
    db
      .select({ draft: scenarioDrafts, name: people.name })
      .from(scenarioDrafts)
      .leftJoin(people, eq(people.id, scenarioDrafts.savedBy));
  const toDraft = ({ draft, name }: ReturnType<ReturnType<typeof drafts>["all"]>[number]): StoredDraft => ({
    document: JSON.parse(draft.document) as DraftDocument,
    revision: draft.revision,
    savedAt: draft.savedAt,
    savedBy: name,
  });
  const publications = () =>
    db
      .select({ row: scenarioPublications, name: people.name })
      .from(scenarioPublications)
      .leftJoin(people, eq(people.id, scenarioPublications.publishedBy));
  const toPublication = ({ row, name }: ReturnType<ReturnType<typeof publications>["all"]>[number]): Publication => ({
    ...row,
    hash: row.hash as ContentHash,
    publishedBy: name,
  });

  return {
    async drafts() {
      return drafts().orderBy(desc(scenarioDrafts.savedAt), asc(scenarioDrafts.scenarioId)).all().map(toDraft);
    },
    async draft(scenarioId) {
      const row = drafts().where(eq(scenarioDrafts.scenarioId, scenarioId)).get();
      return row ? toDraft(row) : null;
    },
    async insert({ document, by, at }) {
      const row = { scenarioId: document.id, document: JSON.stringify(document), revision: 1 };
      const stamps = { createdBy: by, createdAt: at, savedBy: by, savedAt: at };
      return (
        db
          .insert(scenarioDrafts)
          .values({ ...row, ...stamps })
          .onConflictDoNothing()
          .run().changes === 1
      );
    },
    async save({ document, expected, by, at }) {
      return (
        db
          .update(scenarioDrafts)
          .set({ document: JSON.stringify(document), revision: expected + 1, savedBy: by, savedAt: at })
          .where(and(eq(scenarioDrafts.scenarioId, document.id), eq(scenarioDrafts.revision, expected)))
          .run().changes === 1
      );
    },
    async publish({ scenarioId, by, at, ...version }) {
      return db.transaction(
        (tx) => {
          const last = tx
            .select({ number: max(scenarioPublications.number) })
            .from(scenarioPublications)
            .where(eq(scenarioPublications.scenarioId, scenarioId))
            .get();
          const number = (last?.number ?? 0) + 1;
          tx.insert(scenarioPublications)
            .values({ ...version, scenarioId, number, publishedBy: by, publishedAt: at })
            .run();
          return number;
        },
        { behavior: "immediate" },
      );
    },
    async publications(scenarioId) {
      const own = publications().where(eq(scenarioPublications.scenarioId, scenarioId));
      return own.orderBy(desc(scenarioPublications.number)).all().map(toPublication);
    },
    async latest() {
      const { scenarioId, number } = scenarioPublications;
      const last = sql`(select max(p.number) from scenario_publications p where p.scenario_id = ${scenarioId})`;
      return publications().where(eq(number, last)).orderBy(asc(scenarioId)).all().map(toPublication);
    },
    async archived() {
      return db
        .select()
        .from(archivedScenarios)
        .all()
        .map((row) => row.scenarioId);
    },
    async setArchived(scenarioId, at) {
      if (at === null) db.delete(archivedScenarios).where(eq(archivedScenarios.scenarioId, scenarioId)).run();
      else db.insert(archivedScenarios).values({ scenarioId, archivedAt: at }).onConflictDoNothing().run();
    },
    async leave(scenarioId, tab) {
      db.delete(draftEditors)
        .where(and(eq(draftEditors.scenarioId, scenarioId), eq(draftEditors.tab, tab)))
        .run();
    },
    async touch({ scenarioId, tab, person, at, since }) {
      const { tab: tabs, seenAt } = draftEditors;
      const here = eq(draftEditors.scenarioId, scenarioId);
      return db.transaction(
        (tx) => {
          tx.delete(draftEditors)
            .where(and(here, lt(seenAt, since)))
            .run();
          const row = { scenarioId, tab, personId: person, seenAt: at };
          const target = [draftEditors.scenarioId, draftEditors.tab];
          tx.insert(draftEditors)
            .values(row)
            .onConflictDoUpdate({ target, set: { personId: person, seenAt: at } })
            .run();
          const others = tx
            .select({ tab: tabs, person: draftEditors.personId, name: people.name })
            .from(draftEditors)
            .innerJoin(people, eq(people.id, draftEditors.personId))
            .where(and(here, ne(tabs, tab), gte(seenAt, since)))
            .orderBy(asc(people.name), asc(tabs))
            .all();
          return others.map((other) => ({ ...other, person: other.person as PersonId }));
        },
        { behavior: "immediate" },
      );
    },
  };
}

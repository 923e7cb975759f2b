import { onTestFinished } from "vitest";
import { sqliteRepos } from "#db/repos/index.ts";
import { openDatabase } from "#db/sqlite.server.ts";
import { personId } from "~/domain/ids.ts";
import { NEW_LEARNER } from "~/domain/people.ts";

/** Empty repositories in memory and one person in them, for a service that is to be given other content. */
export async function reposWithPerson() {
  const { db, close } = openDatabase(":memory:");
  onTestFinished(close);
  const repos = sqliteRepos(db);
  const account = { email: "lin@example.com", name: "Lin", role: "rep", locale: "en", createdAt: 1 } as const;
  const person = { ...NEW_LEARNER, ...account, id: personId("lin") };
  await repos.people.insert(person, "hash");
  return { repos, person };
}

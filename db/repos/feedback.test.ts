import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { personId } from "../../app/domain/ids.ts";
import { NEW_LEARNER } from "../../app/domain/people.ts";
import { openDatabase } from "../sqlite.server.ts";
import { sqliteRepos } from "./index.ts";

test("the order in which rows lie tells nothing of who answered when: it is the order of their keys", async () => {
  const { db, close } = openDatabase(":memory:");
  onTestFinished(close);
  const repos = sqliteRepos(db);
  const names = ["tess", "zhao", "bai", "lin", "an", "mei"];
  for (const name of names) {
    const account = { email: `${name}@example.com`, name, role: "rep", locale: "en", createdAt: 1 } as const;
    await repos.people.insert({ ...NEW_LEARNER, ...account, id: personId(name) }, "hash");
  }
  const ratings = { clear: 1, fair: 2, useful: 3, reachable: 4 };
  const trainer = personId("tess");
  // The last to answer has neither the first nor the last key in either table.
  for (const [person, id] of [
    ["zhao", "b"],
    ["an", "e"],
    ["bai", "a"],
    ["mei", "d"],
    ["lin", "c"],
  ] as const) {
    await repos.feedback.give({ id, person: personId(person), trainer, half: "2026-H1", ratings, text: "" });
  }
  const given = db.all<{ key: string }>(sql`select person_id as key from feedback_given order by rowid`);
  const answers = db.all<{ key: string }>(sql`select id as key from feedback_answers order by rowid`);
  expect(given.map(({ key }) => key)).toEqual(["an", "bai", "lin", "mei", "zhao"]);
  expect(answers.map(({ key }) => key)).toEqual(["a", "b", "c", "d", "e"]);
});

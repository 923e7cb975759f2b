import { onTestFinished } from "vitest";
import { sqliteRepos } from "#db/repos/index.ts";
import { openDatabase } from "#db/sqlite.server.ts";
import type { Repos } from "~/domain/ports.ts";
import { assignmentContract } from "./assignments.ts";
import { attemptContract } from "./attempts.ts";
import { caseContract } from "./cases.ts";
import { coachingContract } from "./coaching.ts";
import { lessonContract } from "./lessons.ts";
import { liveContract } from "./live.ts";
import { peopleContract } from "./people.ts";
import { practiceContract } from "./practice.ts";
import { reportContract } from "./reports.ts";
import { repositoryContract } from "./repositories.ts";
import { routineContract } from "./routines.ts";
import { studioContract } from "./studio.ts";

function make(): Repos {
  const { db, close } = openDatabase(":memory:");
  onTestFinished(close);
  return sqliteRepos(db);
}

repositoryContract("SQLite", make);
attemptContract("SQLite", make);
lessonContract("SQLite", make);
peopleContract("SQLite", make);
practiceContract("SQLite", make);
routineContract("SQLite", make);
studioContract("SQLite", make);
assignmentContract("SQLite", make);
reportContract("SQLite", make);
coachingContract("SQLite", make);
caseContract("SQLite", make);
liveContract("SQLite", make);

import { sqliteRepos } from "#db/repos/index.ts";
import { type OpenDatabase, openDatabase } from "#db/sqlite.server.ts";
import type { Clock } from "../domain/ports.ts";
import { type AccountService, createAccountService } from "./accounts.server.ts";
import { createPeopleService, type PeopleService } from "./people.server.ts";
import { argon2id, type Passwords, systemIds, systemRandom } from "./secrets.server.ts";

export interface Services {
  readonly accounts: AccountService;
  readonly people: PeopleService;
}

export interface Application {
  readonly services: Services;
  readonly close: () => void;
}

/**
 * The composition root: the one place where repositories, content and the system's clock and randomness meet
 * the services. Throws DataFolderError where the data folder is unusable.
 */
export function createApplication(options: {
  readonly dataFolder: string | ":memory:";
  readonly clock?: Clock;
  readonly passwords?: Passwords;
}): Application {
  const database: OpenDatabase = openDatabase(options.dataFolder);
  const repos = sqliteRepos(database.db);
  const clock = options.clock ?? { now: () => Date.now() };
  const passwords = options.passwords ?? argon2id;
  const system = { repos, clock, ids: systemIds, random: systemRandom };

  return {
    services: {
      accounts: createAccountService({ ...system, passwords }),
      people: createPeopleService(system),
    },
    close: database.close,
  };
}

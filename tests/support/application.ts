import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Learner, Person } from "~/domain/people.ts";
import { createAnalyst } from "~/services/analysis/analyst.server.ts";
import { type ContentOptions, readContent } from "~/services/content.server.ts";
import { createApplication } from "~/services/index.server.ts";
import type { Passwords } from "~/services/secrets.server.ts";

/** As good as argon2id for anything but secrecy, and a thousand times quicker. */
const plainPasswords: Passwords = {
  hash: async (password) => `plain:${password}`,
  verify: async (hash, password) => hash === `plain:${password}`,
};

const CONTENT: ContentOptions = {
  contentFolder: join(import.meta.dirname, "../../content"),
  // What is compiled is named after its contents, so all tests, and the next run, may share it.
  cacheFolder: join(tmpdir(), "rapport-test-lessons"),
  report: ({ file, line, message }) => {
    throw new Error(`${file}:${line}: ${message}`);
  },
};
/** Read once for all tests of a file: reading and exploring it takes longer than most of them. */
const content = readContent(CONTENT);

/** One thread for all tests of a process: starting one takes longer than what most of them ask of it. */
const analyst = createAnalyst(CONTENT);

/**
 * The whole application on an empty database in memory, with a clock that stands still until it is set. It closes after the
 * test, or when `closing` says: `afterAll` for one that several tests only read.
 */
export function testApplication(closing: (close: () => void) => void = onTestFinished) {
  const clock = { at: Date.UTC(2026, 0, 5, 9) };
  const application = createApplication({
    dataFolder: ":memory:",
    ...CONTENT,
    content,
    analyst,
    clock: { now: () => clock.at },
    passwords: plainPasswords,
  });
  closing(application.close);
  const { services } = application;

  async function setUp(sampleTeam = false): Promise<Person> {
    const account = { email: "admin@example.com", name: "Ada", password: "correct horse", locale: "en" } as const;
    const session = await services.accounts.setUp({ ...account, sampleTeam });
    const held = await services.accounts.whoHolds(session.token);
    if (!held?.person) throw new Error("no administrator was made");
    return held.person;
  }

  /** A learner of each kind. */
  async function rep(): Promise<Learner & { kind: "person" }> {
    return { kind: "person", id: (await setUp()).id };
  }
  async function visitor(): Promise<Learner & { kind: "visitor" }> {
    return { kind: "visitor", id: (await services.accounts.welcomeVisitor()).visitor };
  }

  return { services, clock, setUp, rep, visitor };
}

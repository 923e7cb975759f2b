// Gives a seeded data folder a cohort of 200 reps, led by the trainer, with 400,000 observations and 20 assessed attempts
// each over a year, and prints the cohort's id. Copied in bulk from what the veteran did: doing it would take an hour. The
// rollups are made by the statements of the migration that brought them; the contract suite holds those kept with each act
// equal to a plain recomputation.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { SKILLS, STAGES } from "~/domain/syllabus/syllabus.ts";

const [dataFolder, trainer, veteran] = process.argv.slice(2);
if (!dataFolder || !trainer || !veteran) throw new Error("usage: cohort.ts DATA_FOLDER TRAINER_EMAIL VETERAN_EMAIL");

const REPS = 200;
const EACH = 2000;
const ATTEMPTS = 20;
const YEAR = 365 * 86_400_000;
const now = Date.now();
const cohort = "bench-cohort";

const db = new Sqlite(join(dataFolder, "rapport.sqlite"));
const migration = readFileSync(join(import.meta.dirname, "../../db/migrations/0003_trainers_room.sql"), "utf8");
const rollups = migration
  .split("--> statement-breakpoint")
  .filter((sql) => sql.includes("INSERT INTO `evidence_weeks`"));
const numbers = "with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ?)";

db.transaction(() => {
  db.prepare("insert into cohorts (id, name, created_at) values (?, 'North', ?)").run(cohort, now);
  const leads = "insert into cohort_trainers select ?, id, ? from people where email = ?";
  db.prepare(leads).run(cohort, now, trainer);
  db.prepare(
    `insert into people (id, email, name, role, locale, password_hash, created_at)
     ${numbers} select 'bench-' || i, 'bench-' || i || '@example.com', 'Rep ' || i, 'rep', 'en', '', ? from n`,
  ).run(REPS, now);
  db.prepare("insert into cohort_members select ?, id, ? from people where id like 'bench-%'").run(cohort, now);

  const observe = db.prepare(
    `insert into evidence (person_id, key, source, skill, stage, value, at)
     ${numbers} select ?, 'drill:bench-' || i || '/0', 'drill', ?, ?, (i * 7919 % 5) / 4.0, ? - i * ? from n`,
  );
  const parts = SKILLS.length;
  const each = Math.floor(EACH / parts);
  for (let rep = 0; rep < REPS; rep++) {
    SKILLS.forEach((skill, index) => {
      const count = index === 0 ? EACH - each * (parts - 1) : each;
      const stage = STAGES[(rep + index) % STAGES.length];
      const keys = db.prepare("update evidence set key = ? || key where person_id = ? and key like 'drill:bench-%'");
      observe.run(count, `bench-${rep}`, skill, stage, now, Math.floor(YEAR / count));
      keys.run(`${skill} `, `bench-${rep}`);
    });
  }
  db.exec("delete from evidence_weeks");
  for (const sql of rollups) db.exec(sql);

  const [done] = db
    .prepare<[string], { id: string }>(
      `select attempts.id from attempts join people on people.id = person_id
       where email = ? and mode = 'assessed' and finished_at is not null order by started_at limit 1`,
    )
    .all(veteran);
  if (!done) throw new Error("the veteran has finished no assessed attempt");
  const columns = db.prepare("select name from pragma_table_info('attempts')").pluck().all().map(String);
  const copied = columns.map((name) => {
    if (name === "id") return `people.id || '-' || i`;
    if (name === "person_id") return "people.id";
    if (["started_at", "updated_at", "finished_at"].includes(name))
      return `${now} - i * ${Math.floor(YEAR / ATTEMPTS)}`;
    return `attempts.${name}`;
  });
  db.prepare(
    `insert into attempts (${columns.join()}) ${numbers} select ${copied.join()}
     from attempts, n, people where attempts.id = ? and people.id like 'bench-%'`,
  ).run(ATTEMPTS, done.id);
  db.prepare(
    `insert into turn_results
     select copy.id, turn, copy.person_id, t.scenario_id, t.hash, place, choice, loss, earned, most,
       (copy.finished_at / 86400000 + 3) / 7, copy.finished_at
     from turn_results t, attempts copy where t.attempt_id = ? and copy.person_id like 'bench-%'`,
  ).run(done.id);
})();
db.pragma("wal_checkpoint(TRUNCATE)");
const count = db.prepare("select count(*) from evidence where person_id like 'bench-%'").pluck().get();
if (count !== REPS * EACH) throw new Error(`${count} observations were made`);
db.close();
process.stdout.write(cohort);

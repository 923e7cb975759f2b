import { z } from "zod";
import { type PlannedRow, ROW_KINDS } from "~/domain/people-import/planned.ts";
import type { ImportRow, ImportView } from "~/domain/people-import/view.ts";
import type { ImportService } from "~/services/people/imports.server.ts";

/** Rows on a page of a dry run. */
const ROWS = 100;

const asked = z.object({
  show: z
    .enum([...ROW_KINDS, "all"])
    .nullable()
    .catch(null),
  page: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .catch(1),
});

type Job = ReturnType<ImportService["find"]>;

/** An import as its page shows it: one page of the rows asked for; those with something wrong first of all. */
export function importView(job: Job, query: URLSearchParams, linkOf: (token: string) => string): ImportView {
  const { state } = job;
  if (state.kind === "failed") return { state: "failed" };
  if (state.kind === "faulty") return { state: "faulty", ...state.fault };
  if (state.kind === "reading" || state.kind === "applying") return { state: state.kind, percent: state.percent };
  const { reading, plan, digest } = state;
  const given = asked.parse(Object.fromEntries(query));
  const show = given.show ?? (plan.counts.error > 0 ? "error" : "all");
  const rows = plan.rows.filter(({ kind }) => show === "all" || kind === show);
  const pages = Math.max(1, Math.ceil(rows.length / ROWS));
  const page = Math.min(given.page, pages);
  const from = (page - 1) * ROWS;
  const { encoding, gaps } = reading;
  return {
    state: state.kind,
    changed: state.kind === "ready" && state.changed,
    digest,
    encoding,
    gaps,
    ignored: reading.heading?.ignored ?? [],
    counts: plan.counts,
    cohorts: plan.cohorts,
    show,
    page,
    pages,
    rows: rows.slice(from, from + ROWS).map((row, index) => shown(row, `${from + index}`, job, linkOf)),
  };
}

function shown(planned: PlannedRow, key: string, job: Job, linkOf: (token: string) => string): ImportRow {
  const { entry, kind, changes, notes, problems, of } = planned;
  const token = entry.email === null ? undefined : job.tokens.get(entry.email);
  const { name, email, externalId, cohort } = entry.given;
  return {
    key,
    row: entry.row,
    name,
    email,
    externalId,
    cohort: cohort || (job.chosen?.name ?? ""),
    kind,
    changes,
    notes,
    problems,
    of,
    link: token === undefined ? null : linkOf(token),
  };
}

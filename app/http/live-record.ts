import type { LoaderFunctionArgs } from "@remix-run/node";
import { AppError } from "~/domain/errors.ts";
import { liveSessionId } from "~/domain/ids.ts";
import type { SessionRecord } from "~/domain/session/record.ts";
import { resources } from "~/i18n/resources.server.ts";
import { requirePerson } from "./context.ts";
import { type SheetRow, sheetResponse } from "./sheets.ts";

/** What the follow-up assignment is called, in the session's language. */
export function followUpTitle({ head }: SessionRecord): string {
  return resources[head.locale].live.record.assignTitle.replace("{{title}}", head.title).slice(0, 120);
}

/** A record to be taken along: for whoever leads those it is about. */
export async function recordFile(asked: LoaderFunctionArgs, format: "csv" | "json"): Promise<Response> {
  const person = requirePerson(asked);
  const { services, locale } = asked.context;
  const { record, reader } = await services.live.records.open(person, liveSessionId(asked.params.id ?? ""));
  if (reader === "attendee") throw new AppError("not-found");
  if (format === "csv") return sheetResponse(rowsOf(record, resources[locale].live), "csv", record.head.title);
  return Response.json(record, {
    headers: {
      "Cache-Control": "no-store",
      "Content-Disposition": `attachment; filename="rapport.json"; filename*=UTF-8''${encodeURIComponent(`${record.head.title}.json`)}`,
    },
  });
}

type Words = (typeof resources)["en"]["live"] | (typeof resources)["zh-CN"]["live"];

const minutesOf = (ms: number): number => Math.round(ms / 6000) / 10;

/** One flat table: which part of the record, which item, what, and the figure. */
function rowsOf({ items, attendance }: SessionRecord, { record: words, kind: kinds }: Words): SheetRow[] {
  const agenda = items.map(({ title, kind, used }) => [
    words.agenda,
    title || kinds[kind],
    words.usedMinutes,
    used === null ? null : minutesOf(used),
  ]);
  const votes = items.flatMap(({ title, votes: asked }) =>
    asked.flatMap(({ turn, question, options }) =>
      options.map(({ text, votes: count }) => [
        words.votes,
        turn === null ? title : `${title} · ${turn + 1} · ${question}`,
        text,
        count,
      ]),
    ),
  );
  const losses = items.flatMap(({ title, summary, votes: asked }) => [
    ...(summary ? [[words.path, title, "", summary.score]] : []),
    ...asked.flatMap(({ turn, options, loss }) =>
      turn === null
        ? []
        : [[words.path, `${title} · ${turn + 1}`, options.find(({ played }) => played)?.text ?? "", loss]],
    ),
  ]);
  const lines = items.flatMap(({ title, lines: written }) =>
    written.map(({ name, text }) => [words.lines, title, `${name}: ${text}`, null]),
  );
  const people = (attendance ?? []).flatMap(({ name, stayed, votes: count }) => [
    [words.attendance, name, words.stayedMinutes, minutesOf(stayed)],
    [words.attendance, name, words.voted, count],
  ]);
  return [[words.section, words.item, words.detail, words.value], ...agenda, ...votes, ...losses, ...lines, ...people];
}

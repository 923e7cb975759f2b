import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { parse } from "papaparse";
import { expect, test } from "vitest";
import type { Person } from "~/domain/people.ts";
import { assignmentRoom, DAY, LESSON, TALK } from "../../tests/support/assignments.ts";
import { loader as list } from "./assignments._index.tsx";
import { loader as one, action as withdraw } from "./assignments.$id.tsx";
import { loader as ics } from "./assignments.$id_.deadline[.]ics.ts";
import { loader as edit } from "./assignments.$id_.edit.tsx";
import { action as agree, loader as part } from "./assignments.$id_.people.$person.tsx";
import { loader as fresh, action as give } from "./assignments.new.tsx";
import { loader as table } from "./assignments.table.tsx";
import { loader as csv } from "./assignments.table[.]csv.ts";
import { loader as xlsx } from "./assignments.table[.]xlsx.ts";

type Room = Awaited<ReturnType<typeof assignmentRoom>>;
type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What a request brings to a route, as far as these routes look at it. */
function asked(room: Room, person: Person, params: Record<string, string>, path: string, fields?: Fields) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields ?? {})) for (const each of [value].flat()) body.append(name, each);
  const request = new Request(`http://localhost${path}`, fields ? { method: "POST", body } : {});
  const viewer = { kind: "person", person, session: "s" } as const;
  const context = { services: { assignments: room.service }, viewer, ...room.reader, origin: "http://localhost" };
  return { request, params, context } as unknown as LoaderFunctionArgs & ActionFunctionArgs;
}

/** The status a route answers with, whatever way it does. */
async function statusOf(answer: Promise<unknown>): Promise<number> {
  const given: unknown = await answer.catch((thrown: unknown) => thrown);
  if (given instanceof Response) return given.status;
  if (given instanceof Error) throw given;
  const init = typeof given === "object" && given !== null && "init" in given ? given.init : null;
  return typeof init === "object" && init !== null && "status" in init ? Number(init.status) : 200;
}

test("who may open what: trainers their own people's, reps their own, and nobody else's is there at all", async () => {
  const room = await assignmentRoom();
  const { service, wanted, tess, udo, ada, bo, mei } = room;
  const id = await service.create(tess, wanted);
  const mine = { id, person: bo.id };
  const pages = { list, one, ics, edit, part, fresh, table, csv, xlsx };
  const expected: Record<string, Record<keyof typeof pages, number>> = {
    ada: { list: 200, one: 200, ics: 404, edit: 200, part: 200, fresh: 200, table: 200, csv: 200, xlsx: 200 },
    tess: { list: 200, one: 200, ics: 404, edit: 200, part: 200, fresh: 200, table: 200, csv: 200, xlsx: 200 },
    udo: { list: 200, one: 404, ics: 404, edit: 404, part: 404, fresh: 200, table: 200, csv: 200, xlsx: 200 },
    bo: { list: 200, one: 200, ics: 200, edit: 403, part: 403, fresh: 403, table: 403, csv: 403, xlsx: 403 },
    mei: { list: 200, one: 404, ics: 404, edit: 403, part: 403, fresh: 403, table: 403, csv: 403, xlsx: 403 },
  };
  const found: typeof expected = {};
  for (const [name, person] of Object.entries({ ada, tess, udo, bo, mei })) {
    const statuses = Object.entries(pages).map(async ([page, loader]) => {
      return [page, await statusOf(loader(asked(room, person, mine, "/assignments")))] as const;
    });
    found[name] = Object.fromEntries(await Promise.all(statuses)) as (typeof expected)[string];
  }
  expect(found).toEqual(expected);
});

test("who may act: others' work cannot be withdrawn or agreed on, and reps give none", async () => {
  const room = await assignmentRoom();
  const { service, wanted, reader, tess, udo, bo } = room;
  const id = await service.create(tess, wanted);
  const mine = { id, person: bo.id };
  const excuse = { act: "excuse", reason: "ill" };
  for (const [person, status] of [
    [udo, 404],
    [bo, 403],
  ] as const) {
    expect(await statusOf(withdraw(asked(room, person, mine, "/", { act: "withdraw" })))).toBe(status);
    expect(await statusOf(agree(asked(room, person, mine, "/", excuse)))).toBe(status);
  }
  expect(await statusOf(give(asked(room, bo, {}, "/", { mode: "assessed" })))).toBe(403);
  expect(await service.page(tess, id, reader)).toMatchObject({ withdrawnAt: null });
  expect(await statusOf(agree(asked(room, tess, mine, "/", excuse)))).toBe(302);
  expect(await statusOf(withdraw(asked(room, tess, mine, "/", { act: "withdraw" })))).toBe(302);
});

test("a form that can't be taken comes back with all that was typed; sent twice, a good one gives one assignment", async () => {
  const room = await assignmentRoom();
  const { service, reader, tess, spring } = room;
  const fields = {
    key: "k".repeat(41),
    item: ["role-play:visit", "lesson:opening"],
    order: "role-play:visit lesson:opening",
    cohort: spring,
    mode: "assessed",
    date: "2026-11-27",
    time: "18:00",
    note: "Good luck",
  };
  const refused = await give(asked(room, tess, {}, "/", { ...fields, date: "2020-01-01" }));
  expect(refused).toMatchObject({
    init: { status: 400 },
    data: { fields: { due: "past" }, typed: { note: ["Good luck"], item: fields.item, date: ["2020-01-01"] } },
  });
  for (let sent = 0; sent < 2; sent++) expect(await statusOf(give(asked(room, tess, {}, "/", fields)))).toBe(302);
  const { cards } = await service.list(tess, { state: "all", cohort: null, title: "" }, reader);
  expect(cards).toHaveLength(1);
  expect(cards[0]).toMatchObject({ due: { at: Date.UTC(2026, 10, 27, 10) }, items: [TALK, LESSON] });
});

test("the files hold exactly the rows of the filter, and no formula", async () => {
  const room = await assignmentRoom();
  const { service, wanted, clock, tess, bo, talk } = room;
  await service.create(tess, { ...wanted, title: "=1+1", attemptsAllowed: 2 });
  await service.create(tess, { ...wanted, items: [LESSON], dueAt: clock.at + 9 * DAY });
  await talk(bo.id, 66.125);
  const rows = async (query: string) => {
    const text = await (await csv(asked(room, tess, {}, `/assignments/table.csv${query}`))).text();
    return parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  };
  expect(await rows("")).toHaveLength(4);
  const [done, ...others] = await rows("?status=done&q=bo");
  expect(others).toEqual([]);
  expect(done).toMatchObject({
    Name: "Bo",
    Assignment: "'=1+1",
    Status: "Done",
    Best: "66.13",
    Tries: "1",
    "Tries that count": "2",
    "Time spent (minutes)": "1",
    Finished: "2026-11-24 17:00",
  });
  expect(await rows("?from=2026-11-30")).toHaveLength(2);
  const sheet = await xlsx(asked(room, tess, {}, "/assignments/table.xlsx"));
  expect(sheet.headers.get("Content-Disposition")).toMatch(/Assignments%20\d{4}-\d{2}-\d{2}\.xlsx$/);
  const magic = Buffer.from(await sheet.arrayBuffer()).subarray(0, 2);
  expect(magic.toString()).toBe("PK");
});

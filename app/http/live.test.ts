import { createServer as createHttpServer } from "node:http";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { testApplication } from "../../tests/support/application.ts";
import { createServer } from "./server.ts";
import { sessionCookies } from "./session.ts";

const SECRET = "a secret of thirty-two characters at least";
const agenda = [
  { kind: "poll", id: "one", minutes: 5, question: "Which?", options: ["This", "That"], seconds: null },
] as const;

/** A session under way on a real server, with its host's cookie and a guest's. */
async function served() {
  const { services } = testApplication();
  const account = { email: "admin@example.com", name: "Ada", password: "correct horse", locale: "en" } as const;
  const signedIn = await services.accounts.setUp({ ...account, sampleTeam: false });
  const host = (await services.accounts.whoHolds(signedIn.token))?.person;
  if (!host) throw new Error("no host");
  const plan = { title: "October", cohortId: null, plannedFor: null, locale: "en", agenda } as const;
  const id = await services.live.plans.create(host, plan);
  await services.live.plans.start(host, id);
  const { token } = await services.live.seats.join(id, { token: null, person: null }, "Lin");
  const app = createServer({
    ...{ services, build: () => Promise.reject(new Error("no pages here")), clientFolder: null, secret: SECRET },
    ...{ publicUrl: null, setUpCode: null, log: pino({ level: "silent" }) },
  });
  const server = createHttpServer(app);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const bound = server.address();
  const origin = `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}`;
  const hostCookie = (await sessionCookies({ secret: SECRET, https: false }).holding(signedIn)).split(";")[0] ?? "";
  const get = (path: string, cookie: string) => fetch(`${origin}/sessions/${id}/live/${path}`, { headers: { cookie } });
  const post = (path: string, cookie: string, body: unknown, from = origin) =>
    fetch(`${origin}/sessions/${id}/live/${path}`, {
      method: "POST",
      headers: { cookie, origin: from, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const act = (what: object, seq: number) => post("act", hostCookie, { key: `key-${seq}-----`, seq, act: what });
  return { services, id, origin, get, post, act, hostCookie, seat: `seat=${token}` };
}

/** The events of a stream until `enough` of them have come. */
async function heard(
  response: Response,
  enough: number,
): Promise<{ event: string; id: string | undefined; data: string }[]> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (reader && text.split("\n\n").length <= enough) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader?.cancel();
  return text
    .split("\n\n")
    .slice(0, enough)
    .map((frame) => ({
      event: /^event: (.*)$/m.exec(frame)?.[1] ?? "",
      id: /^id: (.*)$/m.exec(frame)?.[1],
      data: /^data: (.*)$/m.exec(frame)?.[1] ?? "",
    }));
}

const GO = { type: "go", to: 0, how: "next" };

test("without a seat nothing is told, and a guest's seat is no host's", async () => {
  const { get, post, seat } = await served();
  for (const path of ["state", "events", "state?as=host", "events?as=host"])
    expect((await get(path, "")).status).toBe(404);
  expect((await get("state", "seat=forged")).status).toBe(404);
  expect((await get("state?as=host", seat)).status).toBe(404);
  for (const [path, body] of [
    ["act", { key: "a-long-key", seq: 1, act: GO }],
    ["remove", { participant: "x" }],
    ["hide", { round: "r", participant: "x", hidden: true }],
  ] as const)
    expect((await post(path, seat, body)).status).toBe(404);
});

test("a host without a seat neither votes nor writes", async () => {
  const { post, hostCookie } = await served();
  expect((await post("vote", hostCookie, { round: "one.1", choice: "1" })).status).toBe(404);
  expect((await post("line", hostCookie, { round: "one", text: "Hm" })).status).toBe(404);
});

test("an unknown session is as good as none", async () => {
  const { origin, hostCookie } = await served();
  const answer = await fetch(`${origin}/sessions/nowhere/live/state?as=host`, { headers: { cookie: hostCookie } });
  expect(answer.status).toBe(404);
});

test("a stream begins with oneself and the present, uncompressed and never kept", async () => {
  const { get, seat } = await served();
  const response = await get("events", seat);
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  expect(response.headers.get("cache-control")).toBe("no-store, no-transform");
  expect(response.headers.get("content-encoding")).toBeNull();
  const [me, state, count] = await heard(response, 3);
  expect([me?.event, state?.event, count?.event]).toEqual(["me", "state", "count"]);
  expect(state?.id).toBe("1");
  expect(JSON.parse(me?.data ?? "")).toMatchObject({ name: "Lin", vote: null });
});

test("who has seen the present already is told so, and who has missed something gets all of it", async () => {
  const { get, act, seat } = await served();
  expect((await heard(await get("events?last=1", seat), 2)).map(({ event }) => event)).toEqual(["me", "here"]);
  await act(GO, 1);
  expect((await heard(await get("events?last=1", seat), 2)).map(({ event }) => event)).toEqual(["me", "state"]);
});

test("a vote is acknowledged while its round is open; a late one is refused with the present state", async () => {
  const { post, act, seat } = await served();
  await act(GO, 1);
  const vote = { round: "one.1", choice: "2" };
  const taken = await post("vote", seat, vote);
  expect([taken.status, await taken.json()]).toEqual([200, { vote }]);
  await act({ type: "reveal" }, 2);
  const late = await post("vote", seat, { ...vote, choice: "1" });
  expect(late.status).toBe(409);
  expect(await late.json()).toMatchObject({
    state: { step: "poll.revealed", item: { vote: { counts: { "2": 1 } } } },
    me: { vote },
  });
});

test("a stale act is refused with the present state", async () => {
  const { post, act, hostCookie } = await served();
  expect((await act(GO, 1)).status).toBe(200);
  const stale = await post("act", hostCookie, { key: "another-key", seq: 1, act: { type: "reveal" } });
  expect(stale.status).toBe(409);
  expect(await stale.json()).toMatchObject({ refused: "stale", state: { seq: 2, step: "poll.open" } });
});

test("bad input and other sites change nothing", async () => {
  const { post, act, seat, hostCookie } = await served();
  expect((await act({ type: "explode" }, 1)).status).toBe(400);
  expect((await post("act", hostCookie, { key: "a-long-key", seq: 1, act: GO }, "https://evil.example")).status).toBe(
    403,
  );
  await act(GO, 1);
  for (const body of [null, {}, { round: 1, choice: [] }, { round: "one.1", choice: "x".repeat(100) }])
    expect((await post("vote", seat, body)).status).toBe(400);
  expect((await post("line", seat, { round: "one", text: "a\u0000b" })).status).toBe(400);
  expect((await post("line", seat, { round: "one", text: "x".repeat(201) })).status).toBe(400);
  expect((await post("vote", seat, { round: "one.1", choice: "x".repeat(10_000) })).status).toBe(413);
});

test("who is put out is told so, and is out", async () => {
  const { get, post, hostCookie, seat } = await served();
  const { host } = await (await get("state?as=host", hostCookie)).json();
  const stream = await get("events", seat);
  expect((await post("remove", hostCookie, { participant: host.people[0].id })).status).toBe(200);
  expect((await heard(stream, 4)).map(({ event }) => event)).toContain("removed");
  expect((await get("state", seat)).status).toBe(404);
});

import { beforeEach, describe, expect, test } from "vitest";
import { liveSessionId, participantId } from "~/domain/ids.ts";
import type { Participant, Repos } from "~/domain/ports.ts";
import type { SessionEvent } from "~/domain/session/events.ts";
import { cohort, lin, mei, person, id as personId, withPeople } from "./builders.ts";

const session = liveSessionId("october");
const agenda = [{ kind: "break", id: "rest", minutes: 5 }] as const;
const plan = { title: "October", cohortId: null, plannedFor: 99, locale: "en", agenda } as const;
const start: SessionEvent = { type: "start", pins: {}, at: 10, tally: null };

function seat(name: string, of: Partial<Participant> = {}): Participant {
  return {
    ...{ id: participantId(name), personId: null, name, tokenHash: `hash-${name}`, joinedAt: 20, seenAt: 20 },
    ...{ removedAt: null, ...of },
  };
}

/** What any backend must do with live sessions. `make` gives empty repositories. */
export function liveContract(backend: string, make: () => Repos): void {
  describe(`live sessions on ${backend}`, () => {
    let repos: Repos;
    beforeEach(async () => {
      repos = await withPeople(make());
      await repos.live.insert({ ...plan, id: session, hostId: lin, seed: 7, at: 1 });
    });

    const begin = () => repos.live.start(session, start, ["111111"]);
    const append = (
      event: SessionEvent,
      more: { expected: number; key?: string; openRound?: string; closing?: string },
    ) =>
      repos.live.append({
        ...{ id: session, event, expected: more.expected, key: more.key ?? null },
        ...{ openRound: more.openRound ?? null, closing: more.closing ?? null, presented: null },
      });
    const ask: SessionEvent = { type: "ask", at: 30, tally: null };
    const reveal: SessionEvent = { type: "reveal", at: 40, tally: null };
    const vote = (participant: string, round: string, choice: string) => ({
      ...{ participant: participantId(participant), round, choice, at: 35 },
    });

    test("a plan comes back as it was, and is saved on the revision it was read at only", async () => {
      expect(await repos.live.byId(session)).toMatchObject({
        ...plan,
        hostName: "lin",
        phase: "planned",
        revision: 1,
        events: [],
      });
      expect(await repos.live.savePlan(session, { ...plan, title: "November" }, 1)).toBe(true);
      expect(await repos.live.savePlan(session, { ...plan, title: "December" }, 1)).toBe(false);
      expect(await repos.live.byId(session)).toMatchObject({ title: "November", revision: 2 });
    });

    test("a session starts once, under a PIN that no other live one has", async () => {
      const other = liveSessionId("other");
      await repos.live.insert({ ...plan, id: other, hostId: mei, seed: 7, at: 1 });
      expect(await begin()).toBe("111111");
      expect(await repos.live.start(session, start, ["222222"])).toBeNull();
      expect(await repos.live.start(other, start, ["111111"])).toBeNull();
      expect(await repos.live.start(other, start, ["111111", "333333"])).toBe("333333");
      expect(await repos.live.byPin("111111")).toBe(session);
      expect((await repos.live.byId(session))?.events).toEqual([start]);
      expect(await repos.live.savePlan(session, plan, 1)).toBe(false);
      expect(await repos.live.remove(session)).toBe(false);
    });

    test("the end frees the PIN, and nothing is appended after it", async () => {
      await begin();
      expect(await append({ type: "end", at: 50, tally: null }, { expected: 1 })).toMatchObject({ type: "end" });
      expect(await repos.live.byPin("111111")).toBeNull();
      expect(await repos.live.byId(session)).toMatchObject({ phase: "ended", pin: null, endedAt: 50 });
      expect(await append(ask, { expected: 2 })).toBe("stale");
    });

    test("events are appended one after another, each key once", async () => {
      await begin();
      expect(await append(ask, { expected: 1, key: "k1" })).toEqual(ask);
      expect(await append(ask, { expected: 1, key: "k1" })).toBe("repeated");
      expect(await append(ask, { expected: 1, key: "k2" })).toBe("stale");
      expect(await repos.live.hasEvent(session, "k1")).toBe(true);
      expect(await repos.live.hasEvent(session, "k2")).toBe(false);
      expect((await repos.live.byId(session))?.events).toEqual([start, ask]);
    });

    test("votes are taken while their round is open, the last of each counts, and closing counts them in the event", async () => {
      await begin();
      for (const name of ["a", "b", "c"]) await repos.live.join(session, seat(name));
      expect(await repos.live.vote(session, [vote("a", "r", "x")])).toEqual([false]);
      await append(ask, { expected: 1, openRound: "r" });
      const cast = [vote("a", "r", "x"), vote("b", "r", "x"), vote("a", "r", "y"), vote("c", "other", "x")];
      expect(await repos.live.vote(session, cast)).toEqual([true, true, true, false]);
      const tally = { round: "r", counts: { x: 1, y: 1 } };
      expect(await append(reveal, { expected: 2, closing: "r" })).toEqual({ ...reveal, tally });
      expect((await repos.live.byId(session))?.events.at(-1)?.tally).toEqual(tally);
      expect(await repos.live.vote(session, [vote("c", "r", "x")])).toEqual([false]);
      expect((await repos.live.votes(session, "r")).map(({ participant, choice }) => [participant, choice])).toEqual([
        ["a", "y"],
        ["b", "x"],
      ]);
    });

    test("of a refused event nothing is left: the vote it would have closed stays open", async () => {
      await begin();
      await repos.live.join(session, seat("a"));
      await append(ask, { expected: 1, openRound: "r" });
      expect(await append(reveal, { expected: 1, closing: "r" })).toBe("stale");
      expect(await repos.live.vote(session, [vote("a", "r", "x")])).toEqual([true]);
    });

    test("names are unique in a session, a person's seat is one, and both come back in the order of joining", async () => {
      expect((await repos.live.join(session, seat("1", { name: "Li" }))).name).toBe("Li");
      expect((await repos.live.join(session, seat("2", { name: "LI", joinedAt: 21 }))).name).toBe("LI 2");
      const own = await repos.live.join(session, seat("3", { name: "Mei", personId: mei, joinedAt: 22 }));
      expect(await repos.live.join(session, seat("4", { name: "Mei", personId: mei }))).toEqual(own);
      expect((await repos.live.participants(session)).map(({ name }) => name)).toEqual(["Li", "LI 2", "Mei"]);
    });

    test("a line replaces an earlier one, and a hidden one stays hidden", async () => {
      await repos.live.join(session, seat("a"));
      const line = { round: "task", participant: participantId("a"), at: 30 };
      await repos.live.writeLine(session, { ...line, text: "First" });
      expect(await repos.live.hideLine(session, line, 31)).toBe(true);
      expect(await repos.live.hideLine(session, { ...line, round: "no" }, 31)).toBe(false);
      await repos.live.writeLine(session, { ...line, text: "Second", at: 32 });
      expect(await repos.live.lines(session)).toEqual([{ ...line, text: "Second", at: 32, hiddenAt: 31 }]);
    });

    test("participants are put out, let in again, and noted as there", async () => {
      const { id } = await repos.live.join(session, seat("a"));
      expect(await repos.live.setRemoved(session, id, 40)).toBe(true);
      await repos.live.touch(session, [id], 41);
      await repos.live.touch(session, [], 42);
      expect(await repos.live.participants(session)).toMatchObject([{ removedAt: 40, seenAt: 41 }]);
      expect(await repos.live.setRemoved(session, participantId("nobody"), 40)).toBe(false);
    });

    test("who sees a session: its host, trainers of its cohort, its members while it is to come, and who was there", async () => {
      const [trainer, stranger] = [personId("tess"), personId("tom")];
      for (const name of ["tess", "tom"]) await repos.people.insert({ ...person(name), role: "trainer" }, "hash");
      await repos.cohorts.insert({ id: cohort("c"), name: "C", startsOn: null, createdAt: 1 });
      await repos.cohorts.addTrainer(cohort("c"), trainer, 1);
      await repos.cohorts.addMember(cohort("c"), mei, 1);
      await repos.live.savePlan(session, { ...plan, cohortId: cohort("c") }, 1);
      const seen = async (who: typeof lin) =>
        (await repos.live.ofScope(who, { kind: "led-by", trainer: who }, 9)).map(({ id }) => id);
      expect(await Promise.all([lin, trainer, stranger].map(seen))).toEqual([[session], [session], []]);
      expect(await repos.live.ofScope(mei, { kind: "nobody" }, 9)).toEqual([]);
      expect(await repos.live.ofScope(stranger, { kind: "everybody" }, 9)).toHaveLength(1);
      expect(await repos.live.ofAttendee(mei, 9)).toHaveLength(1);
      expect(await repos.live.leads({ kind: "led-by", trainer }, cohort("c"))).toBe(true);
      expect(await repos.live.leads({ kind: "led-by", trainer: stranger }, cohort("c"))).toBe(false);
      await begin();
      await append({ type: "end", at: 50, tally: null }, { expected: 1 });
      expect(await repos.live.ofAttendee(mei, 9)).toEqual([]);
      await repos.live.join(session, seat("m", { personId: mei }));
      expect(await repos.live.ofAttendee(mei, 9)).toHaveLength(1);
    });

    test("presenters are the reps of a scope, with when each last presented", async () => {
      await begin();
      const presented = { item: "rest", personId: mei };
      await repos.live.append({
        ...{ id: session, event: ask, expected: 1, key: null, openRound: null, closing: null, presented },
      });
      const all = await repos.live.presenters({ kind: "everybody" }, null);
      expect(all.map(({ name, presentedAt }) => [name, presentedAt])).toEqual([
        ["lin", null],
        ["mei", 30],
      ]);
      expect(await repos.live.presenters({ kind: "led-by", trainer: lin }, null)).toEqual([]);
    });
  });
}

import fc from "fast-check";
import { expect, test } from "vitest";
import type { AssignedItem } from "./assignment.ts";
import { bestForTrainers, isOpen, STATUSES, standingOf, type Try } from "./standing.ts";

const LESSON: AssignedItem = { kind: "lesson", ref: "first-call" };
const DRILL: AssignedItem = { kind: "drill", ref: "empathy" };
const TALK: AssignedItem = { kind: "role-play", ref: "visit" };

type Terms = Parameters<typeof standingOf>[0];
const TERMS: Terms = {
  items: [TALK],
  opensAt: 100,
  dueAt: 200,
  mode: "assessed",
  attemptsAllowed: null,
  passMark: null,
};
const NOTHING = { excusedAt: null, reopenedAt: null, dueAt: null };

function tried(item: AssignedItem, finishedAt: number | null, percent: number | null, more: Partial<Try> = {}): Try {
  const mode = item.kind === "role-play" ? "assessed" : null;
  return { ...item, mode, updatedAt: finishedAt ?? 150, finishedAt, percent, spent: 10, shared: false, ...more };
}
const status = (terms: Partial<Terms>, tries: readonly Try[], now = 150) =>
  standingOf({ ...TERMS, ...terms }, null, tries, now).status;

test("what was not begun is overdue only once its deadline has passed", () => {
  expect(status({}, [], 200)).toBe("not-started");
  expect(status({}, [], 201)).toBe("overdue");
  expect(status({ dueAt: null }, [], 9999)).toBe("not-started");
  expect(status({}, [tried(TALK, null, null)], 150)).toBe("in-progress");
});

test("done on the deadline is in time, after it late, whenever one looks", () => {
  expect(status({}, [tried(TALK, 200, 40)], 500)).toBe("done");
  expect(status({}, [tried(TALK, 201, 40)], 500)).toBe("done-late");
});

test("only conversations in the assignment's mode count, and only those that were not over before it was given", () => {
  expect(status({}, [tried(TALK, 150, 90, { mode: "practice" })])).toBe("not-started");
  expect(status({ mode: "practice" }, [tried(TALK, 150, 90, { mode: "practice" })])).toBe("done");
  expect(status({}, [tried(TALK, 99, 90)])).toBe("not-started");
  expect(status({}, [tried(TALK, null, null, { updatedAt: 99 })])).toBe("not-started");
});

test("a lesson learned before it was given need not be learned again", () => {
  expect(status({ items: [LESSON], attemptsAllowed: 1, passMark: 80 }, [tried(LESSON, 5, null)])).toBe("done");
});

test("attempts used up below the pass mark have failed, before the deadline and after it; later ones do not count", () => {
  const tries = [tried(TALK, 110, 50), tried(TALK, 120, 59.99), tried(TALK, 130, 95)];
  const two = { attemptsAllowed: 2, passMark: 60 };
  for (const now of [140, 999]) expect(status(two, tries, now)).toBe("failed");
  expect(standingOf({ ...TERMS, ...two }, null, tries, 140)).toMatchObject({ best: 59.99, used: 2, finishedAt: null });
  expect(status({ ...two, attemptsAllowed: 3 }, tries)).toBe("done");
  expect(status({ attemptsAllowed: 1, passMark: 60 }, [tried(TALK, 110, 60)])).toBe("done");
});

test("a path is led to its first undone item and is done with its last one", () => {
  const items = [LESSON, DRILL, TALK];
  const path = { ...TERMS, items };
  expect(standingOf(path, null, [tried(DRILL, 120, 80)], 150)).toMatchObject({ status: "in-progress", next: 0 });
  const all = [tried(LESSON, 110, null), tried(DRILL, 120, 80), tried(TALK, 210, 60)];
  const standing = standingOf(path, null, all, 300);
  expect(standing).toMatchObject({ status: "done-late", next: null, finishedAt: 210, best: 70, used: 3, spent: 30 });
  expect(standing.items.map((item) => item.status)).toEqual(["done", "done", "done-late"]);
});

test("reopened, what was done stays done and the rest begins anew with its own deadline", () => {
  const terms = { ...TERMS, items: [DRILL, TALK], attemptsAllowed: 1, passMark: 60 };
  const before = [tried(DRILL, 120, 80), tried(TALK, 130, 40)];
  expect(standingOf(terms, null, before, 300).status).toBe("failed");
  const again = { ...NOTHING, reopenedAt: 300, dueAt: 400 };
  const reopened = standingOf(terms, again, before, 310);
  expect(reopened).toMatchObject({ status: "in-progress", reopened: true, dueAt: 400, next: 1, best: 80 });
  expect(reopened.items.map((item) => [item.status, item.used])).toEqual([
    ["done", 1],
    ["not-started", 0],
  ]);
  expect(standingOf(terms, again, [...before, tried(TALK, 350, 60)], 500).status).toBe("done");
  expect(standingOf(terms, again, before, 401).status).toBe("overdue");
});

test("a trainer is shown the scores of practice only where they were shared", () => {
  const practice = (shared: boolean) => tried(TALK, 120, 70, { mode: "practice", shared });
  const shown = (tries: readonly Try[], mode: "practice" | "assessed" = "practice") =>
    bestForTrainers(mode, standingOf({ ...TERMS, mode }, null, tries, 150));
  expect(shown([practice(false)])).toBe("practice");
  expect(shown([practice(false), tried(TALK, 130, 55, { mode: "practice", shared: true })])).toBe(55);
  expect(shown([])).toBeNull();
  expect(shown([tried(TALK, 120, 70)], "assessed")).toBe(70);
});

// Laws, over any terms and any history.

const item = fc.constantFrom(LESSON, DRILL, TALK);
const aTry: fc.Arbitrary<Try> = fc
  .record({
    item,
    at: fc.integer({ min: 0, max: 400 }),
    over: fc.boolean(),
    percent: fc.integer({ min: 0, max: 100 }),
    practice: fc.boolean(),
    shared: fc.boolean(),
  })
  .map(({ item, at, over, percent, practice, shared }) => ({
    ...tried(item, over ? at : null, over && item.kind !== "lesson" ? percent : null, { updatedAt: at, shared }),
    mode: item.kind === "role-play" ? (practice ? "practice" : "assessed") : null,
  }));
const terms: fc.Arbitrary<Terms> = fc.record({
  items: fc.uniqueArray(item, { minLength: 1, maxLength: 3 }),
  opensAt: fc.integer({ min: 0, max: 200 }),
  dueAt: fc.option(fc.integer({ min: 100, max: 400 })),
  mode: fc.constantFrom("practice", "assessed"),
  attemptsAllowed: fc.option(fc.integer({ min: 1, max: 3 })),
  passMark: fc.option(fc.integer({ min: 0, max: 100 })),
});
const agreed = fc.record({
  excusedAt: fc.constant(null),
  reopenedAt: fc.option(fc.integer({ min: 100, max: 400 })),
  dueAt: fc.option(fc.integer({ min: 100, max: 500 })),
});
const tries = fc.array(aTry, { maxLength: 8 });
const now = fc.integer({ min: 200, max: 600 });
/** How far it has come; what fails is its own matter. */
const RANK = { "not-started": 0, overdue: 0, failed: 0, "in-progress": 1, "done-late": 2, done: 3, excused: 4 };

test("one more try afterwards never undoes what is done, nor lowers best, tries or time", () => {
  fc.assert(
    fc.property(terms, agreed, tries, aTry, now, (given, exception, before, more, at) => {
      const later = { ...more, updatedAt: 400, finishedAt: more.finishedAt === null ? null : 400 };
      const was = standingOf(given, exception, before, at);
      const is = standingOf(given, exception, [...before, later], at);
      if (was.finishedAt !== null) expect(is).toMatchObject({ status: was.status, finishedAt: was.finishedAt });
      expect(is.used).toBeGreaterThanOrEqual(was.used);
      expect(is.spent).toBeGreaterThanOrEqual(was.spent);
      for (const [place, one] of was.items.entries())
        expect(is.items[place]?.best ?? -1).toBeGreaterThanOrEqual(one.best ?? -1);
      const unlimited = given.attemptsAllowed === null && (given.dueAt === null || at <= given.dueAt);
      if (unlimited && exception.dueAt === null) expect(RANK[is.status]).toBeGreaterThanOrEqual(RANK[was.status]);
    }),
  );
});

test("excused is above all else, and leaves nothing to do", () => {
  fc.assert(
    fc.property(terms, agreed, tries, now, (given, exception, all, at) => {
      const standing = standingOf(given, { ...exception, excusedAt: 1 }, all, at);
      expect(standing).toMatchObject({ status: "excused", next: null });
      expect(isOpen(standing.status)).toBe(false);
    }),
  );
});

test("more time, more attempts and a lower mark never make it worse", () => {
  fc.assert(
    fc.property(terms, agreed, tries, now, (given, exception, all, at) => {
      const was = RANK[standingOf(given, exception, all, at).status];
      const longer = { ...exception, dueAt: 9999 };
      expect(RANK[standingOf(given, longer, all, at).status]).toBeGreaterThanOrEqual(was);
      const oftener = { ...given, attemptsAllowed: null };
      expect(RANK[standingOf(oftener, { ...exception, reopenedAt: null }, all, at).status]).toBeGreaterThanOrEqual(
        RANK[standingOf(given, { ...exception, reopenedAt: null }, all, at).status],
      );
      const easier = { ...given, passMark: null };
      expect(RANK[standingOf(easier, { ...exception, reopenedAt: null }, all, at).status]).toBeGreaterThanOrEqual(
        RANK[standingOf(given, { ...exception, reopenedAt: null }, all, at).status],
      );
    }),
  );
});

test("a path is done exactly when each of its items is, and the order of its tries does not matter", () => {
  fc.assert(
    fc.property(terms, agreed, tries, now, (given, exception, all, at) => {
      const standing = standingOf(given, exception, all, at);
      expect(STATUSES).toContain(standing.status);
      const done = standing.items.every(({ finishedAt }) => finishedAt !== null);
      expect(standing.status.startsWith("done")).toBe(done);
      expect(standing.finishedAt !== null).toBe(done);
      expect(standing.next === null).toBe(
        !isOpen(standing.status) && standing.items.every((one) => !isOpen(one.status)),
      );
      const scores = (tries: readonly Try[]) => tries.map(({ finishedAt, percent }) => `${finishedAt} ${percent}`);
      // Two finished in the same millisecond have no order of their own.
      fc.pre(new Set(scores(all).map((one) => one.split(" ")[0])).size === all.length);
      expect(standingOf(given, exception, [...all].reverse(), at)).toEqual(standing);
    }),
  );
});

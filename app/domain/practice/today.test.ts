import { expect, test } from "vitest";
import { assignmentId, attemptId, sittingId } from "../ids.ts";
import { MOST_LINES, todayLines, type Waiting } from "./today.ts";

const everything: Waiting = {
  attempt: { kind: "attempt", id: attemptId("a"), title: "Open" },
  assignments: [],
  news: null,
  session: null,
  feedback: 0,
  review: 12,
  lesson: { kind: "lesson", slug: "s", title: "Next", minutes: 8, share: 0 },
  sitting: { kind: "sitting", id: sittingId("d"), title: "Begun", left: 4 },
  drill: { kind: "drill", deck: "empathy", title: "Empathy", weak: { name: "Empathy", share: 0.4 } },
  routines: { due: 7, done: 2 },
  close: { period: "weekly", term: "2026-W47" },
  rolePlay: { kind: "role-play", id: "r", title: "Visit", face: "owner", best: null },
  fresh: false,
};
const kinds = (waiting: Partial<Waiting>) => todayLines({ ...everything, ...waiting }).map(({ kind }) => kind);

test("the most pressing comes first, and never more than seven lines", () => {
  expect(kinds({})).toEqual(["attempt", "review", "lesson", "sitting", "routines", "close"]);
  expect(kinds({ attempt: null, sitting: null })).toEqual([
    "review",
    "lesson",
    "drill",
    "routines",
    "close",
    "role-play",
  ]);
  expect(todayLines(everything).length).toBeLessThanOrEqual(MOST_LINES);
});

test("the first day leads straight into the first lesson and the first role-play", () => {
  expect(kinds({ fresh: true })).toEqual(["lesson", "role-play"]);
});

test("what is assigned comes right after who is waiting, on the first day too, and never more than three of it", () => {
  const assignments = ["a", "b", "c", "d"].map((name) => {
    return { kind: "assignment", id: assignmentId(name), title: name, due: null, done: 0, of: 1 } as const;
  });
  const lines = todayLines({ ...everything, assignments });
  expect(lines).toHaveLength(MOST_LINES);
  expect(lines.slice(0, 5)).toMatchObject([
    { kind: "attempt" },
    { title: "a" },
    { title: "b" },
    { title: "c" },
    { kind: "review" },
  ]);
  expect(kinds({ assignments: assignments.slice(0, 1), fresh: true })).toEqual(["assignment", "lesson", "role-play"]);
});

test("what is done is not asked for again", () => {
  const done = { attempt: null, review: 0, lesson: null, sitting: null, drill: null, close: null, rolePlay: null };
  expect(kinds({ ...done, routines: { due: 7, done: 7 } })).toEqual([]);
  expect(kinds({ ...done, routines: null })).toEqual([]);
});

test("what a trainer wrote comes before all that can wait; feedback after it", () => {
  const news = { kind: "news", id: attemptId("n"), title: "Visit", author: "Tess", turn: 3 } as const;
  expect(kinds({ news, feedback: 2 })).toEqual([
    ...["attempt", "news", "review", "lesson", "sitting", "routines", "close"],
  ]);
  expect(kinds({ news, feedback: 2, review: 0, close: null })).toEqual([
    ...["attempt", "news", "lesson", "sitting", "routines", "feedback"],
  ]);
});

import { describe, expect, test } from "vitest";
import { personId } from "../ids.ts";
import type { PersonStanding, Standing } from "./standing.ts";
import { teachNext } from "./teach-next.ts";

const standing = (id: string, share: number | null, count = 9): Standing => ({
  id,
  count,
  people: 3,
  share,
  change: null,
});
const row = (name: string, ...by: Standing[]): PersonStanding => {
  return { person: personId(name), overall: { count: 9, share: 0.5, change: null }, by };
};

describe("what to teach next", () => {
  const skills = [standing("listening", 0.7), standing("empathy", 0.65), standing("analysis", null, 1)];

  test("is the skill most people are weak in, with the figures it rests on", () => {
    const rows = [
      row("lin", standing("listening", 0.5), standing("empathy", 0.9)),
      row("mei", standing("listening", 0.4), standing("empathy", 0.5)),
      row("wu", standing("listening", null), standing("empathy", 0.9)),
    ];
    expect(teachNext(skills, rows, [["empathy"], ["listening"]])).toEqual({
      ...{ skill: "listening", share: 0.7, count: 9, below: 2, known: 2, turns: 1, ofTurns: 2 },
    });
  });

  test("on a tie is what the costliest turns test, and only the first three turns count", () => {
    const rows = [row("lin", standing("listening", 0.5), standing("empathy", 0.5))];
    expect(teachNext(skills, rows, [["empathy"]])?.skill).toBe("empathy");
    expect(teachNext(skills, rows, [["listening"], [], [], ["empathy"], ["empathy"]])?.skill).toBe("listening");
  });

  test("is nothing where everybody stands well, and nothing without evidence", () => {
    expect(teachNext([standing("listening", 0.9)], [row("lin", standing("listening", 0.9))], [])).toBeNull();
    expect(teachNext([standing("listening", null, 2)], [], [["listening"]])).toBeNull();
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { act, begin, type History, MOST_PAST, redo, undo } from "./history.ts";

/** A number for each act, `u` and `r` for undo and redo. */
const acts = fc.array(fc.oneof(fc.nat(9), fc.constant("u" as const), fc.constant("r" as const)), { maxLength: 60 });

const after = (history: History<number>, one: number | "u" | "r") =>
  one === "u" ? undo(history) : one === "r" ? redo(history) : act(history, one);

test("whatever was done, undoing it all leads back to the beginning, and redoing it all forth again", () => {
  fc.assert(
    fc.property(acts, (done) => {
      const history = done.reduce<History<number>>(after, begin(-1));
      const back = history.past.reduce((one) => undo(one), history);
      expect(back.present).toBe(-1);
      const forth = back.future.reduce((one) => redo(one), back);
      expect([...forth.past, forth.present]).toEqual([...history.past, history.present, ...history.future]);
    }),
  );
});

test("letters typed into one field are undone together, those of another apart", () => {
  const typed = act(act(act(begin("a"), "ab", "title"), "abc", "title"), "abcd", "brief");
  expect(undo(typed).present).toBe("abc");
  expect(undo(undo(typed)).present).toBe("a");
});

test("what is typed after an undo is a new act, and there is nothing left to redo", () => {
  const undone = undo(act(act(begin("a"), "b", "title"), "c", "title"));
  const typed = act(undone, "d", "title");
  expect(redo(typed)).toBe(typed);
  expect(undo(typed).present).toBe("a");
});

test("nothing changed is nothing done", () => {
  const history = begin("a");
  expect(act(history, "a")).toBe(history);
  expect(undo(history)).toBe(history);
  expect(redo(history)).toBe(history);
});

test("the oldest acts are forgotten past a limit", () => {
  let history = begin(0);
  for (let value = 1; value <= MOST_PAST + 20; value++) history = act(history, value);
  expect(history.past).toHaveLength(MOST_PAST);
  expect(history.past[0]).toBe(20);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { readResponse, restoreResponse } from "./response.ts";
import { answeredExercise, groups, listen, match, order, several, single, text } from "./testing/exercises.ts";

const none = { options: [], order: [], placed: {}, text: "" };

test("one choice asks for exactly one option", () => {
  const exercise = single({ a: 1, b: 0, c: 0 });
  expect(readResponse(exercise, none)).toEqual({ fault: "choose-one" });
  expect(readResponse(exercise, { ...none, options: ["a", "b"] })).toEqual({ fault: "choose-one" });
  expect(readResponse(exercise, { ...none, options: ["b"] })).toEqual({ response: { kind: "single", option: "b" } });
});

test("several choices are a set: twice is once, the order says nothing, none is not an answer", () => {
  const exercise = several({ a: true, b: true, c: false, d: false });
  expect(readResponse(exercise, none)).toEqual({ fault: "choose-some" });
  expect(readResponse(exercise, { ...none, options: ["c", "a", "c"] })).toEqual({
    response: { kind: "several", options: ["a", "c"] },
  });
});

test("every item needs a group, and items that do not exist are left out", () => {
  const exercise = groups({ a: "x", b: "y" });
  expect(readResponse(exercise, { ...none, placed: { a: "x", b: "" } })).toEqual({ fault: "place-all" });
  expect(readResponse(exercise, { ...none, placed: { a: "y", b: "y", other: "x" } })).toEqual({
    response: { kind: "groups", placed: { a: "y", b: "y" } },
  });
});

test("names every object has are no groups", () => {
  const exercise = groups({ constructor: "x", b: "y" });
  expect(readResponse(exercise, { ...none, placed: { b: "y" } })).toEqual({ fault: "place-all" });
});

test("an order holds every item once", () => {
  const exercise = order(["a", "b", "c"]);
  expect(readResponse(exercise, { ...none, order: ["a", "b"] })).toEqual({ fault: "order-all" });
  expect(readResponse(exercise, { ...none, order: ["a", "b", "b"] })).toEqual({ fault: "order-all" });
  expect(readResponse(exercise, { ...none, order: ["a", "b", "c", "c"] })).toEqual({ fault: "order-all" });
});

test("what the exercise does not hold is refused", () => {
  expect(readResponse(single({ a: 1, b: 0, c: 0 }), { ...none, options: ["z"] })).toEqual({ fault: "unknown-choice" });
  expect(readResponse(order(["a", "b", "c"]), { ...none, order: ["a", "b", "z"] })).toEqual({
    fault: "unknown-choice",
  });
  expect(readResponse(groups({ a: "x", b: "y" }), { ...none, placed: { a: "z", b: "y" } })).toEqual({
    fault: "unknown-choice",
  });
});

test("each partner serves once", () => {
  const exercise = match({ a: "x", b: "y", c: "z" });
  expect(readResponse(exercise, { ...none, placed: { a: "x", b: "x", c: "z" } })).toEqual({ fault: "match-once" });
  expect(readResponse(exercise, { ...none, placed: { a: "nobody", b: "x", c: "z" } })).toEqual({
    response: { kind: "match", placed: { a: "nobody", b: "x", c: "z" } },
  });
});

test("own words are trimmed, and neither nothing nor a novel", () => {
  expect(readResponse(text(), { ...none, text: "  \n " })).toEqual({ fault: "write-some" });
  expect(readResponse(text(), { ...none, text: "x".repeat(2001) })).toEqual({ fault: "too-long" });
  expect(readResponse(text(), { ...none, text: " Shall I wait? " })).toEqual({
    response: { kind: "text", text: "Shall I wait?" },
  });
});

test("a stored response comes back as it was", () => {
  fc.assert(
    fc.property(answeredExercise, ({ exercise, response }) => {
      const fields = {
        options: "options" in response ? response.options : "option" in response ? [response.option] : [],
        order: "order" in response ? response.order : [],
        placed: "placed" in response ? response.placed : {},
        text: "text" in response ? response.text : "",
      };
      const read = readResponse(exercise, fields);
      if (!("response" in read)) throw new Error(read.fault);
      expect(restoreResponse(exercise, JSON.stringify(read.response))).toEqual(read.response);
    }),
  );
});

test("a stored text that no longer fits the exercise is no answer", () => {
  fc.assert(
    fc.property(answeredExercise, fc.oneof(fc.string(), fc.json()), ({ exercise }, stored) => {
      expect(restoreResponse(exercise, stored)).toBeNull();
    }),
  );
  expect(restoreResponse(single({ a: 1, b: 0, c: 0 }), '{"kind":"single","option":"gone"}')).toBeNull();
  expect(restoreResponse(single({ a: 1, b: 0, c: 0 }), '{"kind":"order","order":["a"]}')).toBeNull();
  const heard = listen({ a: true, b: false, c: false, d: false, e: false });
  expect(restoreResponse(heard, '{"kind":"several","options":["a"]}')).toBeNull();
});

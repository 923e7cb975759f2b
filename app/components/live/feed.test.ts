import { expect, test } from "vitest";
import { roomView } from "~/domain/session/present.ts";
import { explorations, lived, plan } from "~/domain/session/testing/plans.ts";
import { type Feed, taken, waitBefore } from "./feed.ts";

const view = (seq: number, now: number) =>
  roomView({ plan, explorations, cases: new Map(), title: "T", locale: "en", seed: 7, state: lived(), seq, now });

const feed: Feed = {
  ...{ state: view(5, 100), count: { seq: 5, voted: 0, present: 3 }, host: null, removed: false, ahead: 0 },
  me: { id: "a", name: "Lin", vote: null, line: null, group: null },
};

test("an older state never takes the place of a newer one", () => {
  expect(taken(feed, { state: view(4, 200) }, 0)).toBe(feed);
  expect(taken(feed, { state: view(6, 200) }, 0).state.seq).toBe(6);
});

test("with each state the server's clock is set", () => {
  expect(taken(feed, { state: view(6, 5000) }, 2000).ahead).toBe(3000);
});

test("a vote the server has taken is one's own", () => {
  const vote = { round: "one.1", choice: "2" };
  expect(taken(feed, { voted: vote }, 0).me?.vote).toEqual(vote);
});

test("the wait before another try grows, and stays under eight seconds", () => {
  const waits = [0, 1, 2, 3, 4, 5, 9].map((attempt) => waitBefore(attempt, 1));
  expect(waits).toEqual([300, 600, 1200, 2400, 4800, 8000, 8000]);
  expect(waitBefore(0, 0)).toBe(150);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { debrief } from "./debrief.ts";
import { offeredChoices, placeOf, replay } from "./play.ts";
import { grade } from "./score.ts";
import { most, onwardFrom, played, scoreIn, shown } from "./testing/conversations.ts";
import { less, plus, same, times } from "./testing/enumerate.ts";
import { whatIf } from "./what-if.ts";

describe("every debrief", () => {
  test("lays open exactly the replies that were offered; the best cost nothing, and the chosen is the best if it does", () => {
    fc.assert(
      fc.property(played, ({ all: { conversations }, exploration, chosen }) => {
        const { scenario } = exploration;
        const { turns } = debrief(scenario, exploration, chosen.path, "zh-CN");
        const snapshots = replay(scenario, chosen.path) ?? [];
        turns.forEach(({ turn, replies, best, choice, loss, place }) => {
          const snapshot = snapshots[turn];
          expect(snapshot && placeOf(snapshot)).toBe(place);
          expect(replies.map(({ id }) => id)).toEqual(
            snapshot && offeredChoices(scenario, snapshot).map(({ id }) => id),
          );
          const values = replies.map(({ id }) =>
            most(onwardFrom(conversations, [...chosen.path.slice(0, turn), id]).map((c) => c.points)),
          );
          const top = most(values);
          replies.forEach((reply, index) => {
            const value = values[index];
            expect(reply.best).toBe(value !== undefined && same(value, top));
            expect(reply.chosen).toBe(reply.id === choice);
          });
          expect(replies.find(({ id }) => id === best)?.best).toBe(true);
          if (loss.numerator === 0) expect(best).toBe(choice);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("tells where a rule, not the reply itself, ended the conversation", () => {
    fc.assert(
      fc.property(played, ({ exploration, chosen }) => {
        const { scenario } = exploration;
        const { turns, end } = debrief(scenario, exploration, chosen.path, "en");
        turns.forEach(({ place, choice, cutShort }, turn) => {
          const to = scenario.beats.get(place)?.choices.find(({ id }) => id === choice)?.to;
          expect(cutShort).toBe(turn === turns.length - 1 && to !== end.place);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("is plain JSON", () => {
    fc.assert(
      fc.property(played, ({ exploration, chosen }) => {
        const result = debrief(exploration.scenario, exploration, chosen.path, "en");
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      { numRuns: 30 },
    );
  });

  test("names for each missed fact the way that costs least, then is quickest, then leaves the path the latest", () => {
    fc.assert(
      fc.property(played, ({ all: { conversations }, exploration, chosen }) => {
        const { scenario } = exploration;
        const { facts } = debrief(scenario, exploration, chosen.path, "en");
        expect(new Set(facts.known.map(({ id }) => id))).toEqual(chosen.facts);
        for (const { id, way, lostAfter } of facts.missed) {
          const learning = conversations.filter((conversation) => conversation.facts.has(id));
          expect(way === null).toBe(learning.length === 0);
          if (way === null) {
            expect(lostAfter).toBeNull();
            continue;
          }
          const learnedAt = (path: readonly string[]) =>
            (replay(scenario, path) ?? []).findIndex(({ context }) => context.facts.includes(id)) - 1;
          const ways = learning.map(({ path, points }) => {
            const depart = path.findIndex((reply, turn) => reply !== chosen.path[turn]);
            const best = most(onwardFrom(conversations, chosen.path.slice(0, depart)).map((c) => c.points));
            const price = plus(best, times(points, [-1n, 1n]));
            return { depart, points, price, replies: learnedAt(path) - depart + 1 };
          });
          const least = ways.reduce((a, b) => (less(b.price, a.price) ? b : a)).price;
          const cheap = ways.filter(({ price }) => same(price, least));
          const fewest = Math.min(...cheap.map(({ replies }) => replies));
          const quick = cheap.filter(({ replies }) => replies === fewest);
          const latest = Math.max(...quick.map(({ depart }) => depart));
          expect([way.departTurn, way.replies.length]).toEqual([latest, fewest]);
          const path = [...chosen.path.slice(0, way.departTurn), ...way.replies.map(({ choice }) => choice)];
          expect(learnedAt(path)).toBe(way.learnedAt);
          const reached = most(onwardFrom(learning, path).map(({ points }) => points));
          expect(way.bestScore).toBe(shown(scoreIn(conversations, reached)));
          expect(quick.some(({ depart, points }) => depart === latest && same(points, reached))).toBe(true);
          const lost = chosen.path.findIndex(
            (_, turn) => onwardFrom(learning, chosen.path.slice(0, turn + 1)).length === 0,
          );
          expect(lostAfter).toBe(lost < 0 ? null : lost);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("what if: the best continuation is played to its end, and reaches the score that is told", () => {
    fc.assert(
      fc.property(played, fc.nat(), fc.nat(), ({ all: { conversations }, exploration, chosen }, at, pick) => {
        const { scenario } = exploration;
        const turn = at % chosen.path.length;
        const before = chosen.path.slice(0, turn);
        const snapshot = replay(scenario, before)?.[turn];
        const offered = snapshot ? offeredChoices(scenario, snapshot) : [];
        const choice = offered[pick % offered.length]?.id ?? "";
        const {
          turn: instead,
          next,
          loss,
          reachable,
          continuation,
          end,
        } = whatIf(scenario, exploration, chosen.path, turn, choice, "en");
        const path = [...before, choice, ...continuation.map((line) => line.choice)];
        const top = most(onwardFrom(conversations, [...before, choice]).map(({ points }) => points));
        const followed = conversations.find((conversation) => conversation.path.join(" ") === path.join(" "));
        expect(followed?.end).toBe(`ends.${end.id}`);
        expect(followed && same(followed.points, top)).toBe(true);
        expect(reachable).toBe(shown(scoreIn(conversations, top)));
        expect(loss > 0).toBe(less(top, most(onwardFrom(conversations, before).map(({ points }) => points))));
        expect(instead.choice).toBe(choice);
        expect(next).toBe(continuation[0]?.says ?? end.says);
        expect(grade(exploration, path).score?.shown).toBe(reachable);
      }),
      { numRuns: 60 },
    );
  });
});

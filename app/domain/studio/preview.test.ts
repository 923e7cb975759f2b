import { expect, test } from "vitest";
import type { Effect } from "../scenario/effect.ts";
import { type AttemptEffect, mostMoved } from "./preview.ts";

const nothing = { passedBefore: null, passedAfter: null, after: null, moved: null, direction: null } as const;
const stored = { finished: true, before: 50, passedBefore: false };

function told(id: string, effect: Partial<Effect> & Pick<Effect, "valid">, startedAt = 0): AttemptEffect {
  const rest: Effect = effect.valid
    ? { ...stored, ...nothing, id, valid: true, brokenAt: null, why: null }
    : { ...stored, ...nothing, id, valid: false, brokenAt: 2, why: "not-offered" };
  return { who: { kind: "private" }, mode: "practice", startedAt, effect: Object.assign(rest, effect) };
}

test("the largest moves stand first, then what can't be replayed, then what stays, then what is under way", () => {
  const ordered = mostMoved([
    told("open", { valid: true, finished: false }, 99),
    told("same", { valid: true, direction: "unchanged", moved: 0 }),
    told("broken", { valid: false }),
    told("hair", { valid: true, direction: "up", moved: 0 }),
    told("down", { valid: true, direction: "down", moved: -20 }),
    told("up", { valid: true, direction: "up", moved: 5 }),
    told("same, newer", { valid: true, direction: "unchanged", moved: 0 }, 5),
  ]);
  expect(ordered.map(({ effect }) => effect.id)).toEqual([
    ...["down", "up", "hair", "broken", "same, newer", "same", "open"],
  ]);
});

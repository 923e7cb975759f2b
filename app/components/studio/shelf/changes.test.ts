import { describe, expect, test } from "vitest";
import type { Change } from "~/domain/scenario/diff.ts";
import { apart, groupChanges, placeOf } from "./changes.ts";

const change = (at: string, what: Change["what"]): Change => ({ kind: "changed", at, what, before: "1", after: "2" });
const located = (at: string, what: Change["what"]) => {
  const [group] = groupChanges([change(at, what)]);
  const entry = group?.entries[0];
  return [group?.part.kind, entry?.what, entry?.reply ?? entry?.name ?? entry?.number ?? null];
};

test.each([
  ["title", "text", ["settings", "title", null]],
  ["customer.name", "text", ["settings", "name", null]],
  ["customer.persona", "setting", ["settings", "persona", null]],
  ["pass", "setting", ["settings", "pass", null]],
  ["gauges.trust", "gauge", ["gauges", "gauge", "trust"]],
  ["gauges.trust.min", "gauge", ["gauges", "min", "trust"]],
  ["facts.decider", "fact", ["facts", "fact", "decider"]],
  ["facts.decider.text", "text", ["facts", "fact", "decider"]],
  ["start", "target", ["rules", "begin", null]],
  ["rules", "order", ["rules", "ruleOrder", null]],
  ["rules.0", "rule", ["rules", "rule", 1]],
  ["rules.1.when", "condition", ["rules", "when", 2]],
  ["rules.1.to", "target", ["rules", "to", 2]],
  ["stages.needs.beats.open", "beat", ["beat", null, null]],
  ["stages.needs.beats.open.says", "text", ["beat", "says", null]],
  ["stages.needs.beats.open.says", "order", ["beat", "lineOrder", null]],
  ["stages.needs.beats.open.says.1", "line", ["beat", "says", 2]],
  ["stages.needs.beats.open.says.1.text", "text", ["beat", "says", 2]],
  ["stages.needs.beats.open.says.0.when", "condition", ["beat", "when", 1]],
  ["stages.needs.beats.open.says.when", "condition", ["beat", "when", null]],
  ["stages.needs.beats.open.weight", "weight", ["beat", "weight", null]],
  ["stages.needs.beats.open.choices", "order", ["beat", "replyOrder", null]],
  ["stages.needs.beats.open.choices.b", "choice", ["beat", "text", "b"]],
  ["stages.needs.beats.open.choices.2.text", "text", ["beat", "text", "2"]],
  ["stages.needs.beats.open.choices.b.to", "target", ["beat", "to", "b"]],
  ["ends.signed", "end", ["end", null, null]],
  ["ends.signed.says", "text", ["end", "last", null]],
  ["ends.signed.points", "points", ["end", "points", null]],
] as const)("%s (%s) is told where it stands", (at, what, told) => {
  expect(located(at, what)).toEqual(told);
});

test.each([
  ["stages.needs.beats.open.choices.b.why", ["beat", "why", "b"]],
  ["stages.needs.beats.open.choices", ["beat", null, null]],
  ["stages.needs.beats.open", ["beat", null, null]],
  ["customer.role", ["settings", "role", null]],
  ["format", ["settings", null, null]],
  ["stages", ["settings", null, null]],
] as const)("a problem at %s is told where it stands", (at, told) => {
  const { part, what, reply } = placeOf(at);
  expect([part.kind, what, reply]).toEqual(told);
});

test("what stands in one beat stands together, in the order of the file", () => {
  const groups = groupChanges([
    change("title", "text"),
    change("stages.needs.beats.open.sees", "text"),
    change("stages.needs.beats.ask.sees", "text"),
    change("stages.needs.beats.open.weight", "weight"),
    change("ends.open", "end"),
  ]);
  expect(groups.map(({ part, entries }) => [part, entries.length])).toEqual([
    [{ kind: "settings" }, 1],
    [{ kind: "beat", stage: "needs", id: "open" }, 2],
    [{ kind: "beat", stage: "needs", id: "ask" }, 1],
    [{ kind: "end", id: "open" }, 1],
  ]);
});

describe("where two texts differ", () => {
  const own = (before: string, after: string) => {
    const parts = apart(before, after);
    expect([parts.before, parts.after].map(({ head, own: middle, tail }) => head + middle + tail)).toEqual([
      before,
      after,
    ]);
    return [parts.before.own, parts.after.own];
  };
  test.each([
    ["Sit down.", "Sit down.", ["", ""]],
    ["Sit down.", "Sit down, please.", ["", ", please"]],
    ["A good day", "A bad day", ["good", "bad"]],
    ["listening", "listener", ["listening", "listener"]],
    ["Nothing alike", "", ["Nothing alike", ""]],
    ["aa", "aaa", ["aa", "aaa"]],
    ["请坐下说", "请坐着说", ["下", "着"]],
    ["老板在吗", "老板娘在吗", ["", "娘"]],
    ["😀 a", "😁 a", ["😀", "😁"]],
  ] as const)("“%s” and “%s”", (before, after, expected) => {
    expect(own(before, after)).toEqual(expected);
  });
});

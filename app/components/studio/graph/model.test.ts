import { expect, test } from "vitest";
import { link, newChoice, updateBeat } from "~/domain/studio/edits.ts";
import { fromTemplate } from "~/domain/studio/templates.ts";
import { creditOf, graphModel, stagesUsed } from "./model.ts";
import { largeDraft } from "./testing/large.ts";
import { shownOf } from "./testing/shown.ts";
import { heatKey } from "./types.ts";

const draft = fromTemplate("seven-stages", "x", "en");
const beatOf = (model: ReturnType<typeof graphModel>, place: string) =>
  model.stages.flatMap(({ beats }) => beats).find((beat) => beat.place === place);

test("stages stand in the order of a sale, unknown ones last", () => {
  expect(stagesUsed([{ stage: "odd" }, { stage: "close" }, { stage: "approach" }, { stage: "close" }])).toEqual([
    "approach",
    "close",
    "odd",
  ]);
});

test("a beat is shown with what is known of it", () => {
  const place = "needs.open";
  const document = updateBeat(link(draft, place, "b", "gone.nowhere"), place, (beat) => ({
    ...beat,
    says: [
      { when: { knows: "x" }, text: { "zh-CN": "", en: "Seldom" } },
      { when: null, text: { "zh-CN": "平常", en: "" } },
    ],
    choices: [...beat.choices.slice(0, 2), newChoice("c")],
  }));
  const model = graphModel(
    shownOf(document, {
      marks: new Map([[place, { errors: 1, warnings: 2 }]]),
      heat: new Map([[heatKey(place, "a"), 0.25]]),
      path: [
        { place: "approach.open", choice: "a" },
        { place, choice: "b" },
      ],
      names: { stages: { needs: "Needs" } },
    }),
    null,
  );
  const beat = beatOf(model, place);
  expect(beat).toMatchObject({ stageName: "Needs", says: "平常", errors: 1, warnings: 2, step: 2, start: false });
  expect(beat?.replies.map(({ leads, share, onPath }) => [leads, share, onPath])).toEqual([
    [true, 0.25, false],
    [false, null, true],
    [null, null, false],
  ]);
  expect(beatOf(model, "approach.open")).toMatchObject({ start: true, step: 1 });
  expect(model.ends.map(({ place: end, points }) => [end, points])).toEqual([
    ["ends.won", 6],
    ["ends.lost", 0],
  ]);
  expect(model.rules).toBe(1);
});

test("the credit of a reply is the mean over the skills", () => {
  expect(creditOf({ credit: 3 })).toBe(3);
  expect(creditOf({ credit: { a: 4, b: 0, c: 1 } })).toBe(1.7);
  expect(creditOf({ credit: {} })).toBe(0);
});

test("after a letter typed all but its beat are the same objects", () => {
  const document = largeDraft();
  const before = graphModel(shownOf(document), null);
  expect(graphModel(shownOf(document), before)).toBe(before);
  const typed = updateBeat(document, "needs.turn-50", (beat) => ({
    ...beat,
    says: [{ when: null, text: { "zh-CN": "哦", en: "Oh" } }],
  }));
  const after = graphModel(shownOf(typed), before);
  const changed = after.stages
    .flatMap(({ beats }) => beats)
    .filter((beat) => beat !== beatOf(before, beat.place))
    .map(({ place }) => place);
  expect(changed).toEqual(["needs.turn-50"]);
  expect(after.ends).toBe(before.ends);
  expect(after.stages[0]).toBe(before.stages[0]);
});

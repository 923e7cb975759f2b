import fc from "fast-check";
import { expect, test } from "vitest";
import { beatAt, type DraftDocument, endAt } from "../studio/document.ts";
import { draftSchema } from "../studio/schema.ts";
import { emptyCase } from "./case.ts";
import { type DialogueRow, written } from "./dialogue.ts";
import { scenarioFromCase } from "./scenario-draft.ts";

const from = (dialogue: readonly DialogueRow[], more = {}) =>
  scenarioFromCase({ ...emptyCase("zh-CN"), title: "压价", outcome: "签了", dialogue, ...more }, "scenario");

/** What is said on the way of the first replies, to the end they lead to. */
function follow(document: DraftDocument) {
  const said: string[] = [];
  let place = document.start;
  for (let beat = beatAt(document, place); beat; beat = beatAt(document, place)) {
    const [first] = beat.choices;
    said.push(beat.says[0]?.text[document.locale] ?? "", first?.text[document.locale] ?? "");
    place = first?.to ?? "";
    if (said.length > 500) throw new Error("the path goes in a circle");
  }
  return { said: said.filter((text) => text !== ""), end: endAt(document, place) };
}

test("each thing the customer said is a beat, with the rep's answer as its first reply and others left to write", () => {
  const document = from(
    [
      { who: "customer", text: "太贵了" },
      { who: "customer", text: "比去年贵" },
      { who: "rep", text: "贵多少？" },
      { who: "customer", text: "一成" },
      { who: "rep", text: "我来算一下" },
      { who: "customer", text: "行，就这样" },
    ],
    { stage: "close", skills: ["negotiation"] },
  );
  expect(document.beats.map(({ stage, id }) => `${stage}.${id}`)).toEqual(["close.open", "close.turn-2"]);
  expect(document.beats[0]?.says[0]?.text["zh-CN"]).toBe("太贵了\n比去年贵");
  expect(document.beats[0]?.choices.map(({ text, to }) => [text["zh-CN"], to])).toEqual([
    ["贵多少？", "close.turn-2"],
    ["", ""],
    ["", ""],
  ]);
  expect(document.beats[0]?.tests).toEqual(["negotiation"]);
  expect(follow(document).end?.says["zh-CN"]).toBe("行，就这样");
});

test("a dialogue of the customer's alone, or none at all, still makes a draft that begins somewhere", () => {
  expect(follow(from([{ who: "customer", text: "不要" }])).said).toEqual(["不要"]);
  expect(follow(from([])).end?.says["zh-CN"]).toBe("签了");
});

const row = fc.record({
  who: fc.constantFrom<DialogueRow["who"]>("rep", "customer"),
  text: fc.string({ maxLength: 20 }),
});

test("every draft can be kept, and its first path says all that was said, in its order, and ends", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (dialogue) => {
      const document = from(dialogue);
      expect(draftSchema.parse(document)).toEqual(document);
      const { said, end } = follow(document);
      expect(end).not.toBeNull();
      const spoken = written(dialogue).map(({ text }) => text);
      const last = end?.says["zh-CN"] ?? "";
      expect([...said, ...(last === "签了" && !spoken.join("\n").endsWith("签了") ? [] : [last])].join("\n")).toBe(
        spoken.join("\n"),
      );
    }),
  );
});

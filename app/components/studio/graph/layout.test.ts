import { expect, test } from "vitest";
import { newChoice } from "~/domain/studio/edits.ts";
import { fromTemplate } from "~/domain/studio/templates.ts";
import { STAGES } from "~/domain/syllabus/syllabus.ts";
import { type Box, overlap, WIDTH } from "./geometry.ts";
import {
  channels,
  layOut,
  type layOutLane,
  rememberingLanes,
  type Structure,
  structureKey,
  structureOf,
  withPositions,
} from "./layout.ts";
import { graphModel } from "./model.ts";
import { largeDraft } from "./testing/large.ts";
import { shownOf } from "./testing/shown.ts";

const structure = (document = largeDraft()) => structureOf(graphModel(shownOf(document), null));

function overlaps(boxes: ReadonlyMap<string, Box>): readonly string[] {
  const all = [...boxes];
  return all.flatMap(([a, box], index) =>
    all.slice(index + 1).flatMap(([b, other]) => (overlap(box, other) ? [`${a} ${b}`] : [])),
  );
}

test("300 beats: everything has its place, and nothing lies upon another", () => {
  const { boxes } = layOut(structure());
  expect(boxes.size).toBe(302);
  expect(overlaps(boxes)).toEqual([]);
});

test("stages are lanes in their order, the ends last", () => {
  const { boxes, lanes } = layOut(structure());
  expect(lanes.map(({ stage }) => stage)).toEqual([...STAGES, null]);
  lanes.forEach((lane, index) => {
    const before = lanes[index - 1];
    if (before !== undefined) expect(lane.y).toBeGreaterThan(before.y + before.height);
    const own = [...boxes].filter(([place]) => place.startsWith(`${lane.stage ?? "ends"}.`));
    for (const [place, box] of own) {
      expect(box.x, place).toBeGreaterThan(lane.x);
      expect(box.x + box.width, place).toBeLessThan(lane.x + lane.width);
      expect(box.y, place).toBeGreaterThan(lane.y);
      expect(box.y + box.height, place).toBeLessThan(lane.y + lane.height);
    }
  });
});

test("within a stage a reply leads to the right", () => {
  const { boxes } = layOut(structure());
  for (const { place, replies } of structure().stages.flatMap(({ beats }) => beats)) {
    const own = replies.filter((to) => to.split(".")[0] === place.split(".")[0]);
    for (const to of own) expect(boxes.get(to)?.x, to).toBeGreaterThan(boxes.get(place)?.x ?? 0);
  }
});

test("columns are the same in all lanes: between them nothing stands", () => {
  const { boxes } = layOut(structure());
  for (const [place, { x }] of boxes) expect(x % (WIDTH + 76), place).toBe(0);
});

test("a line to another lane runs above it, one past a beat above the beats; to the next column, or to what was moved, straight", () => {
  const laid = layOut(structure());
  const channel = channels(laid, laid.boxes);
  const to = laid.lanes[1];
  expect(channel("approach.turn-41", "needs.turn-45")).toBe((to?.y ?? 0) - 20);
  expect(channel("needs.turn-45", "needs.turn-48")).toBeNull();
  expect(channel("needs.turn-45", "needs.turn-51")).toBe((to?.y ?? 0) + 34);
  expect(channel("needs.turn-48", "needs.turn-45")).toBe((to?.y ?? 0) + 34);
  expect(channel("needs.turn-45", "gone.x")).toBeNull();
  const moved = withPositions(laid, { "needs.turn-45": { x: 9000, y: 0 } });
  expect(channels(laid, moved)("approach.turn-41", "needs.turn-45")).toBeNull();
});

test("the same structure gives the same layout, however it came about", () => {
  const once = layOut(structure());
  expect(layOut(structure())).toEqual(once);
  const remembered = rememberingLanes();
  expect(layOut(structure(), remembered)).toEqual(once);
  expect(layOut(structure(), remembered)).toEqual(once);
});

test("what is written changes nothing of the structure; a link does", () => {
  const document = fromTemplate("seven-stages", "x", "en");
  const key = structureKey(structure(document));
  const typed = document.beats.map((beat) => ({
    ...beat,
    says: [{ when: null, text: { "zh-CN": "您好", en: "Hi" } }],
  }));
  expect(structureKey(structure({ ...document, beats: typed }))).toBe(key);
  const linked = document.beats.map((beat) => ({ ...beat, choices: [newChoice("a", "ends.lost")] }));
  expect(structureKey(structure({ ...document, beats: linked }))).not.toBe(key);
});

test("circles, beats that lead to themselves, to nothing, and alone ones are laid out", () => {
  const beat = (id: string, ...replies: string[]) => ({ place: `needs.${id}`, replies });
  const odd: Structure = {
    stages: [
      {
        id: "needs",
        beats: [
          beat("a", "needs.b", "needs.a"),
          beat("b", "needs.a", "", "gone.x"),
          beat("alone"),
          beat("c", "needs.b"),
        ],
      },
    ],
    ends: [],
  };
  const { boxes, lanes } = layOut(odd);
  expect(boxes.size).toBe(4);
  expect(overlaps(boxes)).toEqual([]);
  expect(lanes).toHaveLength(1);
  expect(layOut({ stages: [], ends: [] }).boxes.size).toBe(0);
});

test("only the lanes that changed are laid out again", () => {
  let asked = 0;
  const remembered = rememberingLanes();
  const counting = (beats: Parameters<typeof layOutLane>[0]) => {
    const lane = remembered(beats);
    asked++;
    return lane;
  };
  const first = counting(structure().stages[0]?.beats ?? []);
  expect(counting(structure().stages[0]?.beats ?? [])).toBe(first);
  expect(asked).toBe(2);
});

test("what was put somewhere by hand is there, and the others make room", () => {
  const laid = layOut(structure(largeDraft(40)));
  expect(withPositions(laid, {})).toBe(laid.boxes);
  const [under, moved] = [...laid.boxes.keys()];
  const place = laid.boxes.get(under ?? "");
  if (place === undefined || moved === undefined || under === undefined) throw new Error("no boxes");
  const boxes = withPositions(laid, { [moved]: { x: place.x + 20, y: place.y + 20 }, "gone.beat": { x: 0, y: 0 } });
  expect(boxes.get(moved)).toMatchObject({ x: place.x + 20, y: place.y + 20 });
  expect(boxes.get(under)?.y).toBeGreaterThan(place.y);
  expect(overlaps(boxes)).toEqual([]);
  expect([...boxes.keys()]).toEqual([...laid.boxes.keys()]);
});

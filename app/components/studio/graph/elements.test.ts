import { expect, test } from "vitest";
import { link, updateBeat } from "~/domain/studio/edits.ts";
import { edgesOf, nodesOf } from "./elements.ts";
import { layOut, structureOf } from "./layout.ts";
import { graphModel } from "./model.ts";
import { largeDraft } from "./testing/large.ts";
import { shownOf } from "./testing/shown.ts";

const draft = largeDraft(42);
const model = graphModel(shownOf(draft), null);
const none: ReadonlySet<string> = new Set();
const edges = { model, chosen: none, path: null, channel: () => null };
const nodes = {
  model,
  boxes: layOut(structureOf(model)).boxes,
  chosen: none,
  label: ({ id }: { readonly id: string }) => id,
  kind: "beat",
};

test("a node for each beat and end, with a handle for each reply; a line for each reply that leads somewhere", () => {
  const all = nodesOf(nodes, []);
  expect(all).toHaveLength(44);
  expect(all[0]?.handles?.map(({ id, type }) => [id, type])).toEqual([
    [null, "target"],
    ["a", "source"],
    ["b", "source"],
    ["c", "source"],
  ]);
  expect(edgesOf(edges, [])).toHaveLength(42 * 3);
  const broken = link(link(draft, "approach.turn-0", "a", ""), "approach.turn-0", "b", "gone.x");
  expect(edgesOf({ ...edges, model: graphModel(shownOf(broken), model) }, [])).toHaveLength(42 * 3 - 2);
});

test("the lines of what is selected stand out, and those of a path, also where a rule led elsewhere", () => {
  const chosen = new Set(["approach.turn-3"]);
  const path = [
    { place: "approach.turn-0", choice: "a" },
    { place: "approach.turn-3", choice: "b" },
    { place: "ends.walked-out", choice: null },
  ];
  const looks = new Map(edgesOf({ ...edges, chosen, path }, []).map(({ id, data }) => [id, data?.look]));
  expect(looks.get("approach.turn-0#a")).toBe("path");
  expect(looks.get("approach.turn-1#a")).toBe("beside");
  expect(looks.get("approach.turn-3#b")).toBe("beside");
  expect(looks.get("approach.turn-3#b>")).toBe("rule");
  expect(looks.get("approach.turn-1#b")).toBe("plain");
});

test("what has not changed is the same object: it is not drawn again", () => {
  const [firstNodes, firstEdges] = [nodesOf(nodes, []), edgesOf(edges, [])];
  const typed = updateBeat(draft, "approach.turn-2", (beat) => ({ ...beat, says: [] }));
  const next = graphModel(shownOf(typed), model);
  const chosen = new Set(["approach.turn-1"]);
  const changed = nodesOf({ ...nodes, model: next, chosen }, firstNodes).filter((node) => !firstNodes.includes(node));
  expect(changed.map(({ id }) => id).sort()).toEqual(["approach.turn-1", "approach.turn-2"]);
  expect(edgesOf({ ...edges, model: next }, firstEdges).every((edge) => firstEdges.includes(edge))).toBe(true);
});

import { expect, test } from "vitest";
import { layoutMap } from "./map-layout.ts";

const node = (id: string, visited = false) => ({ id, visited });
const edge = (from: string, to: string) => ({ from, to });

test("every reply leads to the right, also where a short cut exists", () => {
  const edges = [edge("a", "b"), edge("b", "c"), edge("a", "c"), edge("c", "end")];
  const placed = layoutMap({ nodes: ["end", "c", "b", "a"].map((id) => node(id)), edges });
  for (const { from, to } of edges) expect(placed.get(to)?.rank).toBeGreaterThan(placed.get(from)?.rank ?? 99);
  expect(placed.get("end")?.rank).toBe(3);
});

test("the way taken is one straight row and nobody else stands in it or on another's place", () => {
  const nodes = [node("a", true), node("x"), node("b", true), node("y"), node("z"), node("end", true)];
  const edges = ["b", "x", "y", "z"].flatMap((id) => [edge("a", id), edge(id, "end")]);
  const placed = layoutMap({ nodes, edges });
  expect(["a", "b", "end"].map((id) => placed.get(id)?.row)).toEqual([0, 0, 0]);
  const places = ["b", "x", "y", "z"].map((id) => `${placed.get(id)?.rank}/${placed.get(id)?.row}`);
  expect(new Set(places).size).toBe(4);
});

import { useReactFlow, useStoreApi } from "@xyflow/react";
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import type { Place } from "~/domain/scenario/scenario.ts";
import type { Box } from "./geometry.ts";
import { directionOf, neighbour, stepOf } from "./neighbours.ts";
import type { GraphActs } from "./types.ts";
import { useLatest } from "./use-latest.ts";
import { glide, type Show } from "./use-reveal.ts";

interface Keys {
  /** In reading order. */
  readonly boxes: ReadonlyMap<Place, Box>;
  readonly selected: Place | null;
  readonly acts: GraphActs;
  readonly show: Show;
  readonly wrapper: RefObject<HTMLDivElement>;
}

const STEP = 24;

/**
 * The graph by keyboard. Tab goes through all beats in reading order, also those out of sight, which are not in the
 * document until they are shown; from the selected one it goes through its tools first.
 */
export function useFlowKeys({ boxes, selected, acts, show, wrapper }: Keys): (event: KeyboardEvent) => void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const focused = useRef<Place | null>(null);

  function focus(place: Place) {
    show(place, { atOnce: true });
    focused.current = place;
    requestAnimationFrame(() => nodeAt(wrapper, place)?.focus({ preventScroll: true }));
  }

  // The focus does not get lost with what was deleted: it goes to what stands there now.
  const before = useRef<readonly Place[]>([]);
  useEffect(() => {
    const places = [...boxes.keys()];
    const gone = focused.current;
    const index = gone === null || boxes.has(gone) ? -1 : before.current.indexOf(gone);
    before.current = places;
    // The drawing follows a moment later: what is gone may still hold the focus.
    const held = document.activeElement;
    if (gone === null || index < 0 || (held !== document.body && held !== nodeAt(wrapper, gone))) return;
    const next = places[Math.min(index, places.length - 1)] ?? null;
    focused.current = next;
    if (next !== null) nodeAt(wrapper, next)?.focus({ preventScroll: true });
  }, [boxes, wrapper]);

  /** What the key does to the view; whether it did anything. */
  function zoom(key: string): boolean {
    if (key === "+" || key === "=") void flow.zoomIn({ duration: glide() });
    else if (key === "-" || key === "_") void flow.zoomOut({ duration: glide() });
    else if (key === "0") void flow.fitView({ duration: glide() });
    else return false;
    return true;
  }

  function move(event: KeyboardEvent, place: Place): boolean {
    const direction = directionOf(event.key);
    const box = boxes.get(place);
    if (direction === null || box === undefined) return false;
    if (event.altKey) {
      const step = stepOf(direction, STEP);
      acts.onMove([{ place, position: { x: box.x + step.x, y: box.y + step.y } }]);
      return true;
    }
    const next = neighbour(boxes, place, direction);
    if (next !== null) focus(next);
    return true;
  }

  /** Where Tab goes from a beat or its tools, where that is not where the browser goes. */
  function tab({ shiftKey }: KeyboardEvent, from: HTMLElement, place: Place): boolean {
    const tools = place === selected ? toolsOf(wrapper) : [];
    const index = tools.indexOf(from);
    const tool = tools[index + (shiftKey ? -1 : 1)];
    if (index >= 0 && shiftKey && tool === undefined) {
      focus(place);
      return true;
    }
    if (tool !== undefined && (index >= 0 || !shiftKey)) {
      tool.focus();
      return true;
    }
    const places = [...boxes.keys()];
    const next = places[places.indexOf(place) + (shiftKey ? -1 : 1)];
    if (next !== undefined) focus(next);
    return next !== undefined;
  }

  function act(event: KeyboardEvent, place: Place | null): boolean {
    const { key } = event;
    if (key === "Escape") {
      store.setState({ connectionClickStartHandle: null });
      wrapper.current?.removeAttribute("data-linking");
      acts.onSelect(null);
      return true;
    }
    if (key === "Delete" || key === "Backspace") {
      if (selected === null || (place !== null && place !== selected)) return false;
      acts.onDelete(selected);
      return true;
    }
    if (place === null) return false;
    if (key === "Enter" || key === " ") acts.onSelect(place);
    else return move(event, place);
    return true;
  }

  return useLatest((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const inTools = event.target.closest(TOOLS) !== null;
    const place = inTools ? selected : placeOf(event.target);
    focused.current = place;
    const done =
      event.key === "Tab"
        ? place !== null && tab(event, event.target, place)
        : !inTools && (act(event, place) || (!event.altKey && zoom(event.key)));
    if (done) event.preventDefault();
  });
}

const TOOLS = ".react-flow__node-toolbar";

function toolsOf(wrapper: RefObject<HTMLDivElement>): readonly HTMLElement[] {
  return [...(wrapper.current?.querySelectorAll<HTMLElement>(`${TOOLS} button`) ?? [])];
}

function nodeAt(wrapper: RefObject<HTMLDivElement>, place: Place): HTMLElement | null {
  return wrapper.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(place)}"]`) ?? null;
}

const placeOf = (target: HTMLElement): Place | null =>
  target.closest<HTMLElement>(".react-flow__node")?.dataset.id ?? null;

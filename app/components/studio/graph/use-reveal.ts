import { useReactFlow } from "@xyflow/react";
import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { Place } from "~/domain/scenario/scenario.ts";
import { type Box, centreOf } from "./geometry.ts";
import { inSight, ZOOM } from "./viewport.ts";

interface Revealed {
  readonly boxes: ReadonlyMap<Place, Box>;
  readonly selected: Place | null;
  readonly found: { readonly place: Place } | null;
  readonly wrapper: RefObject<HTMLDivElement>;
}

/** How long the view takes to get there; at once for who asked for less motion. */
export const glide = (): number => (matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 220);

/** Brings a place into sight. */
export type Show = (place: Place, options?: { readonly atOnce: boolean }) => void;

/** Whatever is selected, here or elsewhere on the page, comes into sight, and so does what a search came to. */
export function useReveal({ boxes, selected, found, wrapper }: Revealed): Show {
  const flow = useReactFlow();
  const latest = useRef(boxes);
  latest.current = boxes;
  const show = useCallback<Show>(
    (place, { atOnce } = { atOnce: false }) => {
      const box = latest.current.get(place);
      const element = wrapper.current;
      if (box === undefined || element === null) return;
      const viewport = flow.getViewport();
      if (inSight(box, viewport, { width: element.clientWidth, height: element.clientHeight })) return;
      const { x, y } = centreOf(box);
      // A view from afar comes nearer, so that what was looked for can be read.
      const zoom = viewport.zoom < ZOOM.read / 2 ? ZOOM.read : viewport.zoom;
      void flow.setCenter(x, y, { zoom, duration: atOnce ? 0 : glide() });
    },
    [flow, wrapper],
  );
  // What is pressed on the graph is in sight, and may be about to be dragged: the view must not move under the hand.
  const pressed = usePressed(wrapper);
  // The first view is chosen with what is selected in mind.
  const shown = useRef(selected);
  useEffect(() => {
    if (selected !== null && selected !== shown.current && !pressed.current) show(selected);
    shown.current = selected;
  }, [selected, show, pressed]);
  useEffect(() => {
    if (found !== null) show(found.place);
  }, [found, show]);
  return show;
}

/** Whether a finger or a button is down within an element. */
function usePressed(wrapper: RefObject<HTMLElement>): RefObject<boolean> {
  const pressed = useRef(false);
  useEffect(() => {
    const element = wrapper.current;
    const down = () => {
      pressed.current = true;
    };
    // A click comes after the pointer is up: what it selects is still what was pressed.
    const up = () =>
      setTimeout(() => {
        pressed.current = false;
      });
    element?.addEventListener("pointerdown", down, true);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", up);
    return () => {
      element?.removeEventListener("pointerdown", down, true);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", up);
    };
  }, [wrapper]);
  return pressed;
}

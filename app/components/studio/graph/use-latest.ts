import { useRef, useState } from "react";

/** A function that stays the same and does what the last one given does: what is given it need not be drawn again. */
export function useLatest<Given extends readonly unknown[], Answer>(
  act: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const latest = useRef(act);
  latest.current = act;
  const [stable] = useState(
    () =>
      (...given: Given): Answer =>
        latest.current(...given),
  );
  return stable;
}

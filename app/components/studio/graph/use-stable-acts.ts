import { useMemo } from "react";
import type { GraphActs } from "./types.ts";
import { useLatest } from "./use-latest.ts";

/** The caller's acts, by functions that stay the same. */
export function useStableActs(acts: GraphActs): GraphActs {
  const onSelect = useLatest(acts.onSelect);
  const onLink = useLatest(acts.onLink);
  const onMove = useLatest(acts.onMove);
  const onAdd = useLatest(acts.onAdd);
  const onDuplicate = useLatest(acts.onDuplicate);
  const onDelete = useLatest(acts.onDelete);
  const onArrange = useLatest(acts.onArrange);
  return useMemo(
    () => ({ onSelect, onLink, onMove, onAdd, onDuplicate, onDelete, onArrange }),
    [onSelect, onLink, onMove, onAdd, onDuplicate, onDelete, onArrange],
  );
}

/**
 * Where the focus goes in a row of tabs or a menu, by the WAI-ARIA patterns: arrows step and wrap around, Home
 * and End go to the ends. Null where the key is none of these.
 */
export function rovingTarget(
  key: string,
  current: number,
  count: number,
  axis: "horizontal" | "vertical",
): number | null {
  if (count === 0) return null;
  const [back, forth] = axis === "horizontal" ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
  switch (key) {
    case forth:
      return (current + 1) % count;
    case back:
      return (Math.max(current, 0) - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** The next item, after the current one and wrapping around, that begins with the typed letter; null for none. */
export function typeaheadTarget(letter: string, current: number, labels: readonly string[]): number | null {
  if (letter.length !== 1 || letter === " ") return null;
  for (let step = 1; step <= labels.length; step++) {
    const index = (current + step) % labels.length;
    if (labels[index]?.trim().toLowerCase().startsWith(letter.toLowerCase())) return index;
  }
  return null;
}

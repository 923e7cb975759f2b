import { useEffect, useState } from "react";

const KEY = "rapport-number-keys";

/** Whether 1 to 4 choose a reply: on, until this browser's user turned it off. */
export function useNumberKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(remembered() !== "off"), []);
  return [
    on,
    (next) => {
      remember(next ? "on" : "off");
      setOn(next);
    },
  ];
}

// A browser may forbid storage altogether; then the choice lasts as long as the page.
function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(value: string): void {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // Nothing to do: see above.
  }
}

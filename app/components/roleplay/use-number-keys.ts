import { useEffect, useState } from "react";

const KEY = "rapport-number-keys";

/** Whether 1 to 4 choose a reply: on, until this browser's user turned it off. */
export function useNumberKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(localStorage.getItem(KEY) !== "off"), []);
  return [
    on,
    (next) => {
      localStorage.setItem(KEY, next ? "on" : "off");
      setOn(next);
    },
  ];
}

import { useEffect, useState } from "react";

export interface Countdown {
  /** Seconds left; null before it was started. */
  readonly left: number | null;
  readonly start: () => void;
}

/** Counts whole seconds down to 0, by the clock and not by its own ticks: a sleeping screen loses none. */
export function useCountdown(seconds: number): Countdown {
  const [until, setUntil] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (until === null) return;
    const tick = () => setNow(Date.now());
    const timer = setInterval(tick, 250);
    tick();
    return () => clearInterval(timer);
  }, [until]);
  return {
    left: until === null ? null : Math.min(seconds, Math.max(0, Math.ceil((until - now) / 1000))),
    start: () => {
      setNow(Date.now());
      setUntil(Date.now() + seconds * 1000);
    },
  };
}

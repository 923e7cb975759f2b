import { useEffect, useState } from "react";

/** The server's clock, twice a second while `running`; `at` before the page has come to life. */
export function useNow(at: number, ahead: number, running: boolean): number {
  const [now, setNow] = useState(at);
  useEffect(() => {
    const tick = () => setNow(Date.now() + ahead);
    tick();
    if (!running) return;
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [ahead, running]);
  return now;
}

/** Minutes and seconds, such as 4:05. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

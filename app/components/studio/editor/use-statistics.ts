import { useEffect, useState } from "react";
import { fetchStatistics, type Statistics } from "./wire.ts";

/** How reps did with what they play; null until it is known, and where nobody has played. */
export function useStatistics(id: string): Statistics | null {
  const [statistics, setStatistics] = useState<Statistics | null>(null);
  useEffect(() => {
    let here = true;
    fetchStatistics(id).then(
      (found) => here && setStatistics(found),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [id]);
  return statistics;
}

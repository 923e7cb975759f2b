import { TZDate } from "@date-fns/tz";
import type { Day } from "../calendar.ts";
import type { Instant } from "../ids.ts";

/** When `day` begins in `timeZone`: midnight, or the first moment there is where the clocks skip midnight. */
export function startOfDay(day: Day, timeZone: string): Instant {
  const at = new Date(day * 86_400_000);
  return new TZDate(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), timeZone).getTime();
}

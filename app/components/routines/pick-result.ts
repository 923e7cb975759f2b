import type { Period } from "~/domain/calendar.ts";

/** A choice of routines that was not taken, with all that was ticked and written. */
export interface PickResult {
  /** Code of `routines:fault` by field: `routines` or `own.<period>`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly problem: "offline" | "server" | null;
  /** Null where the page itself still holds it. */
  readonly given: {
    readonly picked: readonly string[];
    readonly own: Readonly<Partial<Record<Period, string>>>;
  } | null;
}

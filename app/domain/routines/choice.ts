import { dayAt, PERIODS, type Period } from "../calendar.ts";
import type { Instant } from "../ids.ts";
import type { RoutineCatalogue } from "./catalogue.ts";
import type { KeptRoutine } from "./kept.ts";
import { type RoutineFault, readOwn } from "./words.ts";

/** What a person chose on the picker, as it was sent. */
export interface GivenChoice {
  /** Ids of the routines ticked. */
  readonly picked: readonly string[];
  /** Ids of those that stood as kept when the page was made: what another tab took up since is left alone. */
  readonly had: readonly string[];
  /** A new routine in their own words, by period; blank where none. */
  readonly own: Readonly<Partial<Record<Period, string>>>;
}

export interface Choice {
  readonly keep: readonly Omit<KeptRoutine, "droppedAt">[];
  readonly drop: readonly string[];
}

/**
 * What changes by a choice. Faults by field: `own.<period>` for words that can't be taken, `routines` where something
 * unknown is ticked (`unknown`) or the person's first choice is nothing at all (`required`). `newId` gives an own
 * routine its id.
 */
export function readChoice(
  given: GivenChoice,
  person: {
    readonly kept: readonly KeptRoutine[];
    readonly now: Instant;
    readonly timeZone: string;
    readonly newId: () => string;
  },
  catalogue: RoutineCatalogue,
): { readonly choice: Choice } | { readonly faults: Readonly<Record<string, RoutineFault>> } {
  const { kept, now, timeZone, newId } = person;
  const faults: Record<string, RoutineFault> = {};
  const keep: Omit<KeptRoutine, "droppedAt">[] = [];
  const listed = new Map(PERIODS.flatMap((period) => catalogue[period].map(({ id }) => [id, period] as const)));

  for (const routine of new Set(given.picked)) {
    const held = kept.find((entry) => entry.routine === routine);
    if (held?.droppedAt === null) continue;
    const period = held?.period ?? listed.get(routine);
    if (period === undefined) faults.routines = "unknown";
    else {
      // Dropped and taken up again on one day was no pause.
      const sameDay = held?.droppedAt && dayAt(held.droppedAt, timeZone) === dayAt(now, timeZone);
      keep.push({ routine, period, text: held?.text ?? null, keptSince: sameDay ? held.keptSince : now });
    }
  }
  for (const period of PERIODS) {
    const words = given.own[period] ?? "";
    if (words.trim() === "") continue;
    const read = readOwn(words);
    if ("fault" in read) faults[`own.${period}`] = read.fault;
    else keep.push({ routine: newId(), period, text: read.text, keptSince: now });
  }
  const drop = given.had.filter((routine) => !given.picked.includes(routine));
  if (kept.length === 0 && keep.length === 0 && Object.keys(faults).length === 0) faults.routines = "required";
  return Object.keys(faults).length > 0 ? { faults } : { choice: { keep, drop } };
}

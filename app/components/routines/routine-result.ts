/** What an act on a routine comes back with; what was saved shows in the page's own data. */
export interface RoutineResult {
  /** The routine acted on; null for an act on the whole term. */
  readonly routine: string | null;
  /** Code of `routines:fault` by field. Empty where all went well. */
  readonly fields: Readonly<Record<string, string>>;
  /** Why nothing reached the server, or nothing came of it. */
  readonly problem: "offline" | "server" | null;
  /** What was written and could not be saved, so that a page without scripts keeps it; null elsewhere. */
  readonly given: { readonly gap: string; readonly measure: string } | null;
}

export const ALL_WELL: RoutineResult = { routine: null, fields: {}, problem: null, given: null };

/** What an act in a lesson comes back with; what was saved shows in the page's own data. */
export interface LessonResult {
  /** Code by field: the exercise's id, `reflection` or `exercises`. Empty where all went well. */
  readonly fields: Readonly<Record<string, string>>;
  /** Why nothing reached the server, or nothing came of it. */
  readonly problem: "offline" | "server" | null;
  /** What was written and could not be saved, so that a page without scripts keeps it; null elsewhere. */
  readonly text: string | null;
}

export const ALL_WELL: LessonResult = { fields: {}, problem: null, text: null };

import type { Instant, PersonId } from "../ids.ts";

export interface Presenter {
  readonly id: PersonId;
  readonly name: string;
  /** When they last presented a case; null for never. */
  readonly presentedAt: Instant | null;
}

/** Whose turn it is to present, first to last: who never has, then who has not for longest; by name on a tie. */
export function rotation(presenters: readonly Presenter[]): Presenter[] {
  return [...presenters].sort(
    (a, b) => (a.presentedAt ?? -1) - (b.presentedAt ?? -1) || byName(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
}

const collator = new Intl.Collator("zh-CN");
const byName = (a: string, b: string): number => collator.compare(a, b);

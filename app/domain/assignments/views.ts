import type { AssignmentId, Instant, PersonId } from "../ids.ts";
import type { AttemptMode } from "../scenario/attempt-record.ts";
import type { AssignedItem, Exception } from "./assignment.ts";
import type { Due } from "./deadline.ts";
import type { Holder } from "./ports.ts";
import type { ShownBest, Standing, Status } from "./standing.ts";

/** An item with its title in the reader's language; its bare name where it is no more. */
export interface ShownItem extends AssignedItem {
  readonly title: string;
}

/** What all pages say of an assignment. */
export interface AssignmentFacts {
  readonly id: AssignmentId;
  readonly title: string;
  readonly note: string;
  readonly mode: AttemptMode;
  readonly attemptsAllowed: number | null;
  readonly passMark: number | null;
  readonly due: Due | null;
  readonly withdrawnAt: Instant | null;
  readonly items: readonly ShownItem[];
}

/** In a trainer's list. */
export interface AssignmentCard extends AssignmentFacts {
  readonly createdAt: Instant;
  /** Names of the cohorts it is given to, as far as the reader knows them. */
  readonly cohorts: readonly string[];
  /** How many have it, and how many of them stand how. */
  readonly people: number;
  readonly count: Readonly<Record<Status, number>>;
}

/** How one person stands with one assignment, as a trainer sees it. */
export interface Cell {
  readonly assignment: AssignmentId;
  readonly status: Status;
  readonly reopened: boolean;
  readonly best: ShownBest;
  readonly used: number;
  /** Milliseconds. */
  readonly spent: number;
  readonly finishedAt: Instant | null;
  readonly dueAt: Instant | null;
}

/** A person's row of the board: cells of the columns that match what is asked. */
export interface BoardRow {
  readonly person: Holder;
  readonly cells: readonly Cell[];
}

export type ShownStanding = Pick<Standing, "status" | "used" | "spent" | "finishedAt"> & { readonly best: ShownBest };

/** A person's row of one assignment, item by item. */
export interface PersonRowOfOne {
  readonly person: { readonly id: PersonId; readonly name: string; readonly cohorts: readonly string[] };
  readonly whole: Cell;
  readonly items: readonly ShownStanding[];
}

/** One assignment before a trainer. */
export interface AssignmentPage extends AssignmentFacts {
  readonly givenBy: string | null;
  readonly cohorts: readonly string[];
  readonly rows: readonly PersonRowOfOne[];
  readonly mayChange: boolean;
}

/** One person's part in one assignment before a trainer. */
export interface PersonPage extends AssignmentFacts {
  readonly row: PersonRowOfOne;
  readonly agreed: Exception | null;
}

/** A rep's own. */
export interface OwnAssignment extends AssignmentFacts {
  readonly status: Status;
  readonly reopened: boolean;
  readonly best: number | null;
  readonly reason: string;
  readonly finishedAt: Instant | null;
  readonly standings: readonly Standing[];
  /** Place of what to do next; null where nothing is left that counts. */
  readonly next: number | null;
}

/** What an item's own page says of an assignment that asks for it. */
export interface AskedOf {
  readonly id: AssignmentId;
  readonly title: string;
  readonly mode: AttemptMode;
  readonly due: Due | null;
  readonly passMark: number | null;
  readonly attemptsAllowed: number | null;
  readonly used: number;
}

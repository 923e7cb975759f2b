import type { AssignmentId, CohortId, Instant, PersonId } from "../ids.ts";
import type { PeopleScope } from "../people.ts";
import type { AssignedItem, Assignment, Exception } from "./assignment.ts";
import type { Try } from "./standing.ts";

/** Which assignments are meant; what is left out does not narrow. */
export interface AssignmentFilter {
  readonly id?: AssignmentId;
  /** Given to this cohort. */
  readonly cohort?: CohortId;
  /** Part of the title, in any case. */
  readonly title?: string;
  readonly withdrawn?: boolean;
  /** Both included. Those without a deadline are within unless `dueFrom` or `dueTo` is given with `dated`. */
  readonly dueFrom?: Instant;
  readonly dueTo?: Instant;
  /** Leaves out those without a deadline. */
  readonly dated?: boolean;
  readonly limit?: number;
  /** The last one of the page before. */
  readonly after?: { readonly at: Instant; readonly id: AssignmentId };
}

/** A rep who has something to do, as tables name them. */
export interface Holder {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly externalId: string | null;
  /** Names, in their order. */
  readonly cohorts: readonly string[];
}

/** Where assignments are kept. Every method is atomic by itself, as in ../ports.ts. */
export interface AssignmentRepo {
  /** False (and nothing changed) where the id is taken. */
  insert(assignment: Assignment): Promise<boolean>;
  byId(id: AssignmentId): Promise<Assignment | null>;
  /** What a scope may know of, newest first: given by its trainer, or to a cohort or person of it. */
  list(scope: PeopleScope, filter?: AssignmentFilter): Promise<Assignment[]>;
  /** What a person has been given, by themselves or with their cohorts, newest first; withdrawn ones too. */
  ofPerson(person: PersonId): Promise<Assignment[]>;
  /** Who has which of these, by name: reps of the scope whose accounts can be used. */
  holders(
    scope: PeopleScope,
    assignments: readonly AssignmentId[],
    of?: { readonly cohort?: CohortId; readonly person?: PersonId },
  ): Promise<{ people: Holder[]; held: { assignment: AssignmentId; person: PersonId }[] }>;
  /** False where there is none, or it is withdrawn. */
  change(id: AssignmentId, to: Pick<Assignment, "title" | "note" | "dueAt">): Promise<boolean>;
  /** The first time stands. */
  withdraw(id: AssignmentId, at: Instant): Promise<void>;
  /** Sets what is given and keeps the rest of what was agreed with that person. */
  agree(
    assignment: AssignmentId,
    person: PersonId,
    agreed: Partial<Pick<Exception, "excusedAt" | "reopenedAt" | "dueAt">> & Pick<Exception, "reason" | "by" | "at">,
  ): Promise<void>;
  exceptions(
    assignments: readonly AssignmentId[],
    person?: PersonId,
  ): Promise<(Exception & { assignment: AssignmentId; person: PersonId })[]>;
  /** Tries of these people at these items that were still going on at `since`, or begun later; of lessons all. */
  tries(
    people: readonly PersonId[],
    items: readonly AssignedItem[],
    since: Instant,
  ): Promise<(Try & { person: PersonId })[]>;
}

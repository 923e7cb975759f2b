/** Identifiers are opaque text; the brand keeps a person's id from standing in for an attempt's. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type PersonId = Branded<"person">;
export type VisitorId = Branded<"visitor">;
export type CohortId = Branded<"cohort">;
export type AttemptId = Branded<"attempt">;
export type SittingId = Branded<"sitting">;
export type InvitationId = Branded<"invitation">;
/** SHA-256 of a definition as canonical JSON, lower-case hexadecimal. */
export type ContentHash = Branded<"content-hash">;
/** Instant in integer milliseconds since the epoch, UTC. */
export type Instant = number;

// Text becomes an id here only: where it comes out of an address, a file or a generator.
export const attemptId = (text: string) => text as AttemptId;
export const personId = (text: string) => text as PersonId;
export const visitorId = (text: string) => text as VisitorId;
export const cohortId = (text: string) => text as CohortId;
export const invitationId = (text: string) => text as InvitationId;
export const sittingId = (text: string) => text as SittingId;
export const contentHash = (hexadecimal: string) => hexadecimal as ContentHash;

/** Identifiers are opaque text; the brand keeps a person's id from standing in for an attempt's. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type PersonId = Branded<"person">;
export type VisitorId = Branded<"visitor">;
export type CohortId = Branded<"cohort">;
export type AttemptId = Branded<"attempt">;
export type InvitationId = Branded<"invitation">;
/** SHA-256 of a definition as canonical JSON, lower-case hexadecimal. */
export type ContentHash = Branded<"content-hash">;
/** Instant in integer milliseconds since the epoch, UTC. */
export type Instant = number;

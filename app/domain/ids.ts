/** Identifiers are opaque text; the brand keeps a person's id from standing in for an attempt's. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type PersonId = Branded<"person">;
export type VisitorId = Branded<"visitor">;
export type CohortId = Branded<"cohort">;
export type AttemptId = Branded<"attempt">;
export type SittingId = Branded<"sitting">;
export type AssignmentId = Branded<"assignment">;
export type CommentId = Branded<"comment">;
export type GoalId = Branded<"goal">;
export type CaseId = Branded<"case">;
/** Of a case-study session in class; what signs somebody in is a session too, and has no id of its own. */
export type LiveSessionId = Branded<"live-session">;
export type ParticipantId = Branded<"participant">;
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
export const assignmentId = (text: string) => text as AssignmentId;
export const commentId = (text: string) => text as CommentId;
export const goalId = (text: string) => text as GoalId;
export const caseId = (text: string) => text as CaseId;
export const liveSessionId = (text: string) => text as LiveSessionId;
export const participantId = (text: string) => text as ParticipantId;
export const contentHash = (hexadecimal: string) => hexadecimal as ContentHash;

import type { CaseId, Instant, PersonId } from "../ids.ts";
import { LOCALES, type Locale } from "../locale.ts";
import { SKILLS, STAGES } from "../syllabus/syllabus.ts";
import { type DialogueRow, MOST_ROWS, MOST_SAID } from "./dialogue.ts";

export const CASE_STATES = ["draft", "submitted", "changes-requested", "published", "withdrawn"] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** The most characters. */
export const MOST_TITLE = 120;
export const MOST_TEXT = 4000;
export const MOST_REVIEW = 2000;

/** What an author writes. */
export interface CaseContent {
  readonly locale: Locale;
  readonly title: string;
  readonly situation: string;
  readonly dialogue: readonly DialogueRow[];
  readonly outcome: string;
  /** What the author would do again, and what not. */
  readonly again: string;
  readonly differently: string;
  readonly stage: string | null;
  readonly skills: readonly string[];
}

export interface Case extends CaseContent {
  readonly id: CaseId;
  /** Null where the account is gone. */
  readonly authorId: PersonId | null;
  readonly state: CaseState;
  /** Whether the author has said that nobody can be recognised. */
  readonly masked: boolean;
  /** Rises with each save. */
  readonly revision: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly submittedAt: Instant | null;
  readonly publishedAt: Instant | null;
  /** When it was put forward for a session. */
  readonly proposedAt: Instant | null;
}

export const emptyCase = (locale: Locale): CaseContent => ({
  ...{ locale, title: "", situation: "", outcome: "", again: "", differently: "", stage: null, skills: [] },
  dialogue: [
    { who: "customer", text: "" },
    { who: "rep", text: "" },
  ],
});

export type CaseFault = "required" | "too-long" | "too-many" | "choice";

/** What is wrong with a case that is to be kept, by field: too long, too many rows, a stage there is not. */
export function faultsToKeep(content: CaseContent): Readonly<Record<string, CaseFault>> {
  const faults: Record<string, CaseFault> = {};
  if (content.title.length > MOST_TITLE) faults.title = "too-long";
  for (const field of ["situation", "outcome", "again", "differently"] as const) {
    if (content[field].length > MOST_TEXT) faults[field] = "too-long";
  }
  if (content.dialogue.length > MOST_ROWS) faults.dialogue = "too-many";
  if (content.dialogue.some(({ text }) => text.length > MOST_SAID)) faults.dialogue = "too-long";
  if (content.stage !== null && !STAGES.some((stage) => stage === content.stage)) faults.stage = "choice";
  if (content.skills.some((skill) => !SKILLS.some((known) => known === skill))) faults.skills = "choice";
  if (!LOCALES.some((locale) => locale === content.locale)) faults.locale = "choice";
  return faults;
}

/** What is missing of a case that is to be submitted, by field, with what is wrong already. */
export function faultsToSubmit(content: CaseContent): Readonly<Record<string, CaseFault>> {
  const faults: Record<string, CaseFault> = {};
  for (const field of ["title", "situation", "outcome", "again", "differently"] as const) {
    if (content[field].trim() === "") faults[field] = "required";
  }
  if (!content.dialogue.some(({ text }) => text.trim() !== "")) faults.dialogue = "required";
  return { ...faults, ...faultsToKeep(content) };
}

/** All texts of a case, in the order in which they are read. */
export function textsOf({ title, situation, dialogue, outcome, again, differently }: CaseContent): string[] {
  return [title, situation, ...dialogue.map(({ text }) => text), outcome, again, differently];
}

/** The case with each of its texts changed. */
export function withTexts(content: CaseContent, change: (text: string) => string): CaseContent {
  return {
    ...content,
    title: change(content.title),
    situation: change(content.situation),
    dialogue: content.dialogue.map(({ who, text }) => ({ who, text: change(text) })),
    outcome: change(content.outcome),
    again: change(content.again),
    differently: change(content.differently),
  };
}

export interface CaseActs {
  readonly read: boolean;
  readonly edit: boolean;
  /** To take it back from review. */
  readonly recall: boolean;
  readonly review: boolean;
  readonly withdraw: boolean;
  readonly propose: boolean;
  readonly toScenario: boolean;
}

/**
 * What somebody may do with a case. What is being written is the author's alone; what was submitted is the reviewers'
 * too (trainers who see the author's work, administrators); what is published is everybody's who is signed in.
 */
export function actsOn(
  { state, authorId }: Pick<Case, "state" | "authorId">,
  viewer: { readonly id: PersonId; readonly reviews: boolean; readonly trains: boolean },
): CaseActs {
  const own = viewer.id === authorId;
  const published = state === "published";
  const writing = state === "draft" || state === "changes-requested";
  return {
    read: own || published || (viewer.reviews && !writing),
    edit: own && (writing || state === "withdrawn"),
    recall: own && state === "submitted",
    review: viewer.reviews && state === "submitted",
    withdraw: published && (own || viewer.reviews),
    propose: published && (own || viewer.trains),
    toScenario: published && viewer.trains,
  };
}

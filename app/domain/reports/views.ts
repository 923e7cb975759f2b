import type { Instant } from "../ids.ts";
import type { Axis, Source } from "../practice/evidence.ts";
import type { PresentView } from "../scenario/view.ts";
import type { LaidOpen } from "../session/why.ts";
import type { ItemStatistics } from "../statistics/items.ts";
import type { Standing, WeekFigure } from "./standing.ts";
import type { TeachNext } from "./teach-next.ts";

/** Named for the page's language. */
export interface NamedStanding extends Standing {
  readonly name: string;
}

export interface CohortChoice {
  readonly id: string;
  readonly name: string;
}

export interface PersonRow {
  readonly person: { readonly id: string; readonly name: string };
  readonly overall: Omit<Standing, "id" | "people">;
  /** In the order of the report's skills or stages. */
  readonly by: readonly Standing[];
}

export interface CostlyTurn {
  readonly scenario: { readonly id: string; readonly title: string };
  readonly place: string;
  /** What the customer says there; empty where the version can't be read any more. */
  readonly says: string;
  readonly people: number;
  readonly times: number;
  /** Mean loss of those who met it, in score units. */
  readonly mean: number;
}

/** What teaches and practises a skill best. */
export interface Material {
  readonly lesson: { readonly slug: string; readonly title: string } | null;
  readonly deck: { readonly id: string; readonly title: string } | null;
  readonly rolePlay: { readonly id: string; readonly title: string } | null;
}

/** How a cohort stands. */
export interface CohortReport {
  readonly cohorts: readonly CohortChoice[];
  /** Null: all the people within the trainer's reach. */
  readonly cohort: CohortChoice | null;
  readonly people: number;
  readonly skills: readonly NamedStanding[];
  readonly stages: readonly NamedStanding[];
  readonly axis: Axis;
  readonly rows: readonly PersonRow[];
  readonly risers: readonly (PersonRow["person"] & { readonly change: number; readonly share: number | null })[];
  readonly next: (TeachNext & { readonly name: string; readonly material: Material }) | null;
  readonly costly: readonly CostlyTurn[];
  /** Week by week for the skill or stage that was asked for; null where none was. */
  readonly trend: { readonly id: string; readonly name: string; readonly weeks: readonly TrendWeek[] } | null;
}

export interface TrendWeek extends Omit<WeekFigure, "sum" | "week"> {
  /** Monday of the week. */
  readonly at: Instant;
}

/** One observation a figure rests on. */
export interface EvidenceRow {
  readonly key: string;
  readonly at: Instant;
  readonly person: { readonly id: string; readonly name: string };
  readonly source: Source;
  readonly skill: string;
  readonly stage: string;
  /** 0 to 1. */
  readonly value: number;
  /** What it was seen in: a lesson's, deck's or scenario's title; null where that is gone. */
  readonly title: string | null;
  /** Where it can be looked at; null where it can't. */
  readonly to: string | null;
}

export interface EvidencePage {
  readonly cohort: CohortChoice | null;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly axis: Axis;
  readonly id: string;
  readonly name: string;
  readonly rows: readonly EvidenceRow[];
  /** Where the next page begins; null on the last. */
  readonly next: { readonly at: Instant; readonly key: string } | null;
}

/** The turn to practise with the cohort this morning. */
export interface MorningDrill {
  readonly scenario: { readonly id: string; readonly title: string; readonly brief: string };
  readonly customer: { readonly name: string; readonly role: string; readonly face: string };
  /** The hash and the replies that lead there: what names the turn in the address of its key. */
  readonly hash: string;
  readonly path: readonly string[];
  readonly turn: number;
  /** What was said just before; null at the start. */
  readonly last: { readonly said: string; readonly reply: string | null } | null;
  readonly view: PresentView & { readonly kind: "turn" };
  readonly reason: { readonly people: number; readonly times: number; readonly mean: number; readonly weeks: number };
}

export interface MorningKey {
  readonly replies: readonly (LaidOpen & { readonly text: string; readonly chosen: number | null })[];
  /** How many of the cohort chose at this turn; null where so few did that somebody could be recognised. */
  readonly answered: number | null;
  readonly skills: readonly string[];
}

export interface TurnItemRow {
  readonly place: string;
  readonly says: string;
  readonly observations: number;
  readonly tooFew: boolean;
  readonly replies: readonly {
    readonly id: string;
    readonly text: string;
    readonly chosen: number;
    readonly share: number;
    readonly rest: number | null;
    readonly flags: readonly ("never-chosen" | "possible-wrong-key")[];
  }[];
}

export interface DrillItemRow {
  readonly id: string;
  readonly stem: string;
  readonly statistics: ItemStatistics;
}

export interface ItemAnalysis {
  readonly sources: readonly { readonly kind: "role-play" | "drill"; readonly id: string; readonly title: string }[];
  readonly source: { readonly kind: "role-play" | "drill"; readonly id: string; readonly title: string };
  /** Flagged first. */
  readonly turns: readonly TurnItemRow[];
  readonly items: readonly DrillItemRow[];
}

export interface PersonReport {
  readonly person: { readonly id: string; readonly name: string };
  readonly skills: readonly NamedStanding[];
  readonly stages: readonly NamedStanding[];
  readonly attempts: readonly {
    readonly id: string;
    readonly title: string;
    readonly score: number | null;
    readonly passed: boolean | null;
    readonly finishedAt: Instant;
  }[];
}

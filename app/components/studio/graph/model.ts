import type { Outcome } from "~/domain/scenario/format.ts";
import type { Place } from "~/domain/scenario/scenario.ts";
import {
  type DraftBeat,
  type DraftChoice,
  type DraftEnd,
  placeOfBeat,
  placeOfEnd,
  placesOf,
  shown,
} from "~/domain/studio/document.ts";
import { STAGES } from "~/domain/syllabus/syllabus.ts";
import { type GraphShown, heatKey } from "./types.ts";

/* What graph and list show of a draft, in the person's language. */

export interface ReplyView {
  readonly id: string;
  readonly text: string;
  /** Mean of the credits of the skills tested. */
  readonly credit: number;
  readonly breach: boolean;
  readonly to: Place;
  /** Whether there is what it leads to: null where nothing is named yet. */
  readonly leads: boolean | null;
  /** Null where no heat is shown, or nobody came to this turn. */
  readonly share: number | null;
  readonly onPath: boolean;
}

interface PlaceView {
  readonly place: Place;
  readonly id: string;
  /** What the customer says, or would in the end. */
  readonly says: string;
  readonly errors: number;
  readonly warnings: number;
  /** As which step the path comes here, from 1; null off the path. */
  readonly step: number | null;
}

export interface BeatView extends PlaceView {
  readonly kind: "beat";
  readonly stage: string;
  readonly stageName: string;
  readonly start: boolean;
  readonly replies: readonly ReplyView[];
}

export interface EndView extends PlaceView {
  readonly kind: "end";
  readonly outcome: Outcome;
  readonly points: number;
}

export interface StageView {
  readonly id: string;
  readonly name: string;
  readonly beats: readonly BeatView[];
}

export interface GraphModel {
  readonly stages: readonly StageView[];
  readonly ends: readonly EndView[];
  readonly rules: number;
}

/** As much of a text as is told. */
const ROOM = 140;
const brief = (text: string): string => (text.length > ROOM ? `${text.slice(0, ROOM)}…` : text);

/** The stages that have beats, in the order of a sale; unknown ones last. */
export function stagesUsed(beats: readonly { readonly stage: string }[]): readonly string[] {
  const used = new Set(beats.map(({ stage }) => stage));
  const order: readonly string[] = STAGES;
  return [...order.filter((stage) => used.has(stage)), ...[...used].filter((stage) => !order.includes(stage))];
}

export function creditOf({ credit }: Pick<DraftChoice, "credit">): number {
  if (typeof credit === "number") return credit;
  const credits = Object.values(credit);
  if (credits.length === 0) return 0;
  return Math.round((credits.reduce((sum, one) => sum + one, 0) / credits.length) * 10) / 10;
}

/** The model of what is shown. Give the one before: what has not changed in it is the same object again. */
export function graphModel(view: GraphShown, before: GraphModel | null): GraphModel {
  const { document, names } = view;
  const known = new Set(placesOf(document));
  const steps = new Map<Place, number>();
  const said = new Set<string>();
  view.path?.forEach(({ place, choice }, index) => {
    if (!steps.has(place)) steps.set(place, index + 1);
    if (choice !== null) said.add(heatKey(place, choice));
  });
  const placeView = (place: Place, says: string): Omit<PlaceView, "id"> => {
    const { errors, warnings } = view.marks.get(place) ?? { errors: 0, warnings: 0 };
    return { place, says: brief(says), errors, warnings, step: steps.get(place) ?? null };
  };
  const replyView = (place: Place, choice: DraftChoice): ReplyView => ({
    id: choice.id,
    text: brief(shown(choice.text, view.locale)),
    credit: creditOf(choice),
    breach: choice.breach,
    to: choice.to,
    leads: choice.to === "" ? null : known.has(choice.to),
    share: view.heat?.get(heatKey(place, choice.id)) ?? null,
    onPath: said.has(heatKey(place, choice.id)),
  });
  const beatView = (beat: DraftBeat): BeatView => {
    const place = placeOfBeat(beat);
    // The last line is said where no other holds: the usual one.
    const usual = beat.says.at(-1);
    return {
      kind: "beat",
      id: beat.id,
      ...placeView(place, usual === undefined ? "" : shown(usual.text, view.locale)),
      stage: beat.stage,
      stageName: names.stages[beat.stage] ?? beat.stage,
      start: place === document.start,
      replies: beat.choices.map((choice) => replyView(place, choice)),
    };
  };
  const endView = (end: DraftEnd): EndView => ({
    kind: "end",
    id: end.id,
    ...placeView(placeOfEnd(end), shown(end.says, view.locale)),
    outcome: end.outcome,
    points: end.points,
  });
  const model: GraphModel = {
    stages: stagesUsed(document.beats).map((stage) => ({
      id: stage,
      name: names.stages[stage] ?? stage,
      beats: document.beats.filter((beat) => beat.stage === stage).map(beatView),
    })),
    ends: document.ends.map(endView),
    rules: document.rules.length,
  };
  return before === null ? model : withSame(model, before);
}

/** A letter typed changes one beat: the others stay the same objects, so that what shows them need not be drawn again. */
function withSame(model: GraphModel, before: GraphModel): GraphModel {
  const stages = model.stages.map((stage) => {
    const old = before.stages.find(({ id }) => id === stage.id);
    if (old === undefined) return stage;
    return same(old, { ...stage, beats: keepSame(stage.beats, old.beats) });
  });
  return same(before, { ...model, stages: keepList(stages, before.stages), ends: keepSame(model.ends, before.ends) });
}

function keepSame<View extends { readonly place: Place }>(
  views: readonly View[],
  before: readonly View[],
): readonly View[] {
  const old = new Map(before.map((view) => [view.place, view]));
  return keepList(
    views.map((view) => same(old.get(view.place), view)),
    before,
  );
}

const keepList = <Item>(items: readonly Item[], before: readonly Item[]): readonly Item[] =>
  items.length === before.length && items.every((item, index) => item === before[index]) ? before : items;

/** The old value where the new one says the same. */
function same<Value>(old: Value | undefined, value: Value): Value {
  return old !== undefined && alike(old, value) ? old : value;
}

function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  // Made by the same hand, so their keys stand in the same order.
  return (
    left.length === right.length &&
    left.every(([key, value], index) => right[index]?.[0] === key && alike(value, right[index]?.[1]))
  );
}

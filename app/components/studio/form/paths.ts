import type { Place } from "~/domain/scenario/scenario.ts";
import type { DraftLine } from "~/domain/studio/document.ts";

/** Where things stand in the scenario format, as dotted paths; the same ones that the checks give. */
export function beatPath(place: Place): string {
  const [stage, ...beat] = place.split(".");
  return `stages.${stage}.beats.${beat.join(".")}`;
}

export const choicePath = (place: Place, choice: string): string => `${beatPath(place)}.choices.${choice}`;

/** A customer who has one thing to say, whatever happened, needs no list in the file. */
export const isPlainSaying = (lines: readonly DraftLine[]): boolean => lines.length === 1 && lines[0]?.when === null;

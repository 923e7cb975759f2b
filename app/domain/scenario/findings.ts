import type { ErrorCode } from "./problem.ts";
import type { Beat, Choice, ChoiceId, End } from "./scenario.ts";

/** A fault that exploring a scenario brings to light, before its line is looked up. */
export interface Finding {
  readonly code: ErrorCode;
  /** Dotted path in the file. */
  readonly at: string;
  readonly message: string;
  /** Replies from the start that show the fault. */
  readonly path?: readonly ChoiceId[];
}

export const atBeat = ({ stage, id }: Beat): string => `stages.${stage}.beats.${id}`;
export const atChoice = (beat: Beat, { id }: Choice): string => `${atBeat(beat)}.choices.${id}`;
export const atEnd = ({ id }: End): string => `ends.${id}`;

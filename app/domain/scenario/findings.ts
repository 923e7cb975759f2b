import type { ErrorCode, Message, WarningCode } from "./problem.ts";
import type { Beat, Choice, ChoiceId, End } from "./scenario.ts";

/** A fault that exploring a scenario brings to light, before its line is looked up. */
export interface Finding<Code extends ErrorCode | WarningCode = ErrorCode> {
  readonly code: Code;
  /** Dotted path in the file. */
  readonly at: string;
  readonly message: Message;
  /** Replies from the start that show the fault. */
  readonly path?: readonly ChoiceId[];
}

export const atBeat = ({ stage, id }: Beat): string => `stages.${stage}.beats.${id}`;
export const atChoice = (beat: Beat, { id }: Choice): string => `${atBeat(beat)}.choices.${id}`;
export const atEnd = ({ id }: End): string => `ends.${id}`;

/** Something that a scenario can be played with, but would be better without. */
export type Warning = Finding<WarningCode>;

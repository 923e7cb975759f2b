import { InvalidArgumentError } from "commander";

/** A parser of whole numbers from `least` to `most`, for a command's options. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}

export const MOST_SEED = 2 ** 32 - 1;

export interface Range {
  readonly min: number;
  readonly max: number;
}

export const ANY_INTEGER: Range = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };

/** The integer that is typed, null where there is none. Chinese keyboards give wide digits and signs. */
export function readInteger(typed: string): number | null {
  const plain = typed
    .normalize("NFKC")
    .replace(/[\u2212\u2013]/gu, "-")
    .trim();
  if (!/^[+-]?\d{1,15}$/u.test(plain)) return null;
  // Without the addition, "-0" would be a number that is no 0 to `Object.is`.
  return Number(plain) + 0;
}

export const isWithin = (value: number, { min, max }: Range): boolean => min <= value && value <= max;

/** The integer that is typed, if it may stand; null otherwise. */
export function readWithin(typed: string, range: Range): number | null {
  const value = readInteger(typed);
  return value !== null && isWithin(value, range) ? value : null;
}

/** How the range is told: which of its ends are worth telling. */
export function rangeKind({ min, max }: Range): "any" | "least" | "most" | "between" {
  const [open, unbounded] = [min <= Number.MIN_SAFE_INTEGER, max >= Number.MAX_SAFE_INTEGER];
  if (open) return unbounded ? "any" : "most";
  return unbounded ? "least" : "between";
}

/** An effect as it is written: the sign says which way. */
export const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `\u2212${-value}` : "0");

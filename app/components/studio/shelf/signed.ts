/** A move with its sign, as `format` writes its size: "+2.5", "−3", "0". */
export function signed(move: number, format: (size: number) => string): string {
  return `${move > 0 ? "+" : move < 0 ? "−" : ""}${format(Math.abs(move))}`;
}

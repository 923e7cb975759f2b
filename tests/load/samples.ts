/** Times of one thing measured many times over, milliseconds. */
export type Samples = readonly number[];

/** The value below which the share `share` (0 to 1) of the samples lies: the nearest rank. */
export function quantile(samples: Samples, share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (samples: Samples): number => quantile(samples, 0.5);

/** Does one thing once and tells how long it took, milliseconds. */
export type Subject = () => number | Promise<number>;

export interface Rounds {
  /** How often each subject is measured in a row before it is the next one's turn. */
  readonly batch: number;
  readonly rounds: number;
  /** Rounds whose times are forgotten: until the code is compiled and the caches are filled. */
  readonly warmUp: number;
}

/**
 * Measures several things by turns (A B C, C B A, …), so that whatever else the machine does meanwhile falls on all
 * of them alike and their ratios hold. Returns the samples of each, in the order given.
 */
export async function byTurns(subjects: readonly Subject[], { batch, rounds, warmUp }: Rounds): Promise<Samples[]> {
  const samples = subjects.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++) {
    const order = subjects.map((_, index) => (round % 2 === 0 ? index : subjects.length - 1 - index));
    for (const index of order) {
      for (let n = 0; n < batch; n++) {
        const ms = await subjects[index]?.();
        if (round >= 0 && ms !== undefined) samples[index]?.push(ms);
      }
    }
  }
  return samples;
}

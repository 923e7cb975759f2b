import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "~/domain/errors.ts";

/** One process serves an installation, so the counts live in its memory. */
function limiter(points: number, seconds: number) {
  const counts = new RateLimiterMemory({ points, duration: seconds });
  return {
    /** Counts one use by `key`; throws AppError `rate-limited` past the limit. */
    async use(key: string): Promise<void> {
      try {
        await counts.consume(key);
      } catch {
        throw new AppError("rate-limited");
      }
    },
    forget: (key: string) => counts.delete(key),
  };
}

export type RateLimits = ReturnType<typeof createRateLimits>;

/**
 * A classroom shares one address: limits by address are wide enough for a hundred people at once, limits by
 * account narrow enough to make guessing hopeless. `factor` widens all of them (for load tests).
 */
export function createRateLimits(factor = 1) {
  return {
    /** Requests that change something, by address. */
    changes: limiter(1200 * factor, 60),
    /** Attempts to sign in, by address. */
    signInByAddress: limiter(100 * factor, 15 * 60),
    /** Attempts to sign in, by account. */
    signInByAccount: limiter(10 * factor, 15 * 60),
    /** Visitors' sessions begun, by address. */
    visitors: limiter(300 * factor, 60 * 60),
    /** Accounts made through invitations, by address. */
    accounts: limiter(100 * factor, 60 * 60),
  };
}

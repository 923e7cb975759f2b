import { isIPv6 } from "node:net";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "~/domain/errors.ts";

/** One process serves an installation, so the counts live in its memory. `keyOf` says who shares a count. */
function limiter(points: number, seconds: number, keyOf: (key: string) => string = (key) => key) {
  const counts = new RateLimiterMemory({ points, duration: seconds });
  return {
    /** Counts one use by `key`; throws AppError `rate-limited` past the limit. */
    async use(key: string): Promise<void> {
      try {
        await counts.consume(keyOf(key));
      } catch {
        throw new AppError("rate-limited");
      }
    },
    /** Takes one use back. */
    reward: (key: string) => counts.reward(keyOf(key)),
    forget: (key: string) => counts.delete(keyOf(key)),
  };
}

/**
 * What an address counts as: an IPv6 address as the network of its first 64 bits, which one household or machine
 * has to itself; an IPv4 address as itself, in whichever form it comes.
 */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, "").replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail = ""] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail.split(":").filter(Boolean);
  const zeros = Array<string>(8 - before.length - after.length).fill("0");
  return `${[...before, ...zeros, ...after].slice(0, 4).join(":")}::/64`;
}

export type RateLimits = ReturnType<typeof createRateLimits>;

/**
 * A classroom shares one address, and a hundred people sign in from it at the start of a lesson. So what counts
 * against an address are wrong guesses, three hundred of them: a right one is given back. What makes guessing
 * hopeless are the limits by account: ten guesses from one address, sixty from all addresses together. Who has used
 * up the ten takes nothing more of the sixty, and so can't keep the account's owner out.
 * `factor` widens all of them (for load tests).
 */
export function createRateLimits(factor = 1) {
  const quarter = 15 * 60;
  const guessesByAddress = limiter(300 * factor, quarter, addressKey);
  const guessesByAccountAndAddress = limiter(10 * factor, quarter);
  const guessesByAccount = limiter(60 * factor, quarter);
  return {
    /** Requests that change something, by address. */
    changes: limiter(1200 * factor, 60, addressKey),
    /** Guesses at a secret that belongs to no account (the set-up code), by address; shared with `guess`. */
    guesses: guessesByAddress,
    /**
     * Counts a guess at the password of an account; throws AppError `rate-limited` past the limits. Call what it
     * returns once the guess proved right: it is no guess then.
     */
    async guess(address: string, email: string): Promise<() => Promise<void>> {
      const pair = `${email}|${addressKey(address)}`;
      await guessesByAccountAndAddress.use(pair);
      await guessesByAddress.use(address);
      await guessesByAccount.use(email);
      return async () => {
        await guessesByAccountAndAddress.forget(pair);
        await guessesByAddress.reward(address);
        await guessesByAccount.reward(email);
      };
    },
    /** What a participant or host of a live session does in it, by seat: a classroom shares one address. */
    liveActs: limiter(240 * factor, 60),
    /** PINs of live sessions tried, by address. */
    pins: limiter(300 * factor, 15 * 60, addressKey),
    /** Visitors' sessions begun, by address. */
    visitors: limiter(300 * factor, 60 * 60, addressKey),
    /** Invitations tried to be accepted, by address. */
    accounts: limiter(300 * factor, 60 * 60, addressKey),
  };
}

import { z } from "zod";
import { wrong } from "./codes.ts";

/** NUL and its like would be stored, and shown, as nobody expects; a line break has no place in one line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/;

/** One line of text without space around it, 1 to `max` characters. */
export function line(max: number) {
  return z
    .string(wrong("required"))
    .trim()
    .min(1, wrong("required"))
    .max(max, wrong("too-long"))
    .refine((text) => !CONTROL.test(text), wrong("bad-characters"));
}

/** Lower-case, as accounts are looked up by it. RFC 5321 allows 254 characters. */
export const email = line(254)
  .toLowerCase()
  .pipe(z.email(wrong("email")));

/**
 * A password to be set: long enough, no other rules (NIST SP 800-63B, 3.1.1.2), kept exactly as typed. The upper
 * end keeps the cost of hashing it bounded.
 */
export const newPassword = z
  .string(wrong("required"))
  .min(10, wrong("password-short"))
  .max(200, wrong("password-long"))
  .refine((text) => !text.includes("\0"), wrong("bad-characters"));

/** A password to be compared: rules of today must not keep out a password of yesterday. */
export const givenPassword = z
  .string(wrong("required"))
  .min(1, wrong("required"))
  .max(200, wrong("password-long"))
  .refine((text) => !text.includes("\0"), wrong("bad-characters"));

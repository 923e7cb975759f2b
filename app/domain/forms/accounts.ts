import { z } from "zod";
import { wrong } from "./codes.ts";
import { email, givenPassword, line, newPassword } from "./fields.ts";

/** Longest name of a person, characters. */
export const NAME_MAX = 80;

const account = { email, name: line(NAME_MAX), password: newPassword };

/** The installation's first account. `code` is asked for from another machine only. */
export const setUpForm = z.object({
  ...account,
  code: z.string().trim().max(40, wrong("set-up-code")).optional(),
  sampleTeam: z.boolean().default(false),
});

export const signInForm = z.object({ email, password: givenPassword });

export const acceptInvitationForm = z.object(account);

export const changePasswordForm = z
  .object({ current: givenPassword, next: newPassword, again: z.string(wrong("required")) })
  .refine(({ next, again }) => next === again, { path: ["again"], error: wrong("password-differs") })
  .refine(({ current, next }) => current !== next, { path: ["next"], error: wrong("password-same") });

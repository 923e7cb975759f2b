import { readCookie } from "~/i18n/locale.ts";

/** What the page before has just done, by code of `common:flash`: said once on the page it led to. */
export const FLASHES = [
  "signed-in",
  "signed-out",
  "set-up",
  "joined",
  "invitation-revoked",
  "password-changed",
  "scenario-imported",
  "scenario-renamed",
  "scenario-published",
  "draft-restored",
  "account-deactivated",
  "account-reactivated",
  "person-saved",
  "cohort-made",
  "cohort-saved",
  "assignment-given",
  "assignment-saved",
  "assignment-withdrawn",
] as const;
export type Flash = (typeof FLASHES)[number];

const FLASH_COOKIE = "rapport_flash";

/** The Set-Cookie value that has the next page say it. */
export function flashing(flash: Flash): string {
  return `${FLASH_COOKIE}=${flash}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`;
}

export const forgetFlash = `${FLASH_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`;

export function readFlash(cookieHeader: string | null): Flash | null {
  const code = readCookie(cookieHeader, FLASH_COOKIE);
  return FLASHES.find((flash) => flash === code) ?? null;
}

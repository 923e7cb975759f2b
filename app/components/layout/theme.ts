import { readCookie } from "~/i18n/locale.ts";

export const THEME_COOKIE = "rapport_theme";
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export function isTheme(value: unknown): value is Theme {
  return THEMES.some((theme) => theme === value);
}

/** What the person chose on this device; the system's preference where they chose nothing. */
export function themeOf(cookieHeader: string | null): Theme {
  const chosen = readCookie(cookieHeader, THEME_COOKIE);
  return isTheme(chosen) ? chosen : "system";
}

import type { Theme } from "./theme.ts";

/** The header's colour, for the phone's own bar above it: `--surface` of each theme. */
const SURFACE = { light: "#ffffff", dark: "#1b2026" };

export function ThemeColor({ theme }: { readonly theme: Theme }) {
  if (theme !== "system") return <meta content={SURFACE[theme]} name="theme-color" />;
  return (
    <>
      <meta content={SURFACE.light} media="(prefers-color-scheme: light)" name="theme-color" />
      <meta content={SURFACE.dark} media="(prefers-color-scheme: dark)" name="theme-color" />
    </>
  );
}

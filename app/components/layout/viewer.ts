import { useRouteLoaderData } from "@remix-run/react";
import type { Locale } from "~/domain/locale.ts";
import type { Role } from "~/domain/people.ts";
import type { Flash } from "./flash.ts";
import type { Theme } from "./theme.ts";

/** What every page knows, from the root loader. */
export interface RootData {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly viewer: NavViewer | null;
  readonly flash: Flash | null;
  /** Where the person is, else where the server is, as an IANA name: all dates are written in it, on the server as in the browser. */
  readonly timeZone: string;
}

export type NavViewer =
  | { readonly kind: "person"; readonly name: string; readonly role: Role }
  | { readonly kind: "visitor" };

/** Undefined where the root loader itself failed. */
export function useRootData(): RootData | undefined {
  return useRouteLoaderData<() => RootData>("root");
}

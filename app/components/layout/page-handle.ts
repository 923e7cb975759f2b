import type { TFunction } from "i18next";
import type { NAMESPACES, Namespace } from "~/i18n/namespaces.ts";

/**
 * What a route module may say of its page, as `export const handle = { … } satisfies PageHandle`.
 *
 * The shell brings `<main>`; a page renders what stands in it, with exactly one `<h1>`.
 */
export interface PageHandle {
  /** Message files the page needs beyond those it renders at once (a dialog's, say). */
  readonly i18n?: Namespace | readonly Namespace[];
  /**
   * `full` (the default): navigation all around. `focus`: none, the page has the whole screen to itself and
   * offers its own way out. `bare`: brand and preferences only, for pages before there is an account.
   */
  readonly chrome?: Chrome;
  /** The document's title, without the product's name. `data` is what the route's loader returned. */
  readonly title?: (t: TFunction<typeof NAMESPACES>, data: unknown) => string | null;
}

export type Chrome = "full" | "focus" | "bare";

/** A route's handle, whatever module it comes from; an empty one for anything else. */
export function readHandle(handle: unknown): PageHandle {
  return typeof handle === "object" && handle !== null ? handle : {};
}

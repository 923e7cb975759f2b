import type { AppLoadContext } from "@remix-run/node";
import type { Keeper } from "~/services/routines.server.ts";
import { requirePerson } from "./context.ts";

/** The signed-in person with where they are and how they read; others are sent to the sign-in page. */
export function requireKeeper(asked: { readonly context: AppLoadContext; readonly request: Request }): Keeper {
  const { timeZone, locale } = asked.context;
  return { person: requirePerson(asked).id, timeZone, locale };
}

import { z } from "zod";
import { cohortId } from "../ids.ts";
import { LOCALES } from "../locale.ts";
import { wrong } from "./codes.ts";
import { line } from "./fields.ts";

/** Six digits as people write them, with spaces or hyphens between. */
export const pinText = z
  .string()
  .transform((text) => text.normalize("NFKC").replace(/[\s-]/g, ""))
  .pipe(z.string().regex(/^\d{6}$/));

/** What a guest is called in a session. */
export const guestForm = z.object({ name: line(30) });

/** A moment as a browser's field for one holds it, such as 2026-03-01T09:30. */
export const localMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, wrong("day"));

export const newSessionForm = z.object({
  title: line(120),
  cohortId: z.string().max(64, wrong("choice")).transform(cohortId).optional(),
  locale: z.enum(LOCALES, wrong("choice")),
  plannedFor: localMoment.optional(),
});

import { z } from "zod";
import { TEMPLATES } from "../studio/templates.ts";
import { wrong } from "./codes.ts";
import { line } from "./fields.ts";

/** What a new scenario may begin as. */
export const BEGINNINGS = [...TEMPLATES, "copy"] as const;
export type BeginningKind = (typeof BEGINNINGS)[number];

export const newScenarioForm = z.object({
  from: z.enum(BEGINNINGS, wrong("choice")),
  /** For a copy: of which. */
  of: z.string().max(60, wrong("choice")).optional(),
  title: line(120),
});

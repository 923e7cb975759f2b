/** Every message file there is; each holds what one part of the product says. */
export const NAMESPACES = [
  "common",
  "errors",
  "home",
  "account",
  "people",
  "lesson",
  "roleplay",
  "routines",
  "debrief",
  "practice",
  "profile",
  "search",
  "studio",
  "draft",
  "graph",
  "shelf",
  "objections",
  "room",
  "assignments",
  "coaching",
  "cases",
  "live",
  "reports",
] as const;
export type Namespace = (typeof NAMESPACES)[number];

/** On every page: the shell around it and what is said when something goes wrong. */
export const SHELL_NAMESPACES = ["common", "errors"] as const satisfies readonly Namespace[];

/** What a learner's next page is likely to need: fetched when the first page has settled. */
export const LEARNER_NAMESPACES = ["lesson", "practice", "roleplay", "debrief"] as const satisfies readonly Namespace[];

export function isNamespace(value: unknown): value is Namespace {
  return NAMESPACES.some((namespace) => namespace === value);
}

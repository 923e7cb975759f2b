/** Every message file there is; each holds what one part of the product says. */
export const NAMESPACES = ["common", "errors", "account", "people", "lesson", "roleplay", "debrief"] as const;
export type Namespace = (typeof NAMESPACES)[number];

/** On every page: the shell around it and what is said when something goes wrong. */
export const SHELL_NAMESPACES = ["common", "errors"] as const satisfies readonly Namespace[];

export function isNamespace(value: unknown): value is Namespace {
  return NAMESPACES.some((namespace) => namespace === value);
}

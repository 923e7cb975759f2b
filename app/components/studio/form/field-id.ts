/** The id of what stands at a dotted path of the scenario format; a control's wrapper carries it. */
export const fieldId = (at: string): string => `field-${at}`;
/** Ids of the parts of a field. */
export const controlId = (at: string): string => `control-${at}`;
export const labelId = (at: string): string => `label-${at}`;
export const noteId = (at: string): string => `note-${at}`;
export const problemsId = (at: string): string => `problems-${at}`;

/** A path and the paths of what it stands in, the nearest first. */
export function pathsUp(at: string): readonly string[] {
  const parts = at.split(".");
  return at === "" ? [] : parts.map((_, index) => parts.slice(0, parts.length - index).join("."));
}

const CONTROLS =
  "input:not([type=hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled), button:not(:disabled)";

const isEmptyText = (element: HTMLElement): boolean =>
  (element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text")) &&
  element.value.trim() === "";

/** Where one would begin to mend what is wrong within an element: a faulty control, an empty one, the first. */
function controlWithin(element: HTMLElement): HTMLElement {
  if (element.hasAttribute("tabindex")) return element;
  const controls = [...element.querySelectorAll<HTMLElement>(CONTROLS)];
  const faulty = controls.find((control) => control.getAttribute("aria-invalid") === "true");
  const checked = controls.find((control) => control.matches(":checked[type=radio]"));
  return faulty ?? controls.find(isEmptyText) ?? checked ?? controls[0] ?? element;
}

/**
 * Scrolls to the field at a path and puts the focus into it; where there is none, to the nearest thing around it.
 * False where nothing of it is on the page.
 */
export function focusField(at: string): boolean {
  const element = pathsUp(at)
    .map((path) => document.getElementById(fieldId(path)))
    .find((found) => found !== null);
  if (!element) return false;
  for (let around = element.closest("details"); around !== null; ) {
    around.open = true;
    around = around.parentElement?.closest("details") ?? null;
  }
  const control = controlWithin(element);
  element.scrollIntoView({ block: element.offsetHeight > window.innerHeight / 2 ? "start" : "center" });
  control.focus({ preventScroll: true });
  return true;
}

/** The same once what was just edited is on the page: for a control that an edit takes away or moves. */
export function focusSoon(at: string): void {
  requestAnimationFrame(() => focusField(at));
}

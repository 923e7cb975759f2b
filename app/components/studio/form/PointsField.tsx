import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import { rovingTarget } from "~/components/ui/roving.ts";
import { TextInput } from "~/components/ui/TextInput.tsx";
import { Control } from "./Control.tsx";
import { controlId } from "./field-id.ts";
import { useFormScope } from "./form-scope.tsx";
import { matchPoints } from "./match-points.ts";
import { useTyped } from "./use-typed.ts";

interface PointsFieldProps {
  readonly at: string;
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onToggle: (point: string) => void;
}

/** Points of the syllabus, found by their id or by words (the WAI-ARIA combobox with a list). */
export function PointsField({ at, label, chosen, onToggle }: PointsFieldProps) {
  const { t } = useTranslation("draft");
  const { vocabulary } = useFormScope();
  const [typed, setTyped] = useTyped(at, "");
  const [active, setActive] = useState(0);
  const offered = matchPoints(vocabulary.points, typed ?? "", chosen);
  const open = typed !== null && typed.trim() !== "";
  const listId = `${controlId(at)}-list`;
  const optionId = (id: string): string => `${listId}-${id}`;
  const current = offered[Math.min(active, offered.length - 1)];

  function search(text: string | null) {
    setTyped(text);
    setActive(0);
  }

  function take(id: string) {
    onToggle(id);
    search(null);
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || !open) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      return search(null);
    }
    if (event.key === "Enter" && current !== undefined) {
      event.preventDefault();
      return take(current.id);
    }
    const target = event.key.startsWith("Arrow") ? rovingTarget(event.key, active, offered.length, "vertical") : null;
    if (target === null) return;
    event.preventDefault();
    setActive(target);
  }

  return (
    <Control at={at} label={label}>
      {(control) => (
        <>
          <ChosenPoints chosen={chosen} focusAfter={controlId(at)} onRemove={onToggle} />
          <div className="relative">
            <TextInput
              {...control}
              aria-activedescendant={open && current !== undefined ? optionId(current.id) : undefined}
              aria-autocomplete="list"
              aria-controls={listId}
              aria-expanded={open}
              autoComplete="off"
              onBlur={() => search(null)}
              onChange={(event) => search(event.target.value)}
              onKeyDown={press}
              placeholder={t("points.search")}
              role="combobox"
              value={typed ?? ""}
            />
            <div
              className={
                open
                  ? "absolute inset-x-0 top-full z-10 mt-1 max-h-80 overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-raised"
                  : "hidden"
              }
            >
              <div aria-label={label} className="grid" id={listId} role="listbox" tabIndex={-1}>
                {offered.map((point) => (
                  <button
                    aria-selected={point === current}
                    className="min-h-11 text-left rounded-md px-3 py-2 text-sm hover:bg-sunken aria-selected:bg-jade-soft"
                    id={optionId(point.id)}
                    key={point.id}
                    onClick={() => take(point.id)}
                    onMouseDown={(event) => event.preventDefault()}
                    role="option"
                    tabIndex={-1}
                    type="button"
                  >
                    <b className="mr-2 font-semibold">{point.id}</b>
                    {point.text}
                  </button>
                ))}
              </div>
              {offered.length === 0 ? <p className="px-3 py-2 text-sm text-ink-2">{t("points.none")}</p> : null}
            </div>
          </div>
          <span className="sr-only" role="status">
            {open ? t("points.found", { count: offered.length }) : ""}
          </span>
        </>
      )}
    </Control>
  );
}

interface ChosenPointsProps {
  readonly chosen: readonly string[];
  /** Where the focus goes when the button that had it is gone. */
  readonly focusAfter: string;
  readonly onRemove: (point: string) => void;
}

function ChosenPoints({ chosen, focusAfter, onRemove }: ChosenPointsProps) {
  const { t } = useTranslation("draft");
  const { vocabulary } = useFormScope();
  if (chosen.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {chosen.map((id) => (
        <li className="grid grid-cols-[1fr_auto] items-start rounded-lg bg-sunken pl-3 text-sm" key={id}>
          <span className="min-w-0 py-2.5 wrap-anywhere">
            <b className="mr-2 font-semibold">{id}</b>
            {vocabulary.points.find((point) => point.id === id)?.text ?? t("gone", { name: id })}
          </span>
          <button
            aria-label={t("points.remove", { id })}
            className="btn-icon"
            onClick={() => {
              onRemove(id);
              document.getElementById(focusAfter)?.focus();
            }}
            type="button"
          >
            <Icon name="x" size={18} />
          </button>
        </li>
      ))}
    </ul>
  );
}

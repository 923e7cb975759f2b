import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import type { AttemptView } from "~/domain/scenario/attempt-view.ts";
import { NotebookDialog } from "./NotebookDialog.tsx";

const TOOL =
  "inline-flex min-h-11 items-center gap-1.5 text-sm whitespace-nowrap text-ink-2 underline decoration-line-strong underline-offset-4 not-disabled:hover:text-ink disabled:opacity-50";

interface ToolsProps {
  readonly view: AttemptView;
  readonly practising: boolean;
  readonly busy: boolean;
  readonly onRewind: (to: number) => void;
  readonly children: ReactNode;
}

/** What practice forgives, each with its cost said before it is pressed, and the notebook on small screens. */
export function Tools({ view, practising, busy, onRewind, children }: ToolsProps) {
  const { t } = useTranslation("roleplay");
  const { level, skills } = view.hint;
  return (
    <>
      <p aria-live="polite" className="mt-2 text-sm text-amber empty:hidden">
        {skills.length > 0 && t("play.hintSkills", { skills: skills.join(" · ") })}
      </p>
      <div className="flex flex-wrap items-center gap-x-4">
        {practising && level < 2 && (
          <button
            className={TOOL}
            disabled={busy}
            name="intent"
            type="submit"
            value={level === 0 ? "hint-1" : "hint-2"}
          >
            <Icon name="lightbulb" size={16} />
            {t(level === 0 ? "play.hint" : "play.hintMore")}
          </button>
        )}
        {practising && view.turns.length > 0 && (
          <button className={TOOL} disabled={busy} onClick={() => onRewind(view.turns.length - 1)} type="button">
            <Icon name="undo-2" size={16} />
            {t("play.rewind")}
          </button>
        )}
        <NotebookDialog className={`${TOOL} ml-auto lg:hidden`} view={view} />
        {children}
      </div>
    </>
  );
}

/** Turns the number keys off, for whoever dictates or types with one key at a time (WCAG 2.1.4). */
export function NumberKeysSwitch({ on, onChange }: { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  const { t } = useTranslation("roleplay");
  return (
    <button
      aria-pressed={on}
      className="ml-auto hidden min-h-11 items-center text-xs text-ink-3 lg:inline-flex"
      onClick={() => onChange(!on)}
      title={t("play.keys")}
      type="button"
    >
      {t(on ? "play.keysOn" : "play.keysOff")}
    </button>
  );
}

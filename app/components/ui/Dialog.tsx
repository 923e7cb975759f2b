import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./Icon.tsx";

interface DialogProps {
  readonly open: boolean;
  /** Called for Escape, the close button and a press beside the dialog. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** What will happen, before the choices; read out when the dialog opens. */
  readonly description?: ReactNode;
  /** `alertdialog` where something is about to be lost: no press beside it closes it by accident. */
  readonly role?: "dialog" | "alertdialog";
  readonly children: ReactNode;
}

/**
 * A modal on the browser's own `<dialog>`, which keeps the focus within, makes the rest inert and gives the
 * focus back. The first control that is not the close button is where the focus goes: put the harmless one first.
 */
export function Dialog({ open, onClose, title, description, role = "dialog", children }: DialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (!open) return element.close();
    element.showModal();
    body.current?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea, button, a[href]")?.focus();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way, and the browser handles it
    <dialog
      aria-describedby={description ? `${id}-description` : undefined}
      aria-labelledby={`${id}-title`}
      className="m-auto w-[calc(100%-2rem)] max-w-md rounded-xl border border-line bg-surface p-0 text-ink shadow-raised backdrop:bg-[var(--scrim)]"
      onClick={(event) => {
        if (role === "dialog" && event.target === dialog.current) onClose();
      }}
      onClose={() => {
        if (open) onClose();
      }}
      ref={dialog}
      role={role}
    >
      {open ? (
        <div className="p-5">
          <div className="flex items-start justify-between gap-3">
            <h2 className="pt-1.5 text-lg" id={`${id}-title`}>
              {title}
            </h2>
            <button aria-label={t("action.close")} className="btn-icon -mt-1 -mr-2" onClick={onClose} type="button">
              <Icon name="x" />
            </button>
          </div>
          {description ? (
            <p className="mt-2 text-ink-2" id={`${id}-description`}>
              {description}
            </p>
          ) : null}
          <div className="mt-5" ref={body}>
            {children}
          </div>
        </div>
      ) : null}
    </dialog>
  );
}

import { useTranslation } from "react-i18next";
import { Icon } from "./Icon.tsx";
import { dismissToast, useToasts } from "./toasts.ts";

/** The live region of the page: always there, so that what is put into it is read out. */
export function Toaster() {
  const { t } = useTranslation();
  const toasts = useToasts();
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--tabbar-height)+1rem)] z-40 grid justify-items-center gap-2 px-4"
      role="status"
    >
      {toasts.map(({ id, text, tone }) => (
        <div
          className="pointer-events-auto flex max-w-lg items-start gap-3 rounded-xl border border-line bg-surface py-2 pr-2 pl-4 shadow-raised"
          key={id}
        >
          <Icon
            className={`mt-2.5 ${tone === "done" ? "text-jade" : "text-brick"}`}
            name={tone === "done" ? "circle-check" : "circle-alert"}
          />
          <span className="py-2">{text}</span>
          <button
            aria-label={t("action.close")}
            className="grid size-11 shrink-0 place-items-center rounded-lg text-ink-2 hover:bg-sunken"
            onClick={() => dismissToast(id)}
            type="button"
          >
            <Icon name="x" size={18} />
          </button>
        </div>
      ))}
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { Icon } from "./Icon.tsx";
import { dismissToast, useToasts } from "./toasts.ts";

/** The live region of the page: always there, so that what is put into it is read out. */
export function Toaster() {
  const { t } = useTranslation();
  const toasts = useToasts();
  return (
    <div aria-live="polite" className="toasts" role="status">
      {toasts.map(({ id, text, tone }) => (
        <div key={id}>
          <Icon
            className={tone === "done" ? "text-jade" : "text-brick"}
            name={tone === "done" ? "circle-check" : "circle-alert"}
          />
          <span>{text}</span>
          <button aria-label={t("action.close")} className="btn-icon" onClick={() => dismissToast(id)} type="button">
            <Icon name="x" size={18} />
          </button>
        </div>
      ))}
    </div>
  );
}

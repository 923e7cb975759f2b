import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "~/components/ui/Dialog.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import type { AttemptView } from "~/domain/scenario/attempt-view.ts";
import { Notebook } from "./Notebook.tsx";

/** The notebook and the goal at a press, where there is no room for them beside the conversation. */
export function NotebookDialog({ view, className }: { readonly view: AttemptView; readonly className: string }) {
  const { t } = useTranslation("roleplay");
  const [open, setOpen] = useState(false);
  const { known, total } = view.notebook;
  return (
    <>
      <button className={className} onClick={() => setOpen(true)} type="button">
        <Icon name="notebook-pen" size={16} />
        {t("play.notebookCount", { known: known.length, total })}
      </button>
      <Dialog onClose={() => setOpen(false)} open={open} title={t("play.notebook")}>
        <Notebook notebook={view.notebook} />
        <h3 className="mt-5 mb-1 text-sm text-ink-2">{t("play.briefing")}</h3>
        <p className="whitespace-pre-line">{view.scenario.brief}</p>
      </Dialog>
    </>
  );
}

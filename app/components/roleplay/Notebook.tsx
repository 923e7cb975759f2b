import { useTranslation } from "react-i18next";
import type { AttemptView } from "~/domain/scenario/attempt-view.ts";

/** The facts found out so far, and how many there are still to find. */
export function Notebook({ notebook }: { readonly notebook: AttemptView["notebook"] }) {
  const { t } = useTranslation("roleplay");
  const left = notebook.total - notebook.known.length;
  return (
    <>
      {notebook.known.length === 0 && <p className="text-sm text-ink-2">{t("play.notebookEmpty")}</p>}
      <ul className="list-disc pl-4.5">
        {notebook.known.map((fact) => (
          <li key={fact.id}>{fact.text}</li>
        ))}
        {left > 0 && <li className="list-[circle] text-ink-3">{t("play.notebookLeft", { n: left })}</li>}
      </ul>
    </>
  );
}

import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/ui/Button.tsx";

/** Where there is no lesson to read now: because there is none yet, or because all are done. */
export function LessonsDone({ none }: { readonly none: boolean }) {
  const { t } = useTranslation("lesson");
  return (
    <div className="mb-6 rounded-xl bg-jade-soft p-5">
      <h2 className="text-lg">{t(none ? "list.empty" : "list.allDone")}</h2>
      <p className="mt-1 mb-4">{t(none ? "list.emptyHint" : "list.allDoneHint")}</p>
      <LinkButton to="/role-plays" variant="primary">
        {t("list.rolePlays")}
      </LinkButton>
    </div>
  );
}

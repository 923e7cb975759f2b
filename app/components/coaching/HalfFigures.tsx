import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Table } from "~/components/ui/Table.tsx";
import { FEEDBACK_QUESTIONS, type HalfFeedback } from "~/domain/coaching/feedback.ts";
import { useHalfName } from "./half-name.ts";

/** What reps said of a trainer in one half-year. */
export function HalfFigures({ name, shown }: { readonly name: string; readonly shown: HalfFeedback }) {
  const { t } = useTranslation("coaching");
  const formats = useFormats();
  const half = useHalfName()(shown.half);
  return (
    <div className="mt-4 first:mt-0">
      <h3 className="mb-2 text-base">
        {half} · {t("feedback.answers", { count: shown.answers })}
      </h3>
      <Table
        caption={t("feedback.caption", { name, half })}
        columns={[
          {
            key: "question",
            header: t("feedback.columnQuestion"),
            cell: (question) => t(`feedback.question.${question}`),
            names: true,
          },
          {
            key: "mean",
            header: t("feedback.columnMean"),
            cell: (question) => t("feedback.average", { mean: formats.score(shown.averages[question]) }),
            numeric: true,
          },
        ]}
        rowKey={(question) => question}
        rows={FEEDBACK_QUESTIONS}
      />
      {shown.texts.length > 0 && (
        <>
          <h4 className="mt-4 mb-2 text-sm font-semibold text-ink-2">{t("feedback.said")}</h4>
          <ul className="grid gap-2">
            {shown.texts.map((text) => (
              <li className="rounded-lg bg-sunken px-3.5 py-2 break-words whitespace-pre-line" key={text}>
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

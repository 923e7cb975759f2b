import { useTranslation } from "react-i18next";
import type { AnsweredExercise } from "~/domain/practice/lesson-progress.ts";

const TONES = { right: "text-jade-ink", partly: "text-amber", wrong: "text-brick" };

/** How the answer was, in a word, a number and the coach's one line. Can take the focus, for when it is news. */
export function Verdict({ answered: { feedback, attempts, first, best } }: { readonly answered: AnsweredExercise }) {
  const { t } = useTranslation("lesson");
  return (
    <div className="mb-4 rounded-lg bg-sunken px-4 py-3" tabIndex={-1}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <b className={`text-lg ${TONES[feedback.verdict]}`}>
          {t(feedback.model ? "feedback.written" : `feedback.${feedback.verdict}`)}
        </b>
        <span className="text-sm text-ink-2 tabular-nums">
          {feedback.model
            ? t("feedback.uncounted")
            : attempts > 1
              ? t("feedback.history", { first: percent(first), best: percent(best), attempts })
              : t("feedback.credit", { percent: percent(feedback.credit) })}
        </span>
      </p>
      <p className="mt-1">{feedback.takeaway}</p>
    </div>
  );
}

function percent(credit: number): number {
  return Math.round(credit * 100);
}

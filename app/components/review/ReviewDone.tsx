import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { utcOf } from "~/domain/calendar.ts";
import type { ReviewView } from "~/domain/practice/review-pages.ts";

/** Nothing more today: what was done, or how there will be something. */
export function ReviewDone({ view: { done, cards, nextDay } }: { readonly view: ReviewView }) {
  const { t } = useTranslation("practice");
  const formats = useFormats();
  if (cards === 0 || (done === 0 && nextDay === null)) {
    return (
      <EmptyState
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <LinkButton to="/lessons" variant="primary">
              {t("review.toLessons")}
            </LinkButton>
            <LinkButton to="/drills">{t("review.toDrills")}</LinkButton>
          </div>
        }
        icon="rotate-ccw"
        title={t("review.nothing")}
      >
        {t("review.nothingHint")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      action={
        <LinkButton to="/role-plays" variant="primary">
          {t("review.toRolePlays")}
        </LinkButton>
      }
      icon="circle-check"
      title={t(done > 0 ? "review.done" : "review.nothing")}
    >
      {nextDay !== null && t("review.doneHint", { day: formats.day(utcOf(nextDay)) })}
    </EmptyState>
  );
}

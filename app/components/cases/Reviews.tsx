import { useTranslation } from "react-i18next";
import { Moment } from "~/components/ui/Moment.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { CaseReview } from "~/domain/cases/ports.ts";

/** What trainers said of a case, the newest first. */
export function Reviews({ reviews }: { readonly reviews: readonly CaseReview[] }) {
  const { t } = useTranslation("cases");
  return (
    <Section className="mt-2" title={t("review.said")}>
      <ul className="grid gap-2">
        {reviews.map(({ id, author, decision, text, at }) => (
          <li className="rounded-lg border border-line bg-surface px-3.5 py-2.5" key={id}>
            <p className="text-sm text-ink-2">
              {author ?? t("review.gone")} · {t(`review.decision.${decision}`)} · <Moment at={at} style="dateTime" />
            </p>
            {text !== "" && <p className="break-words whitespace-pre-line">{text}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

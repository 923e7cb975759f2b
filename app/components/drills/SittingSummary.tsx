import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Badge } from "~/components/ui/Badge.tsx";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { SittingView } from "~/domain/practice/drill-pages.ts";

interface SittingSummaryProps {
  readonly id: string;
  readonly deck: SittingView["deck"];
  readonly summary: NonNullable<SittingView["summary"]>;
}

const TONES = ["brick", "brick", "amber", "amber", "jade"] as const;

/** How ten questions went, and what to work on. */
export function SittingSummary({ id, deck, summary: { share, answers, missed } }: SittingSummaryProps) {
  const { t } = useTranslation("practice");
  const formats = useFormats();
  return (
    <>
      <p className="text-2xl font-semibold">{t("sitting.done", { count: answers.length })}</p>
      <p className="mt-1 text-lg">{t("sitting.score", { share: formats.percent(share) })}</p>
      <Section title={t("sitting.each")}>
        <ol className="flex flex-wrap gap-2">
          {answers.map(({ place, credit }, index) => (
            <li key={place}>
              <Link
                aria-label={`${t("sitting.open", { place: index + 1 })}: ${t("sitting.credit", { credit })}`}
                className="grid min-h-11 min-w-11 place-content-center"
                to={`/drills/sittings/${id}?answered=${place}`}
              >
                <Badge className="px-3 text-sm leading-7 tabular-nums" tone={TONES[credit] ?? "neutral"}>
                  {credit}
                </Badge>
              </Link>
            </li>
          ))}
        </ol>
      </Section>
      <Section hint={missed.length > 0 ? t("sitting.comeBack") : undefined} title={t("sitting.missed")}>
        {missed.length === 0 ? (
          <p>{t("sitting.clean")}</p>
        ) : (
          <ul className="grid gap-2">
            {missed.map((point) => (
              <li className="rounded-xl border border-line bg-surface px-4 py-3" key={point.id}>
                {point.text}
                <span className="ml-2 text-sm whitespace-nowrap text-ink-2">
                  {t("sitting.missedTimes", { count: point.times })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <div className="mt-8 flex flex-wrap gap-2">
        <Form action={`/drills/${deck.id}`} method="post">
          <Button type="submit" variant="primary">
            {t("sitting.again")}
          </Button>
        </Form>
        <LinkButton to="/drills">{t("sitting.decks")}</LinkButton>
      </div>
    </>
  );
}

import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Badge, Tier } from "~/components/ui/Badge.tsx";
import { Button } from "~/components/ui/Button.tsx";
import type { SummaryView } from "~/domain/session/view.ts";

interface SummaryProps {
  readonly summary: SummaryView;
  /** On the host's screen: follows another reply from a turn. */
  readonly onFollow?: (turn: number, choice: string) => void;
}

/** How the class's conversation went, and what each turn of it cost. */
export function Summary({ summary, onFollow }: SummaryProps) {
  const { t } = useTranslation("live");
  const formats = useFormats();
  const { score, tier, passed, outcome, turns } = summary;
  return (
    <section>
      <h3>{t("summary.title")}</h3>
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <span className="text-2xl font-semibold">{t("summary.score", { score: formats.score(score) })}</span>
        <Tier tier={tier} />
        <Badge tone={passed ? "jade" : "amber"}>{passed ? t("summary.passed") : t("summary.failed")}</Badge>
        {isOutcome(outcome) ? <span>{t(`summary.outcome.${outcome}`)}</span> : null}
      </p>
      <h4 className="mt-5">{t("summary.turns")}</h4>
      <ol className="mt-2 grid gap-3">
        {turns.map(({ turn, said, loss, others }) => (
          <li className="rounded-lg border border-line bg-surface p-3" key={turn}>
            <p className="flex items-baseline justify-between gap-4">
              <span>
                {turn + 1}. {said}
              </span>
              <span className={`shrink-0 tabular-nums ${loss > 0 ? "text-brick" : "text-ink-2"}`}>
                {loss > 0 ? t("why.loss", { loss: formats.score(loss) }) : t("why.noLoss")}
              </span>
            </p>
            {onFollow && others[0] ? (
              <Button className="mt-2" onClick={() => others[0] && onFollow(turn, others[0].id)} variant="quiet">
                {t("summary.follow", { text: others[0].text })}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

const OUTCOMES = { won: true, advanced: true, deferred: true, lost: true };
const isOutcome = (text: string): text is keyof typeof OUTCOMES => text in OUTCOMES;

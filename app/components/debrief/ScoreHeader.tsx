import { useTranslation } from "react-i18next";
import { useTalk } from "~/components/coaching/thread-result.ts";
import { useFormats } from "~/components/layout/formats.ts";
import { Badge, Tier } from "~/components/ui/Badge.tsx";
import type { DebriefView } from "~/domain/scenario/debrief-view.ts";

/** The score, what it means, and the one sentence to remember. */
export function ScoreHeader({ view }: { readonly view: DebriefView }) {
  const { t } = useTranslation(["debrief", "roleplay"]);
  const formats = useFormats();
  const { thread } = useTalk();
  const shared = view.mode === "practice" && (thread?.as === "coach" || thread?.sharing?.shared === true);
  const { score, outcome, end, costliest, turns } = view.debrief;
  const [whole, decimals] = formats.score(score.shown).split(/(?=[.,])/);
  const turn = costliest === null ? undefined : turns[costliest];
  return (
    <header>
      <p className="text-sm text-ink-2">
        {view.scenario.title} · {t(`eyebrow.${shared ? "shared" : view.mode}`)}
      </p>
      <div className="mt-2 grid items-center gap-3 sm:grid-cols-[auto_1fr] sm:gap-7">
        <h1 className="text-[3.5rem] leading-none font-semibold tracking-tight tabular-nums sm:text-[4rem]">
          <span className="sr-only">{t("title", { title: view.scenario.title })}: </span>
          {whole}
          <small className="text-xl font-medium tracking-normal text-ink-2">
            {decimals} {t("points")}
          </small>
        </h1>
        <div>
          <div className="flex flex-wrap gap-2">
            <Tier tier={score.tier} />
            <Badge className="px-3 text-sm leading-7">{t(`roleplay:play.outcome.${outcome}`)}</Badge>
            <Badge className="px-3 text-sm leading-7" tone={score.passed ? "jade" : "amber"}>
              {score.passed ? t("passed") : t("failed", { pass: view.scenario.pass })}
            </Badge>
          </div>
          <p className="mt-2 text-lg">
            {turn
              ? t("headline.costliest", { turn: turn.turn + 1, loss: formats.score(turn.loss.shown) })
              : t("headline.perfect")}
          </p>
          <p className="mt-1 text-ink-2">{end.says}</p>
        </div>
      </div>
    </header>
  );
}

import { useTranslation } from "react-i18next";
import { useTalk } from "~/components/coaching/thread-result.ts";
import type { DebriefTurn } from "~/domain/scenario/debrief.ts";
import type { DebriefView } from "~/domain/scenario/debrief-view.ts";
import { Quote } from "./Quote.tsx";
import { RetryFromTurn, TurnLesson } from "./TurnActions.tsx";
import { WhatIfPicker } from "./WhatIf.tsx";

/** What was said, what would have been better and why, and what could be tried instead. */
export function TurnAnalysis({ view, turn }: { readonly view: DebriefView; readonly turn: DebriefTurn }) {
  const { t } = useTranslation("debrief");
  const name = useTalk().thread?.name;
  const chosen = turn.replies.find((reply) => reply.chosen);
  const best = turn.replies.find((reply) => reply.id === turn.best);
  const lost = turn.loss.shown > 0;
  return (
    <>
      <Quote tone={lost ? "own" : "better"} who={name ? t("turn.said", { name }) : t("turn.youSaid")}>
        {turn.said}
      </Quote>
      {turn.reply && <Quote who={t("turn.replied", { name: view.customer.name })}>{turn.reply}</Quote>}
      <p className="text-ink-2">{chosen?.why}</p>
      {turn.cutShort && <p className="mt-2 rounded-lg bg-amber-soft px-3.5 py-2">{t("turn.cutShort")}</p>}
      {lost && best ? (
        <>
          <Quote tone="better" who={t("turn.better")}>
            {best.text}
          </Quote>
          <p className="text-ink-2">{best.why}</p>
        </>
      ) : (
        <p className="mt-2 text-sm text-jade-ink">{t("turn.alsoBest")}</p>
      )}
      <WhatIfPicker attempt={view.id} turn={turn} />
      <div className="mt-3.5 flex flex-wrap gap-2.5">
        <RetryFromTurn attempt={view.id} turn={turn.turn} />
        <TurnLesson lesson={view.lessons[(lost ? best : chosen)?.lesson ?? ""]} />
      </div>
    </>
  );
}

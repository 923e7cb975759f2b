import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Button } from "~/components/ui/Button.tsx";
import type { DebriefTurn } from "~/domain/scenario/debrief.ts";
import type { WhatIf } from "~/domain/scenario/what-if.ts";
import { Quote } from "./Quote.tsx";
import { useWhatIf } from "./use-what-if.ts";

/** The replies not taken, each with what it would have cost, and the way on from it at a press. */
export function WhatIfPicker({ attempt, turn }: { readonly attempt: string; readonly turn: DebriefTurn }) {
  const { t } = useTranslation("debrief");
  const formats = useFormats();
  const { asked, ask } = useWhatIf(attempt);
  const others = turn.replies.filter((reply) => !reply.chosen);
  if (others.length === 0) return null;
  const busy = asked === "busy";
  return (
    <div className="mt-4">
      <h4 className="text-sm font-semibold text-ink-2">{t("turn.others")}</h4>
      <ul className="mt-1.5 grid gap-2">
        {others.map((reply) => (
          <li
            className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line px-3.5 py-2.5"
            key={reply.id}
          >
            <span className="min-w-[min(100%,18rem)] flex-1">
              {reply.text}
              <span className="ml-2 text-sm whitespace-nowrap text-ink-2 tabular-nums">
                {reply.loss > 0 ? `−${formats.score(reply.loss)}` : t("turn.noLoss")}
              </span>
            </span>
            <Button aria-disabled={busy} onClick={() => ask(turn.turn, reply.id)}>
              {t("turn.whatIf")}
            </Button>
          </li>
        ))}
      </ul>
      <div aria-live="polite">
        {busy && <p className="mt-2 text-sm text-ink-2">{t("whatIf.loading")}</p>}
        {asked === "failed" && <p className="mt-2 text-sm text-brick">{t("whatIf.failed")}</p>}
        {typeof asked === "object" && asked !== null && <WhatIfPanel result={asked} />}
      </div>
    </div>
  );
}

/** The other conversation: the customer's answer, what it would have cost, and the best way on to its end. */
function WhatIfPanel({ result }: { readonly result: WhatIf }) {
  const { t } = useTranslation(["debrief", "roleplay"]);
  const formats = useFormats();
  const { turn, loss, reachable, next, continuation, end } = result;
  return (
    <div className="mt-3 rounded-xl border border-indigo bg-indigo-soft px-4 py-3">
      <p className="font-semibold">{t("whatIf.title", { turn: turn.turn + 1 })}</p>
      <p className="text-sm text-ink-2">
        {loss > 0 ? t("whatIf.loss", { loss: formats.score(loss) }) : t("whatIf.noLoss")} ·{" "}
        {t("whatIf.reachable", { score: formats.score(reachable) })}
      </p>
      <ol className="mt-2 grid gap-1.5">
        <li className="max-w-[88%] justify-self-end rounded-xl bg-jade-soft px-3 py-2">{turn.said}</li>
        {turn.reply && <li className="max-w-[88%] justify-self-start rounded-xl bg-surface px-3 py-2">{turn.reply}</li>}
        <li className="max-w-[88%] justify-self-start rounded-xl bg-surface px-3 py-2">{next}</li>
      </ol>
      {turn.learned.length > 0 && (
        <p className="mt-2 text-sm text-indigo">
          {t("whatIf.learns", { facts: turn.learned.map(({ text }) => text).join(" · ") })}
        </p>
      )}
      {continuation.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-8 text-sm font-medium touch:min-h-11">{t("whatIf.best")}</summary>
          <ol className="grid gap-1">
            {continuation.map((step) => (
              <li key={step.turn}>
                <Quote who={t("whatIf.turn", { n: step.turn + 1 })}>{step.said}</Quote>
              </li>
            ))}
          </ol>
          <p className="text-sm">
            {t("whatIf.end")}: {t(`roleplay:play.outcome.${end.outcome}`)}. {end.says}
          </p>
        </details>
      )}
    </div>
  );
}

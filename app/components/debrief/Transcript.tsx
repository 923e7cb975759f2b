import { useLocation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Thread } from "~/components/coaching/Thread.tsx";
import { useTalk } from "~/components/coaching/thread-result.ts";
import { useFormats } from "~/components/layout/formats.ts";
import { LearnedLine } from "~/components/roleplay/Lines.tsx";
import { Badge } from "~/components/ui/Badge.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { DebriefTurn } from "~/domain/scenario/debrief.ts";
import type { DebriefView } from "~/domain/scenario/debrief-view.ts";
import { Quote } from "./Quote.tsx";
import { TurnAnalysis } from "./TurnAnalysis.tsx";

/** Every turn, closed to one line; open, it says all there is to say. */
export function Transcript({ view }: { readonly view: DebriefView }) {
  const { t } = useTranslation("debrief");
  return (
    <Section hint={t("transcript.sub")} title={t("transcript.title")}>
      <ol className="divide-y divide-line rounded-xl border border-line bg-surface">
        {view.debrief.turns.map((turn) => (
          <li key={turn.turn}>
            <TranscriptTurn turn={turn} view={view} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function TranscriptTurn({ view, turn }: { readonly view: DebriefView; readonly turn: DebriefTurn }) {
  const { t } = useTranslation("debrief");
  const formats = useFormats();
  const { name } = view.customer;
  const lost = turn.loss.shown > 0;
  const { thread, result } = useTalk();
  const said = thread?.comments.filter((comment) => comment.turn === turn.turn) ?? [];
  // What is new, or could not be taken, is not to be looked for.
  const wanted = said.some(({ fresh }) => fresh) || result?.turn === turn.turn;
  // Once open it stays so: what was just written must not fold away with its answer.
  const [open, setOpen] = useState(wanted);
  if (wanted && !open) setOpen(true);
  const details = useRef<HTMLDetailsElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    // The browser opens what an address leads to by itself, but not where the page was already there.
    if (hash !== `#turn-${turn.turn + 1}` || !details.current || details.current.open) return;
    details.current.open = true;
    details.current.scrollIntoView();
  }, [hash, turn.turn]);
  return (
    <details className="scroll-mt-16" open={open || undefined} ref={details}>
      <summary className="flex min-h-11 items-baseline gap-3 px-4 py-2.5 hover:bg-sunken">
        <span className="shrink-0 text-sm text-ink-2 tabular-nums">{turn.turn + 1}</span>
        <span className="line-clamp-2 min-w-0 flex-1">{turn.said}</span>
        {said.length > 0 && (
          <Badge className="shrink-0" tone={said.some(({ fresh }) => fresh) ? "jade" : "neutral"}>
            {t("thread.count", { count: said.length })}
          </Badge>
        )}
        <span className={`shrink-0 text-sm tabular-nums ${lost ? "font-semibold text-brick" : "text-jade-ink"}`}>
          {lost ? `−${formats.score(turn.loss.shown)}` : t("turn.noLoss")}
        </span>
      </summary>
      {/* The chart links here, inside, so that the browser opens the turn it leads to. */}
      <div className="px-4 pb-5" id={`turn-${turn.turn + 1}`}>
        <h3 className="text-base">
          {t("turn.heading", { n: turn.turn + 1, stage: view.names[turn.stage] ?? turn.stage })}
          {turn.turn === view.debrief.pointOfNoReturn && (
            <span className="ml-2 font-normal text-amber">{t("turn.noReturn")}</span>
          )}
        </h3>
        <Quote who={t("turn.said", { name })}>{turn.says}</Quote>
        {turn.sees && (
          <p className="text-sm text-ink-2">
            {t("turn.seen")}: {turn.sees}
          </p>
        )}
        <TurnAnalysis turn={turn} view={view} />
        <div className="flex flex-wrap gap-2">
          {turn.learned.map((fact) => (
            <LearnedLine key={fact.id} text={fact.text} />
          ))}
        </div>
        <p className="mt-2 text-sm text-ink-2">{t("turn.reachable", { score: formats.score(turn.reachable) })}</p>
        <Thread turn={turn.turn} />
      </div>
    </details>
  );
}

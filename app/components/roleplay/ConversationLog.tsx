import { Fragment, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { AttemptView } from "~/domain/scenario/attempt-view.ts";
import { CueLine, CustomerLine, EndLine, LearnedLine, RepLine } from "./Lines.tsx";

interface ConversationLogProps {
  readonly view: AttemptView;
  /** Said, but not yet confirmed by the server. */
  readonly saying: string | null;
  /** What stands beside a reply already said (in practice: the way back to it). */
  readonly besideTurn: (turn: number) => ReactNode;
}

/** The whole conversation, always there to be read again; the newest line in view. */
export function ConversationLog({ view, saying, besideTurn }: ConversationLogProps) {
  const { t } = useTranslation("roleplay");
  const { name } = view.customer;
  const { present } = view;
  const region = useRef<HTMLDivElement>(null);
  const newest = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when a line is added, which these two tell
  useEffect(() => {
    showNewest(region.current, saying === null ? newest.current : null);
  }, [view.seq, saying]);

  return (
    <div
      aria-label={t("play.log")}
      className="relative flex min-h-[34dvh] flex-1 flex-col gap-3 overflow-y-auto overscroll-contain px-4 py-3"
      ref={region}
      role="log"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <div className="rounded-lg border border-line px-3.5 py-2.5 text-sm text-ink-2">
        <p className="font-medium">{t("play.briefing")}</p>
        <p className="whitespace-pre-line">{view.scenario.brief}</p>
      </div>
      {view.turns.map((turn) => (
        <Fragment key={turn.turn}>
          <CustomerLine name={name} text={turn.says} />
          {turn.sees && <CueLine text={turn.sees} />}
          <RepLine text={turn.said} />
          {besideTurn(turn.turn)}
          {turn.reply && <CustomerLine name={name} text={turn.reply} />}
          {turn.learned.map((fact) => (
            <LearnedLine key={fact.id} text={fact.text} />
          ))}
        </Fragment>
      ))}
      <div className="flex flex-col gap-3" ref={newest}>
        {present.kind === "end" ? (
          <EndLine text={present.says} />
        ) : (
          <>
            <CustomerLine name={name} text={present.says} />
            {present.sees && <CueLine text={present.sees} />}
          </>
        )}
      </div>
      {saying && <RepLine text={saying} />}
    </div>
  );
}

/** Scrolls to the end, but never so far that the line to be answered begins above the edge. */
function showNewest(region: HTMLElement | null, newest: HTMLElement | null): void {
  if (!region) return;
  const end = region.scrollHeight - region.clientHeight;
  region.scrollTo({ top: newest ? Math.min(end, newest.offsetTop - 12) : end });
}

import { Fragment, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { AttemptView } from "~/domain/scenario/attempt-view.ts";
import { CueLine, CustomerLine, LearnedLine, RepLine } from "./Lines.tsx";

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
  const region = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when a line is added, which these two tell
  useEffect(() => {
    region.current?.scrollTo({ top: region.current.scrollHeight });
  }, [view.seq, saying]);

  return (
    <div
      aria-label={t("play.log")}
      className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto overscroll-contain px-4 py-3"
      ref={region}
      role="log"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
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
      <CustomerLine name={name} text={view.present.says} />
      {view.present.kind === "turn" && view.present.sees && <CueLine text={view.present.sees} />}
      {saying && <RepLine text={saying} />}
    </div>
  );
}

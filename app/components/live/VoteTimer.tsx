import { useTranslation } from "react-i18next";
import { clockText, useNow } from "./use-now.ts";

interface VoteTimerProps {
  /** When the vote closes, by the server's clock; null where it doesn't by itself. */
  readonly closesAt: number | null;
  readonly now: number;
  readonly ahead: number;
}

/** How long a vote is still open. */
export function VoteTimer({ closesAt, now: at, ahead }: VoteTimerProps) {
  const { t } = useTranslation("live");
  const now = useNow(at, ahead, closesAt !== null);
  if (closesAt === null) return null;
  return (
    <p className="tabular-nums text-ink-2" role="timer" suppressHydrationWarning>
      {t("vote.left", { time: clockText(closesAt - now) })}
    </p>
  );
}

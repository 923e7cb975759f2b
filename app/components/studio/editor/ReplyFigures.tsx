import { useTranslation } from "react-i18next";
import { Badge } from "~/components/ui/Badge.tsx";
import type { TurnStatistics } from "~/domain/scenario/reply-statistics.ts";

/** How reps did with one reply of a turn. */
export function ReplyFigures({ turn, choice }: { readonly turn: TurnStatistics; readonly choice: string }) {
  const { t, i18n } = useTranslation("studio");
  if (turn.tooFew) return null;
  const reply = turn.replies.find((one) => one.choice === choice);
  if (reply === undefined) return null;
  const share = reply.share.toLocaleString(i18n.language, { style: "percent", maximumFractionDigits: 0 });
  return (
    <div className="rounded-lg bg-sunken px-3 py-2 text-sm">
      <p>
        {t("figures.chosen", { share, n: reply.chosen })}
        {reply.rest === null ? null : <span className="text-ink-2"> · {t("figures.rest", { rest: reply.rest })}</span>}
      </p>
      {reply.flags.map((flag) => (
        <p className="mt-1" key={flag}>
          <Badge tone="amber">{t(`figures.flag.${flag}`)}</Badge>{" "}
          <span className="text-ink-2">{t(`figures.flagWhy.${flag}`)}</span>
        </p>
      ))}
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import type { VoteView } from "~/domain/session/view.ts";

interface BarsProps {
  readonly vote: VoteView;
  /** One's own choice. */
  readonly mine?: string | null;
}

/** How a vote fell: a bar and a number for each option, the most marked in words. */
export function Bars({ vote: { options, counts }, mine = null }: BarsProps) {
  const { t } = useTranslation("live");
  const votesOf = (id: string) => counts?.[id] ?? 0;
  const most = Math.max(...options.map(({ id }) => votesOf(id)));
  if (most === 0) return <p className="text-ink-2">{t("vote.nobody")}</p>;
  const tied = options.filter(({ id }) => votesOf(id) === most).length > 1;
  return (
    <ol className="grid gap-4">
      {options.map(({ id, text }) => (
        <li key={id}>
          <div className="mb-1 flex items-baseline justify-between gap-4">
            <span>
              {text}
              {mine === id ? <span className="ml-2 text-sm text-jade-ink">({t("room.yours")})</span> : null}
            </span>
            <span className="shrink-0 font-medium tabular-nums">{t("vote.votes", { count: votesOf(id) })}</span>
          </div>
          <div aria-hidden="true" className="h-3 overflow-hidden rounded-full bg-line">
            <div
              className={`h-full rounded-full ${votesOf(id) === most ? "bg-jade" : "bg-ink-3"}`}
              style={{ width: `${(100 * votesOf(id)) / most}%` }}
            />
          </div>
          {votesOf(id) === most && !tied ? (
            <p className="mt-1 flex items-center gap-1 text-sm text-jade-ink">
              <Icon name="check" size={16} />
              {t("vote.majority")}
            </p>
          ) : null}
        </li>
      ))}
      {tied ? <li className="text-ink-2">{t("vote.tie")}</li> : null}
    </ol>
  );
}

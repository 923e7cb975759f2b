import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Badge } from "~/components/ui/Badge.tsx";
import type { TurnItemRow } from "~/domain/reports/views.ts";

/** Turn by turn: how often each reply was chosen, and how its choosers did otherwise. */
export function TurnItems({ turns }: { readonly turns: readonly TurnItemRow[] }) {
  const { t } = useTranslation("reports");
  return (
    <ol className="grid gap-3">
      {turns.map(({ place, says, observations, tooFew, replies }) => (
        <li className="scroll-mt-20 rounded-xl border border-line bg-surface p-4" id={place} key={place}>
          <p className="font-medium">{says}</p>
          <p className="text-sm text-ink-2">
            {t(tooFew ? "items.tooFew" : "items.observations", { count: observations })}
          </p>
          {replies.length > 0 && (
            <ul className="mt-3 grid gap-2">
              {replies.map((reply) => (
                <Reply key={reply.id} reply={reply} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

function Reply({ reply: { text, share, chosen, rest, flags } }: { readonly reply: TurnItemRow["replies"][number] }) {
  const { t } = useTranslation("reports");
  const formats = useFormats();
  return (
    <li className="grid gap-1 border-t border-line pt-2">
      <p>{text}</p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
        <span className="tabular-nums">{t("items.chosen", { share: formats.percent(share), count: chosen })}</span>
        {rest !== null && <span className="tabular-nums">{t("items.rest", { rest: formats.score(rest) })}</span>}
        {flags.map((flag) => (
          <Badge key={flag} tone="amber">
            {t(`items.flags.${flag}`)}
          </Badge>
        ))}
      </p>
    </li>
  );
}

import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Badge } from "~/components/ui/Badge.tsx";
import type { VoteView } from "~/domain/session/view.ts";
import type { LaidOpen } from "~/domain/session/why.ts";

/** What each reply is worth and why, with how many wanted it. */
export function Why({ why, vote }: { readonly why: readonly LaidOpen[]; readonly vote: VoteView | null }) {
  const { t } = useTranslation("live");
  const formats = useFormats();
  const textOf = (id: string) => vote?.options.find((option) => option.id === id)?.text ?? id;
  const shown = vote ? vote.options.flatMap(({ id }) => why.filter((one) => one.id === id)) : why;
  return (
    <ol className="grid gap-4">
      {shown.map(({ id, credit, loss, best, breach, why: reason }) => (
        <li className="rounded-xl border border-line bg-surface p-4" key={id}>
          <p className="font-medium">{textOf(id)}</p>
          <p className="mt-2 flex flex-wrap gap-2">
            {best ? <Badge tone="jade">{t("why.best")}</Badge> : null}
            {breach ? <Badge tone="brick">{t("why.breach")}</Badge> : null}
            <Badge>{t("why.credit", { credit: formats.score(credit) })}</Badge>
            <Badge>{loss > 0 ? t("why.loss", { loss: formats.score(loss) }) : t("why.noLoss")}</Badge>
            {vote?.counts ? <Badge>{t("vote.votes", { count: vote.counts[id] ?? 0 })}</Badge> : null}
          </p>
          <p className="mt-2 text-ink-2">{reason}</p>
        </li>
      ))}
    </ol>
  );
}

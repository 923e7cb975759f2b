import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Badge } from "~/components/ui/Badge.tsx";
import type { MorningKey } from "~/domain/reports/views.ts";

interface MorningRepliesProps {
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  /** Null until the room has made up its mind. */
  readonly revealed: MorningKey | null;
}

/** The replies in an order that stays; once revealed, each with what it was worth and why. */
export function MorningReplies({ choices, revealed }: MorningRepliesProps) {
  const { t } = useTranslation("reports");
  return (
    <>
      <ol className="grid gap-3">
        {choices.map(({ id, text }, index) => {
          const reply = revealed?.replies.find((one) => one.id === id);
          return (
            <li
              className={`grid grid-cols-[auto_1fr] gap-x-3 rounded-xl border p-4 ${reply?.best ? "border-jade bg-jade-soft" : "border-line bg-surface"}`}
              key={id}
            >
              <span aria-hidden="true" className="font-semibold text-ink-2">
                {index + 1}
              </span>
              <div className="grid gap-2">
                <p>{text}</p>
                {reply && <Worth reply={reply} />}
              </div>
            </li>
          );
        })}
      </ol>
      {revealed && (
        <p className="text-sm text-ink-2">
          {revealed.answered === null ? t("morning.tooFew") : t("morning.chosen", { count: revealed.answered })}
        </p>
      )}
    </>
  );
}

function Worth({ reply }: { readonly reply: MorningKey["replies"][number] }) {
  const { t } = useTranslation("reports");
  const formats = useFormats();
  return (
    <div className="grid gap-1 text-base">
      <p className="flex flex-wrap items-center gap-2">
        {reply.best && <Badge tone="jade">{t("morning.best")}</Badge>}
        {reply.breach && <Badge tone="brick">{t("morning.breach")}</Badge>}
        <span>{reply.loss === 0 ? t("morning.free") : t("morning.loss", { loss: formats.score(reply.loss) })}</span>
        {reply.chosen !== null && <span className="text-ink-2">{t("morning.chose", { count: reply.chosen })}</span>}
      </p>
      <p className="text-ink-2">{reply.why}</p>
    </div>
  );
}

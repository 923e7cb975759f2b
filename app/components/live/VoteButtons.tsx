import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import type { VoteView } from "~/domain/session/view.ts";
import type { Sending } from "./use-vote.ts";

interface VoteButtonsProps {
  readonly vote: VoteView;
  readonly choice: string | null;
  readonly sending: Sending;
  readonly paused: boolean;
  readonly onCast: (choice: string) => void;
}

/** The options of an open vote, each as large as a thumb; the present choice is marked and said. */
export function VoteButtons({ vote, choice, sending, paused, onCast }: VoteButtonsProps) {
  const { t } = useTranslation("live");
  return (
    <fieldset className="grid gap-3" disabled={paused}>
      <legend className="mb-3 font-medium">{t("room.pick")}</legend>
      {vote.options.map(({ id, text }) => {
        const chosen = id === choice;
        const colours = chosen ? "border-jade bg-jade-soft" : "border-line-strong bg-surface";
        return (
          <button
            aria-pressed={chosen}
            className={`flex min-h-14 w-full items-center gap-3 rounded-xl border-2 px-4 py-3 text-left disabled:opacity-60 ${colours}`}
            key={id}
            onClick={() => onCast(id)}
            type="button"
          >
            <span className="w-5 shrink-0">{chosen ? <Icon className="text-jade-ink" name="check" /> : null}</span>
            <span>{text}</span>
          </button>
        );
      })}
      <p className="min-h-6 text-sm text-ink-2" role="status">
        {sending === "sending" ? t("room.sending") : null}
        {sending === "unsent" ? t("room.unsent") : null}
        {sending === "idle" && choice !== null ? t("room.change") : null}
        {sending === "too-late" ? t("room.tooLate") : null}
      </p>
    </fieldset>
  );
}

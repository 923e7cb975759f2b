import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { OfferedReply } from "~/domain/scenario/attempt-view.ts";

interface RepliesProps {
  readonly replies: readonly OfferedReply[];
  /** The reply being sent, or null. */
  readonly sending: string | null;
  readonly numberKeys: boolean;
}

/**
 * The replies that can be said now, each a submit button named `choice` of the form around them: they work
 * before any script has loaded. 1 to 4 chooses one, Enter says it.
 */
export function Replies({ replies, sending, numberKeys }: RepliesProps) {
  const { t } = useTranslation("roleplay");
  const group = useRef<HTMLFieldSetElement>(null);

  useEffect(() => {
    if (!numberKeys) return;
    function choose(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const button = group.current?.querySelectorAll<HTMLButtonElement>("button")[Number(event.key) - 1];
      if (!button || button.disabled) return;
      event.preventDefault();
      button.focus();
    }
    document.addEventListener("keydown", choose);
    return () => document.removeEventListener("keydown", choose);
  }, [numberKeys]);

  return (
    <fieldset className="grid gap-1.5 lg:gap-2" disabled={sending !== null} ref={group}>
      <legend className="sr-only">{t("play.replies")}</legend>
      {replies.map((reply, index) => (
        <button
          className={`grid min-h-11 grid-cols-[1.75rem_1fr] items-start gap-2.5 rounded-xl border px-3 py-1.5 leading-normal lg:min-h-13 lg:px-3.5 lg:py-2.5 text-left transition-colors ${
            reply.id === sending
              ? "border-jade bg-jade-soft"
              : "border-line-field bg-surface not-disabled:hover:border-jade not-disabled:hover:bg-jade-soft"
          } ${reply.struck ? "text-ink-3 line-through" : ""}`}
          disabled={reply.struck}
          key={reply.id}
          name="choice"
          type="submit"
          value={reply.id}
        >
          <kbd className="mt-0.5 size-6 rounded-md bg-sunken text-center font-sans text-sm leading-6 font-semibold text-ink-2 no-underline">
            {index + 1}
          </kbd>
          <span>
            {reply.text}
            {reply.struck && <span className="sr-only"> ({t("play.struck")})</span>}
          </span>
        </button>
      ))}
    </fieldset>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

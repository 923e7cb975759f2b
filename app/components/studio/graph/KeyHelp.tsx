import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";

const KEYS = ["move", "choose", "link", "shift", "many", "zoom", "remove"] as const;

/** How the graph is used by hand and by keyboard. Escape or a press elsewhere closes it. */
export function KeyHelp() {
  const { t } = useTranslation("graph");
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const elsewhere = ({ target }: Event) => {
      const element = details.current;
      if (element && target instanceof Node && !element.contains(target)) element.open = false;
    };
    // On the way down: the graph keeps presses on itself to itself.
    document.addEventListener("pointerdown", elsewhere, true);
    return () => document.removeEventListener("pointerdown", elsewhere, true);
  }, []);
  function close(event: KeyboardEvent) {
    if (event.key !== "Escape" || !details.current?.open) return;
    details.current.open = false;
    details.current.querySelector("summary")?.focus();
  }
  return (
    <details className="sm:relative" onKeyDown={close} ref={details}>
      <summary
        aria-label={t("keys.title")}
        className="btn-icon list-none [&::-webkit-details-marker]:hidden"
        title={t("keys.title")}
      >
        <Icon name="info" />
      </summary>
      <ul className="absolute right-0 z-30 mt-1.5 grid w-80 max-w-full gap-2 rounded-xl border border-line bg-surface p-4 text-sm text-ink shadow-raised sm:max-w-[calc(100vw-2rem)]">
        {KEYS.map((key) => (
          <li key={key}>{t(`keys.${key}`)}</li>
        ))}
      </ul>
    </details>
  );
}

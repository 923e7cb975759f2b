import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

/** Seconds left for this question; at none what has been chosen is sent, or that nothing was. */
export function Clock({ left }: { readonly left: number }) {
  const { t } = useTranslation("practice");
  const [seconds, setSeconds] = useState(Math.max(0, Math.ceil(left / 1000)));
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const ends = performance.now() + left;
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((ends - performance.now()) / 1000));
      setSeconds(rest);
      if (rest > 0) return;
      clearInterval(timer);
      box.current?.closest("form")?.requestSubmit();
    }, 250);
    return () => clearInterval(timer);
  }, [left]);
  return (
    <p
      className={`mb-3 text-right tabular-nums ${seconds <= 10 ? "font-semibold text-brick" : "text-ink-2"}`}
      ref={box}
    >
      <span aria-hidden="true">{t("sitting.clock", { count: seconds })}</span>
      {/* Said a few times only: a voice that counts leaves no room to think. Of itself a timer is never said. */}
      <span aria-live="polite" className="sr-only" role="timer">
        {seconds % 15 === 0 || seconds === 5 ? t("sitting.clock", { count: seconds }) : ""}
      </span>
    </p>
  );
}

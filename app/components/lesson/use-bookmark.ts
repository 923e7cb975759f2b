import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { LessonView } from "~/domain/practice/lesson-progress.ts";

/** Reading changes its place often; the server hears of it once it has rested this long, milliseconds. */
const REST = 2500;

const useBrowserLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

/**
 * Follows which block is being read, the last whose top has come past the middle of the screen, and keeps it as
 * the bookmark: when reading rests, and at the latest when the page is left. A switch of language keeps the place.
 * Gives the furthest block reached.
 */
export function useBookmark(text: RefObject<HTMLElement>, { slug, locale, furthest: before, completed }: LessonView) {
  const [furthest, setFurthest] = useState(before);
  const reading = useRef<number | null>(null);
  const enabled = completed === null;

  useEffect(() => {
    let saved = true;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function save() {
      clearTimeout(timer);
      if (saved || reading.current === null || !enabled) return;
      saved = true;
      // A beacon outlives the page.
      navigator.sendBeacon(`/lessons/${slug}/bookmark`, new URLSearchParams({ block: String(reading.current) }));
    }

    const inView = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const block = Number(target.getAttribute("data-block"));
          if (isIntersecting) inView.add(block);
          else inView.delete(block);
        }
        if (inView.size === 0) return;
        const block = Math.max(...inView);
        reading.current = block;
        setFurthest((now) => Math.max(now, block));
        saved = false;
        clearTimeout(timer);
        timer = setTimeout(save, REST);
      },
      { rootMargin: "0px 0px -45% 0px" },
    );
    // Not before the page has come to rest where reading goes on, or the way there would count as read.
    const begin = setTimeout(() => {
      for (const block of text.current?.querySelectorAll("[data-block]") ?? []) observer.observe(block);
    }, 1000);
    addEventListener("pagehide", save);
    document.addEventListener("visibilitychange", save);
    return () => {
      clearTimeout(begin);
      observer.disconnect();
      removeEventListener("pagehide", save);
      document.removeEventListener("visibilitychange", save);
      save();
    };
  }, [text, slug, enabled]);

  // The other language is longer or shorter: what stood here stands somewhere else now.
  const shown = useRef(locale);
  useBrowserLayoutEffect(() => {
    if (shown.current === locale) return;
    shown.current = locale;
    if (reading.current) document.getElementById(`block-${reading.current}`)?.scrollIntoView();
  }, [locale]);

  return furthest;
}

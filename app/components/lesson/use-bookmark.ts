import { type RefObject, useEffect, useState } from "react";

/** Reading changes its place often; the server hears of it once it has rested this long, milliseconds. */
const REST = 2500;

/**
 * Follows which block is being read, the last whose top has come past the middle of the screen, and keeps it as
 * the bookmark: when reading rests, and at the latest when the page is left. Gives the furthest block reached.
 */
export function useBookmark(
  text: RefObject<HTMLElement>,
  { slug, furthest: before, enabled }: { readonly slug: string; readonly furthest: number; readonly enabled: boolean },
): number {
  const [furthest, setFurthest] = useState(before);

  useEffect(() => {
    if (!enabled || !text.current) return;
    const inView = new Set<number>();
    let unsaved: number | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function save() {
      clearTimeout(timer);
      if (unsaved === null) return;
      // A beacon outlives the page.
      navigator.sendBeacon(`/lessons/${slug}/bookmark`, new URLSearchParams({ block: String(unsaved) }));
      unsaved = null;
    }

    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const block = Number(target.getAttribute("data-block"));
          if (isIntersecting) inView.add(block);
          else inView.delete(block);
        }
        if (inView.size === 0) return;
        const reading = Math.max(...inView);
        setFurthest((now) => Math.max(now, reading));
        unsaved = reading;
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

  return furthest;
}

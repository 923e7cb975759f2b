import { useEffect } from "react";

/**
 * On arrival scrolls to the block where reading goes on; null for the top. An address that names a place, or a
 * browser that has already gone back to one, is left alone.
 */
export function useResume(block: number | null): void {
  useEffect(() => {
    if (block === null || location.hash !== "" || scrollY > 0) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    document.getElementById(`block-${block}`)?.scrollIntoView({ behavior: calm ? "auto" : "smooth" });
  }, [block]);
}

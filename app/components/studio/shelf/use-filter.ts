import { useSearchParams } from "@remix-run/react";
import { useState } from "react";

/** What titles are filtered by, kept in the page's address so that it survives going somewhere and back. */
export function useFilter(): readonly [string, (words: string) => void] {
  const [search] = useSearchParams();
  const [words, setWords] = useState(search.get("q") ?? "");
  function change(next: string) {
    setWords(next);
    const url = new URL(window.location.href);
    if (next === "") url.searchParams.delete("q");
    else url.searchParams.set("q", next);
    // Not by the router: every letter would ask the server for the page.
    window.history.replaceState(window.history.state, "", url);
  }
  return [words, change];
}

import { type KeyboardEvent, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";
import type { Place } from "~/domain/scenario/scenario.ts";
import type { DraftDocument } from "~/domain/studio/document.ts";
import { nextMatch, placesWith } from "./search.ts";

interface FindBeatProps {
  readonly document: DraftDocument;
  /** The places in the order in which they are gone through. */
  readonly order: readonly Place[];
  readonly at: Place | null;
  readonly onFound: (place: Place) => void;
}

/** Finds beats and ends by name or words; Enter goes to the next, with Shift to the one before. */
export function FindBeat({ document, order, at, onFound }: FindBeatProps) {
  const { t } = useTranslation("graph");
  const [query, setQuery] = useState("");
  const matches = useMemo(() => placesWith(document, query, order), [document, query, order]);
  const index = at === null ? -1 : matches.indexOf(at);

  function go(event: KeyboardEvent) {
    // Enter also ends a word being composed: that is no wish to go.
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const next = nextMatch(matches, at, event.shiftKey);
    if (next !== null) onFound(next);
  }
  const told = () => {
    if (query.trim() === "") return "";
    if (matches.length === 0) return t("tools.none");
    return index < 0
      ? t("tools.found", { count: matches.length })
      : t("tools.at", { n: index + 1, total: matches.length });
  };

  return (
    <search className="relative min-w-0 flex-1 basis-56 sm:max-w-sm">
      <Icon className="pointer-events-none absolute top-3 left-3 text-ink-2" name="search" />
      <TextInput
        aria-label={t("tools.find")}
        className="pr-28 pl-10"
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={go}
        placeholder={t("tools.find")}
        title={t("tools.findHint")}
        type="search"
        value={query}
      />
      <output aria-live="polite" className="pointer-events-none absolute top-3 right-3 text-sm text-ink-2">
        {told()}
      </output>
    </search>
  );
}

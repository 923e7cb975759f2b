import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Locale } from "~/domain/locale.ts";
import type { Place } from "~/domain/scenario/scenario.ts";
import type { DraftDocument, DraftFact, DraftGauge } from "~/domain/studio/document.ts";
import { type Outline, outlineOf, sameOutline } from "./outline.ts";
import { problemsWithin } from "./problems.ts";
import type { FieldProblem, FormProps, Vocabulary } from "./types.ts";

/**
 * What all fields of a form share. It stays the same object while texts are typed, so that a keystroke draws again
 * only the part of the form that it is in.
 */
export interface FormScope {
  /** The viewer's language. */
  readonly locale: Locale;
  /** The scenario's own language: its texts stand first. */
  readonly own: Locale;
  readonly vocabulary: Vocabulary;
  readonly problems: readonly FieldProblem[];
  readonly gauges: readonly DraftGauge[];
  readonly facts: readonly DraftFact[];
  readonly start: Place;
  readonly outline: Outline;
  /** Changes the draft as it is by then. */
  readonly edit: (change: (document: DraftDocument) => DraftDocument, upon?: string) => void;
  /** The same, and shows a place after it. */
  readonly editAndShow: (
    change: (document: DraftDocument) => { readonly document: DraftDocument; readonly place: Place | null },
  ) => void;
}

const Scope = createContext<FormScope | null>(null);

export function useFormScope(): FormScope {
  const scope = useContext(Scope);
  if (scope === null) throw new Error("a field of the studio's form stands outside of it");
  return scope;
}

interface FormScopeProviderProps {
  readonly form: FormProps;
  /** The path the form is of: problems elsewhere are none of its own. Absent for the settings. */
  readonly within?: string;
  readonly children: ReactNode;
}

export function FormScopeProvider({ form, within, children }: FormScopeProviderProps) {
  const { document, problems, vocabulary, locale, onEdit } = form;
  const { gauges, facts, start, locale: own } = document;
  const outline = useOutline(document, vocabulary, locale);
  const latest = useRef({ document, onEdit });
  useEffect(() => {
    latest.current = { document, onEdit };
  }, [document, onEdit]);

  const edits = useMemo(
    (): Pick<FormScope, "edit" | "editAndShow"> => ({
      edit(change, upon) {
        const { document: before, onEdit: tell } = latest.current;
        const next = change(before);
        if (next === before) return;
        // Two edits may come before the page is drawn again: a name that loses the focus, and what took it.
        latest.current = { document: next, onEdit: tell };
        tell(next, upon ?? null);
      },
      editAndShow(change) {
        const { document: before, onEdit: tell } = latest.current;
        const { document: next, place } = change(before);
        latest.current = { document: next, onEdit: tell };
        tell(next, null, place);
      },
    }),
    [],
  );
  const ownProblems = useMemo(
    () => (within === undefined ? problems : problemsWithin(problems, within)),
    [problems, within],
  );
  const scope = useMemo(
    (): FormScope => ({ ...edits, locale, own, vocabulary, problems: ownProblems, gauges, facts, start, outline }),
    [edits, locale, own, vocabulary, ownProblems, gauges, facts, start, outline],
  );
  return <Scope.Provider value={scope}>{children}</Scope.Provider>;
}

/** The outline, the same object as long as it says the same. */
function useOutline(document: DraftDocument, vocabulary: Vocabulary, locale: Locale): Outline {
  const { beats, ends } = document;
  const now = useMemo(() => outlineOf({ beats, ends }, vocabulary, locale), [beats, ends, vocabulary, locale]);
  const [kept, setKept] = useState(now);
  if (kept === now || sameOutline(kept, now)) return kept;
  setKept(now);
  return now;
}

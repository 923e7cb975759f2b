import type { Locale } from "~/domain/locale.ts";
import type { Place } from "~/domain/scenario/scenario.ts";
import type { DraftDocument } from "~/domain/studio/document.ts";

/** What a draft may refer to, named in the viewer's language. */
export interface Vocabulary {
  /** All seven, in order. */
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  readonly skills: readonly { readonly id: string; readonly name: string }[];
  readonly points: readonly { readonly id: string; readonly text: string }[];
  readonly lessons: readonly { readonly id: string; readonly title: string }[];
}

/** A problem by the dotted path it stands at, worded in the viewer's language. */
export interface FieldProblem {
  readonly at: string;
  readonly kind: "error" | "warning";
  readonly message: string;
}

export interface FormProps {
  readonly document: DraftDocument;
  readonly problems: readonly FieldProblem[];
  readonly vocabulary: Vocabulary;
  readonly locale: Locale;
  /**
   * The draft after an edit. `upon` names what is typed into (acts upon the same thing in a row are undone as one),
   * null for single acts; `focus` is the place to be shown next, where it changed. A form that only wants another
   * place shown gives the draft back as it was.
   */
  readonly onEdit: (next: DraftDocument, upon: string | null, focus?: Place | null) => void;
}

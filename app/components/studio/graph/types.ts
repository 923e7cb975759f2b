import type { Locale } from "~/domain/locale.ts";
import type { Place } from "~/domain/scenario/scenario.ts";
import type { DraftDocument, Position } from "~/domain/studio/document.ts";

export type Marks = ReadonlyMap<Place, { readonly errors: number; readonly warnings: number }>;
export type Path = readonly { readonly place: Place; readonly choice: string | null }[];

/** What is shown of a draft. */
export interface GraphShown {
  readonly document: DraftDocument;
  /** How many errors and warnings each place has. */
  readonly marks: Marks;
  /** Share (0 to 1) of the conversations that came to a turn in which a reply was said, by `heatKey`. Null: no heat shown. */
  readonly heat: ReadonlyMap<string, number> | null;
  /** Places and replies of a path to be shown (a witness, or the conversation being played), or null. */
  readonly path: Path | null;
  /** Stages by their names in the person's language. */
  readonly names: { readonly stages: Readonly<Record<string, string>> };
  readonly locale: Locale;
}

export interface GraphActs {
  readonly onSelect: (place: Place | null) => void;
  readonly onLink: (place: Place, choice: string, to: Place) => void;
  readonly onMove: (places: readonly { readonly place: Place; readonly position: Position }[]) => void;
  readonly onAdd: (stage: string) => void;
  readonly onDuplicate: (place: Place) => void;
  readonly onDelete: (place: Place) => void;
  /** Forget the positions made by hand: the caller clears `document.positions`. */
  readonly onArrange: () => void;
}

export interface GraphProps extends GraphShown, GraphActs {
  readonly selected: Place | null;
}

export const heatKey = (place: Place, choice: string): string => `${place}#${choice}`;

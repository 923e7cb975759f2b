import type { IconName } from "~/components/ui/icon-names.ts";
import type { AssignedItem, ItemKind } from "~/domain/assignments/assignment.ts";

/** Where an item is done. */
export function pathOf({ kind, ref }: AssignedItem): string {
  switch (kind) {
    case "lesson":
      return `/lessons/${encodeURIComponent(ref)}`;
    case "drill":
      return `/drills#${encodeURIComponent(ref)}`;
    case "role-play":
      return `/role-plays/${encodeURIComponent(ref)}`;
  }
}

export const ICONS: Readonly<Record<ItemKind, IconName>> = {
  lesson: "book-open",
  drill: "target",
  "role-play": "messages-square",
};

import type { IconName } from "~/components/ui/icon-names.ts";
import { may } from "~/domain/people.ts";
import type { NavViewer } from "./viewer.ts";

export interface NavItem {
  readonly to: string;
  readonly label: "today" | "lessons" | "rolePlays" | "people";
  readonly icon: IconName;
}

const LESSONS: NavItem = { to: "/lessons", label: "lessons", icon: "book-open" };
const ROLE_PLAYS: NavItem = { to: "/role-plays", label: "rolePlays", icon: "messages-square" };

/** Where somebody can go from anywhere. "Today" is for those who have a plan to be reminded of. */
export function navItems(viewer: NavViewer | null): readonly NavItem[] {
  if (viewer?.kind !== "person") return [LESSONS, ROLE_PLAYS];
  const own: NavItem[] = [{ to: "/", label: "today", icon: "sun" }, LESSONS, ROLE_PLAYS];
  return may(viewer.role, "see-people") ? [...own, { to: "/people", label: "people", icon: "users" }] : own;
}

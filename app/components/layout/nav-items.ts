import type { IconName } from "~/components/ui/icon-names.ts";
import { may } from "~/domain/people.ts";
import type { NavViewer } from "./viewer.ts";

export interface NavItem {
  readonly to: string;
  readonly label: "today" | "lessons" | "drills" | "rolePlays" | "routines" | "room";
  readonly icon: IconName;
}

const LESSONS: NavItem = { to: "/lessons", label: "lessons", icon: "book-open" };
const DRILLS: NavItem = { to: "/drills", label: "drills", icon: "target" };
const ROUTINES: NavItem = { to: "/routines", label: "routines", icon: "calendar" };
const ROLE_PLAYS: NavItem = { to: "/role-plays", label: "rolePlays", icon: "messages-square" };

/** Where somebody can go from anywhere. "Today" is for those who have a plan to be reminded of. */
export function navItems(viewer: NavViewer | null): readonly NavItem[] {
  if (viewer?.kind !== "person") return [LESSONS, ROLE_PLAYS];
  const own: NavItem[] = [{ to: "/", label: "today", icon: "sun" }, LESSONS, DRILLS, ROLE_PLAYS, ROUTINES];
  return may(viewer.role, "see-people") ? [...own, { to: "/room", label: "room", icon: "users" }] : own;
}

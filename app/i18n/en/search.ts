import type { Messages } from "../messages.ts";
import type search from "../zh-CN/search.ts";

export default {
  title: "Search",
  label: "Search lessons, points, drills and role-plays",
  placeholder: "Try: deposit, prospect, complaint",
  go: "Search",
  hint: "The beginning of a word is enough. Press / on any page to get here.",
  found_one: "One result",
  found_other: "{{count}} results",
  none: "Nothing found for “{{query}}”",
  noneHint: "Try another word, or fewer letters.",
  other: "Nothing in English; these are in Chinese:",
  kind: { lesson: "Lesson", point: "Point", "role-play": "Role-play", drill: "Drill" },
} satisfies Messages<typeof search>;

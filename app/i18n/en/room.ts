import type { Messages } from "../messages.ts";
import type zh from "../zh-CN/room.ts";

export default {
  title: "Trainer’s room",
  lead: "Everything a cohort needs of you starts here.",
  links: {
    label: "Trainer’s room",
    people: "People",
    assignments: "Assignments",
    coaching: "Coaching",
    cases: "Cases",
    live: "Sessions",
    reports: "Reports",
    studio: "Studio",
  },
} satisfies Messages<typeof zh>;

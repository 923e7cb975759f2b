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
  people: {
    none: "Make a cohort first, then bring people in.",
    some_one: "{{cohorts}} cohorts, one rep",
    some_other: "{{cohorts}} cohorts, {{count}} reps",
    pending_one: "One invitation not used yet",
    pending_other: "{{count}} invitations not used yet",
    go: "See people",
    begin: "Make a cohort",
  },
  assignments: {
    none: "Nothing is assigned at the moment.",
    some_one: "One assignment under way",
    some_other: "{{count}} assignments under way",
    overdue_one: "One is past its deadline",
    overdue_other: "{{count}} are past their deadline",
    go: "See assignments",
    begin: "Assign something",
  },
  coaching: {
    none: "No role-play is waiting for your comments.",
    some_one: "One assessed role-play without your comments",
    some_other: "{{count}} assessed role-plays without your comments",
    news_one: "One thread with a new answer",
    news_other: "{{count}} threads with new answers",
    go: "Go and coach",
  },
  cases: {
    none: "No case is waiting for review.",
    some_one: "One case to review",
    some_other: "{{count}} cases to review",
    go: "See cases",
    review: "Review",
  },
  live: {
    none: "The next session isn’t planned yet.",
    now: "Under way: {{title}}",
    next: "{{when}}: {{title}}",
    go: "See sessions",
    begin: "Plan a session",
  },
  reports: { none: "Nothing stands out as weak.", some: "Teach next: {{skill}}", go: "See reports" },
  studio: {
    text: "Write and edit scenarios, and see what an edit does to past attempts before it goes out.",
    go: "Open the studio",
  },
} satisfies Messages<typeof zh>;

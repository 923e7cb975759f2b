import type { Messages } from "../messages.ts";
import type zh from "../zh-CN/home.ts";

export default {
  title: "Today",
  welcome: {
    title: "Lose a customer here, not out there",
    lead: "This customer has moods, troubles, and things he won't say unasked. He answers what you actually say. Afterwards you see what each line was worth and which turn cost you most, and every figure is worked out, not guessed.",
    start: "Talk to him now",
    free: "No account needed, about {{minutes}} minutes",
    signIn: "I have an account",
    how: "Afterwards you'll see",
    points: {
      losses: "Where the points went: what each turn lost, adding up to the last hundredth",
      turning: "The turning point: the turn after which nothing could have saved it",
      whatIf: "What if you'd said something else: his answer, and how far you could still have got",
    },
  },
  hello: "{{name}}, start here today",
  firstDay: "Day one: a lesson, then a conversation with a customer. That’s enough.",
  rolePlay: { go: "Start a conversation", resume: "Carry on" },
  allDone: "Everything’s done for today",
  allDoneHint: "Want more? Talk to a customer. Otherwise, call it a day.",
  plan: "What to do today",
  team: {
    label: "Team",
    title: "Bring people in",
    text: "Send an invitation link, and they can start learning and talking.",
    go: "Invite",
  },
  more: {
    map: "Curriculum map",
    profile: "My skills",
    assignments: "My assignments",
    objections: "Handling objections",
    search: "Search",
    coaching: "You and your trainer",
    cases: "Case library",
  },
  line: {
    attempt: { title: "Carry on: {{title}}", why: "Your customer is still waiting for an answer." },
    assignment: { progress: "{{due}} · {{done}} of {{of}} done.", whole: "From your trainer · {{due}}." },
    session: {
      title: "Session: {{title}}",
      now: "It’s under way. Go in and join.",
      next: "Starts {{when}}.",
    },
    news: {
      turn: "{{author}} wrote about turn {{n}}",
      whole: "{{author}} wrote to you",
      why: "In the debrief of “{{title}}”. Have a look; you can answer there.",
    },
    feedback: {
      title_one: "Rate your trainer",
      title_other: "Rate {{count}} trainers",
      why: "The half-year is nearly over. Anonymous, a minute or two.",
    },
    review: {
      title_one: "Review one question",
      title_other: "Review {{count}} questions",
      why: "Just before you’d start to forget.",
    },
    lesson: {
      title: "{{title}}",
      why: "Your next lesson, about {{minutes}} minutes.",
      resume: "You’re {{share}} through. Finish it.",
    },
    sitting: { title: "Carry on: {{title}}", why_one: "One question left.", why_other: "{{count}} questions left." },
    drill: {
      title: "Ten questions: {{title}}",
      weak: "{{name}} stands at {{share}}, the skill that needs it most.",
      fresh: "You haven’t tried this one.",
    },
    routines: { title: "Routines: {{done}} of {{due}}", why: "Today’s aren’t all done yet." },
    close: {
      title: {
        daily: "Close the day ({{term}})",
        weekly: "Close the week ({{term}})",
        monthly: "Close the month ({{term}})",
        quarterly: "Close the quarter ({{term}})",
        "half-yearly": "Close the half-year ({{term}})",
        yearly: "Close the year ({{term}})",
      },
      why: "See what you did, where the gap was and what to change.",
    },
    rolePlay: {
      title: "{{title}}",
      never: "You haven’t met this customer.",
      again: "Your best assessed score is {{best}}. Go again.",
    },
  },
} satisfies Messages<typeof zh>;

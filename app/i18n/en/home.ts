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
  hello: "{{name}}, here's where to start today",
  lesson: {
    label: "Next lesson",
    go: "Start",
    resume: "Continue",
    done: "You've finished every lesson",
    all: "All lessons",
    minutes: "about {{minutes}} min",
  },
  rolePlay: {
    label: "Role-play",
    go: "Have the conversation",
    resume: "Continue",
    open: "One conversation is still open",
  },
  team: {
    label: "Team",
    title: "Bring your people in",
    text: "Send an invitation link, and they can start learning and talking.",
    go: "Invite",
  },
  firstDay: "First day: one lesson, then one conversation. That's enough.",
} satisfies Messages<typeof zh>;

import type { Messages } from "../messages.ts";
import type objections from "../zh-CN/objections.ts";

export default {
  title: "Handling objections",
  lead: "“No” is seldom the end of it. More often there’s one thing the customer can’t get past yet. Hear which one it is before you answer.",
  kinds: {
    title: "Three you’ll meet most",
    "wait-for-price": {
      name: "Waiting for the price",
      says: "“I’ve got the money. I’ll wait for the sale.”",
      hint: "Nobody can promise the price they’re waiting for. Don’t rush to cut yours, and don’t chase. Lay it out fairly: what waiting might save them, and what it will cost.",
    },
    "compare-and-leave": {
      name: "Comparing, then leaving",
      says: "“I’ll just look round a few other places.”",
      hint: "They haven’t finished comparing. Give them reasons to stay, never obstacles to leaving. If they do go, see them off well: they’ll remember you when they’ve seen the rest.",
    },
    "last-minute-demand": {
      name: "One more thing before signing",
      says: "“Throw in a year’s servicing and I’ll sign.”",
      hint: "The pen is out, and now there’s something else. Fight it and you lose the deal; give in and you lose the profit. Say no kindly, help with the worry behind it, and give only in exchange.",
    },
  },
  begin: {
    title: "Nothing done here yet",
    own: "Read a lesson, do ten questions, then talk to one of the customers. Only you can see your practice, so it doesn’t matter if it goes wrong.",
    lesson: "Start with: {{title}}",
    visitor: "Talk to one of the customers first. You don’t need an account, and it doesn’t matter if it goes wrong.",
    rolePlay: "Meet {{name}}",
  },
  standing: {
    title: "How far you’ve come",
    sum: "{{passed}} of {{customers}} conversations passed, {{seen}} of {{items}} questions tried, {{read}} of {{lessons}} lessons completed",
  },
  rolePlays: {
    title: "Talk to them",
    hint: "One kind of objection each. Open the title to see who’s coming, or to be assessed.",
    visitorHint: "One kind of objection each. Open the title to see who’s coming.",
    best: "Best assessed score {{score}}",
    passed: "Passed",
    notPassed: "Not passed yet",
    notAssessed: "Not assessed yet",
    practised_one: "practised once",
    practised_other: "practised {{count}} times",
    never: "Not talked to yet",
    start: "Start practice",
    startOf: "Start practice: {{title}}",
  },
  decks: { title: "Drill your answers" },
  lessons: { title: "The lessons behind it" },
  signIn: { text: "Drills and lessons need an account, so that your progress is kept.", go: "Sign in" },
} satisfies Messages<typeof objections>;

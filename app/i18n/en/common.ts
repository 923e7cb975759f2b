import type { Messages } from "../messages.ts";
import type common from "../zh-CN/common.ts";

export default {
  skipToContent: "Skip to content",
  nav: {
    label: "Main",
    today: "Today",
    lessons: "Lessons",
    rolePlays: "Role-plays",
    drills: "Drills",
    routines: "Routines",
    profile: "My skills",
    search: "Search",
    people: "People",
    signIn: "Sign in",
  },
  account: {
    menu: "Account menu: {{name}}",
    settings: "Account settings",
    signOut: "Sign out",
  },
  preferences: {
    menu: "Language and appearance",
    language: "Language",
    theme: "Appearance",
    system: "Match the system",
    light: "Light",
    dark: "Dark",
  },
  role: {
    rep: "Sales rep",
    trainer: "Trainer",
    administrator: "Administrator",
  },
  action: {
    cancel: "Cancel",
    close: "Close",
    copy: "Copy",
    copied: "Copied",
    next: "Next page",
    firstPage: "Back to the first page",
  },
  tier: {
    gold: "Gold",
    silver: "Silver",
    bronze: "Bronze",
    none: "Below bronze",
  },
  required: "Required",
  optional: "Optional",
  flash: {
    "signed-in": "You are signed in.",
    "signed-out": "You are signed out.",
    "set-up": "All set. Welcome to Rapport.",
    joined: "Your account is ready. Welcome.",
    "invitation-revoked": "Invitation revoked. Its link no longer works.",
    "password-changed": "Password changed. You are signed out on all other devices.",
  },
} satisfies Messages<typeof common>;

import type { Messages } from "../messages.ts";
import type account from "../zh-CN/account.ts";

export default {
  field: {
    email: "E-mail address",
    name: "Name",
    nameHint: "What colleagues and trainers see",
    password: "Password",
    newPasswordHint: "At least 10 characters. A long phrase is easier to remember than odd symbols, and safer.",
  },
  setup: {
    title: "Set up Rapport",
    lead: "Nobody is here yet. Make the administrator's account first; then you invite trainers and reps.",
    code: "Set-up code",
    codeHint:
      "You are not on the computer that runs the server, so we check: the code is printed in the terminal where Rapport was started.",
    sample: "Load a sample team",
    sampleHint:
      "1 trainer, 12 reps, 2 cohorts. Their conversations are played on the real engine, so their scores are real ones: sign in as any of them to see conversations and debriefs. Sample accounts end in @sample.example and have the same password as yours. For a first look around; leave it out where you mean to work.",
    submit: "Create the account and start",
    pending: "Creating the account…",
    pendingSample: "The sample team is practising. This takes a few seconds…",
  },
  signIn: {
    title: "Sign in",
    submit: "Sign in",
    pending: "Signing in…",
    noAccount: "No account yet? Ask your trainer for an invitation link.",
    tryFirst: "Want to try first? Play a conversation without signing in",
  },
  page: {
    title: "Account",
    you: "You",
    role: "Role",
    since: "Joined",
    reading: "Language and appearance",
    readingHint: "The language is used wherever you sign in from now on. The appearance is for this device only.",
    password: "Change password",
    passwordHint: "Afterwards you are signed out on all your other devices, but not on this one.",
    current: "Current password",
    next: "New password",
    again: "New password once more",
    submit: "Change password",
    pending: "Changing…",
  },
  invite: {
    title: "Join Rapport",
    lead: "You are invited to join. Your role: {{role}}. Just fill in these three.",
    emailFixed: "The invitation was made for this address, so it cannot be changed.",
    submit: "Create the account",
    pending: "Creating the account…",
    signIn: "Go to sign-in",
    home: "Go to the home page",
    expires: "The invitation is valid until",
    accepted: {
      title: "This invitation has been used",
      text: "An invitation makes one account. If you used it, just sign in. If not, tell whoever invited you.",
    },
    revoked: {
      title: "This invitation was revoked",
      text: "Whoever invited you has taken it back. If you need one, ask them for another.",
    },
    expired: {
      title: "This invitation has expired",
      text: "Ask whoever invited you to send a new link.",
    },
    unknown: {
      title: "There is no such invitation",
      text: "The link may have been copied only in part. Compare it with the message you got, or ask for it again.",
    },
    signedIn: {
      title: "You are signed in already",
      text: "You are signed in as {{name}}. This invitation makes a new account; sign out first to use it.",
      signOut: "Sign out",
    },
  },
} satisfies Messages<typeof account>;

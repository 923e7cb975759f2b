import type { Messages } from "../messages.ts";
import type errors from "../zh-CN/errors.ts";

export default {
  code: {
    "not-found": "Not found. It may have been removed, or you may not have access to it.",
    forbidden: "Your role does not allow this. If you need it, ask a trainer or an administrator.",
    "sign-in-required": "Please sign in first.",
    "bad-input": "Some answers need another look; they are marked below. Nothing was changed.",
    "email-taken": "This e-mail address already has an account. Sign in, or use another address.",
    "wrong-credentials": "Wrong e-mail address or password.",
    "wrong-password": "That is not your current password.",
    "account-deactivated":
      "The password is right, but this account has been deactivated. Ask your trainer or an administrator to reactivate it. Nothing you did is lost.",
    "last-administrator":
      "This is the last administrator who can sign in, so the account stays active. Invite another administrator first.",
    "external-id-taken": "This external ID belongs to somebody else.",
    "invitation-unusable": "This invitation can no longer be used. Ask whoever invited you for a new one.",
    "invitation-email-differs": "This invitation was made for another e-mail address. Use the one it was sent to.",
    "already-set-up": "This installation is set up already. Please sign in.",
    "stale-turn": "This turn was already answered. You are looking at where the conversation stands now.",
    "not-offered": "That reply is not among the ones on offer. Choose one of those shown.",
    "attempt-over": "This conversation has ended.",
    "attempt-open": "This conversation has not ended yet. The debrief comes after it.",
    "not-in-assessed": "Not during an assessment. You can do this when practising.",
    "no-more-hints": "There are no more hints for this turn.",
    "rate-limited": "That was too many tries in a short time. Wait a little, then try again.",
    "cross-origin":
      "This request did not come from a page of this site, so it was refused. Reload the page and try again.",
    "too-large": "That is too large. It was not saved.",
    "draft-changed": "Somebody saved this draft in the meantime. Look at it again before you go on.",
    offline:
      "The server did not answer, so treat this as not sent. What you typed is still here: check your connection, then send it again.",
    unavailable:
      "The server could not take this just now, so treat it as not saved. What you typed is still here: wait a moment, then send it again.",
  },
  field: {
    required: "Please fill this in",
    email: "Enter a full e-mail address, like name@example.com",
    "too-long": "Too long",
    "password-short": "At least 10 characters",
    "password-long": "At most 200 characters",
    "password-differs": "The two passwords are not the same",
    "password-same": "The new password is the same as the current one",
    "bad-characters": "This contains characters that cannot be saved. Remove them and try again",
    days: "Enter a number of days from 1 to 90",
    choice: "Choose one from the list",
    "set-up-code": "Wrong set-up code. It is printed in the server's terminal",
    "email-taken": "This e-mail address already has an account",
    "wrong-password": "That is not your current password",
    "invitation-email-differs": "This invitation was made for another e-mail address",
    "external-id-taken": "This external ID belongs to somebody else",
    cohort: "Choose a cohort, or name a new one",
    day: "Enter a day on the calendar, like 2026-03-01",
  },
  page: {
    "404": {
      title: "There is no such page",
      text: "The address may be wrong, or the page has moved. Your progress and conversations are safe.",
    },
    "403": {
      title: "This page is not open to you",
      text: "Your role does not allow it. Nothing was changed. If you need it, ask a trainer or an administrator.",
    },
    "401": {
      title: "Please sign in",
      text: "Sign in to carry on. Your progress and conversations are safe.",
    },
    "429": {
      title: "Too many requests",
      text: "Wait a little, then reload this page. Everything saved so far is safe.",
    },
    "4xx": {
      title: "This request could not be handled",
      text: "Go back and try again. Everything saved so far is safe.",
    },
    "500": {
      title: "Something went wrong on our side",
      text: "The error was recorded. Your saved progress and conversations are safe. Reload in a moment to try again.",
    },
    offline: {
      title: "The server cannot be reached",
      text: "Check your connection, then try again. Your saved progress and conversations are safe.",
    },
    home: "Go to the home page",
    reload: "Reload this page",
    signIn: "Go to sign-in",
  },
} satisfies Messages<typeof errors>;

import { expect, test } from "vitest";
import { acceptInvitationForm, changePasswordForm, setUpForm, signInForm } from "./accounts.ts";
import { inviteForm } from "./invitation.ts";

const account = { email: "lan@example.com", name: "沈岚", password: "correct horse" };

/** The code at a field, null where the field is right. */
function codeAt(result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }, field: string) {
  return result.error?.issues.find(({ path }) => path[0] === field)?.message ?? null;
}

test("an e-mail address is looked up in lower case and without space around it", () => {
  expect(signInForm.parse({ email: "  Lan@Example.COM ", password: "x" }).email).toBe("lan@example.com");
});

test.each([
  ["", "required"],
  ["   ", "required"],
  ["lan", "email"],
  ["lan@", "email"],
  ["lan@example", "email"],
  ["la n@example.com", "email"],
  ["lan\0@example.com", "bad-characters"],
  [`${"a".repeat(250)}@example.com`, "too-long"],
])("the e-mail address %j is refused as %s", (email, code) => {
  expect(codeAt(signInForm.safeParse({ email, password: "x" }), "email")).toBe(code);
});

test.each([
  ["123456789", "password-short"],
  ["1234567890", null],
  ["密码就是这十个字而已", null],
  [" leading and trailing ", null],
  ["x".repeat(200), null],
  ["x".repeat(201), "password-long"],
  ["abcdefghij\0", "bad-characters"],
])("a new password %j: %s", (password, code) => {
  expect(codeAt(acceptInvitationForm.safeParse({ ...account, password }), "password")).toBe(code);
});

test("a password is kept as typed", () => {
  expect(acceptInvitationForm.parse({ ...account, password: "  ten chars  " }).password).toBe("  ten chars  ");
});

test("a short password of yesterday may still sign in", () => {
  expect(signInForm.safeParse({ email: account.email, password: "short" }).success).toBe(true);
});

test.each([
  ["", "required"],
  ["a\nb", "bad-characters"],
  ["名".repeat(81), "too-long"],
  [" 名 ", null],
])("the name %j: %s", (name, code) => {
  expect(codeAt(setUpForm.safeParse({ ...account, name }), "name")).toBe(code);
});

test("the new password is typed twice alike, and differs from the old one", () => {
  const given = { current: "yesterday's words", next: "tomorrow's words", again: "tomorrow's words" };
  expect(changePasswordForm.safeParse(given).success).toBe(true);
  expect(codeAt(changePasswordForm.safeParse({ ...given, again: "tomorrow" }), "again")).toBe("password-differs");
  const same = { ...given, next: given.current, again: given.current };
  expect(codeAt(changePasswordForm.safeParse(same), "next")).toBe("password-same");
});

test.each([
  [0, "days"],
  [91, "days"],
  [1.5, "days"],
  [Number.NaN, "days"],
  [1, null],
  [90, null],
])("an invitation for %d days: %s", (days, code) => {
  expect(codeAt(inviteForm.safeParse({ role: "rep", days }), "days")).toBe(code);
});

test("an invitation needs a role there is, and no e-mail address", () => {
  expect(codeAt(inviteForm.safeParse({ role: "owner", days: 7 }), "role")).toBe("choice");
  expect(codeAt(inviteForm.safeParse({ days: 7 }), "role")).toBe("choice");
  expect(codeAt(inviteForm.safeParse({ role: "rep", days: 7, email: "lan" }), "email")).toBe("email");
});

import { expect, expectAccessible, test } from "../support/test.ts";

test("from an empty installation to a rep who joined by a link", async ({ open, newSite }) => {
  test.setTimeout(120_000);
  const site = await newSite("empty");
  const admin = await open({ site, locale: "en" });
  await admin.goto("/lessons");
  await expect(admin).toHaveURL(/\/setup$/);
  await expectAccessible(admin);

  // What is wrong is said at the field; what was typed stays, but for the password.
  await admin.getByLabel("Name").fill("Ada");
  await admin.getByLabel("E-mail address").fill("not an address");
  await admin.getByLabel("Password").fill("short");
  await admin.getByRole("button", { name: "Create the account and start" }).click();
  await expect(admin.getByLabel("Password")).toHaveAttribute("aria-invalid", "true");
  await expect(admin.getByLabel("Name")).toHaveValue("Ada");
  await expectAccessible(admin);

  await admin.getByLabel("E-mail address").fill("Ada@Example.com");
  await admin.getByLabel("Password").fill("a long enough password");
  await admin.getByLabel("Load a sample team").check();
  await admin.getByRole("button", { name: "Create the account and start" }).click();
  await expect(admin.getByRole("heading", { name: /Ada/ })).toBeVisible({ timeout: 60_000 });

  // The sample team is there, and its scores come from attempts that can be opened by those who made them.
  await admin.goto("/people");
  await expect(admin.getByText("Helen Shen")).toBeVisible();
  await expectAccessible(admin);
  await admin.getByRole("link", { name: "Invitations" }).click();
  await expect(admin.getByRole("button", { name: "Create the invitation link" })).toBeVisible();
  await expectAccessible(admin);
  await admin.getByRole("button", { name: "Create the invitation link" }).click();
  const link = await admin.getByLabel("Invitation link").inputValue();
  expect(link).toContain(`${site.address}/invite/`);

  const rep = await open({ site, locale: "zh-CN", width: "phone" });
  await rep.goto(link);
  await expectAccessible(rep);
  await rep.getByLabel("姓名").fill("小林");
  await rep.getByLabel("邮箱").fill("xiaolin@example.com");
  await rep.getByLabel("密码").fill("一个足够长的密码啊啊");
  await rep.locator("form button[type=submit]").last().click();
  await expect(rep.getByRole("heading", { name: /小林/ })).toBeVisible();
  await expectAccessible(rep);

  // A used link makes no second account.
  const another = await open({ site, locale: "en", width: "phone" });
  await another.goto(link);
  await expect(another.getByRole("heading", { name: "This invitation has been used" })).toBeVisible();

  // The trainer of the sample signs in with the administrator's password.
  await another.goto("/sign-in");
  await another.getByLabel("E-mail address").fill("trainer@sample.example");
  await another.getByLabel("Password").fill("wrong password");
  await another.getByRole("button", { name: "Sign in" }).last().click();
  await expect(another.getByRole("alert")).toBeVisible();
  await expect(another.getByLabel("E-mail address")).toHaveValue("trainer@sample.example");
  await another.getByLabel("Password").fill("a long enough password");
  await another.getByRole("button", { name: "Sign in" }).last().click();
  await expect(another.getByRole("heading", { name: /Helen Shen/ })).toBeVisible();
});

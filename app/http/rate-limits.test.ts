import { expect, test } from "vitest";
import { addressKey, createRateLimits } from "./rate-limits.ts";

const LIMITED = { code: "rate-limited" };
const CLASSROOM = "203.0.113.9";

async function fail(times: number, guess: (n: number) => Promise<unknown>) {
  for (let n = 0; n < times; n++) await guess(n);
}

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:db8::9", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["64:ff9b::203.0.113.9", "64:ff9b:0:0::/64"],
  ["unknown", "unknown"],
])("the address %s counts as %s", (address, key) => {
  expect(addressKey(address)).toBe(key);
});

test("a right password enters from an address with many failures by others", async () => {
  const limits = createRateLimits();
  await fail(250, (n) => limits.guess(CLASSROOM, `other-${n}@example.com`));
  await expect(limits.guess(CLASSROOM, "me@example.com")).resolves.toBeTypeOf("function");
});

test("right passwords use nothing of their address up, however many they are", async () => {
  const limits = createRateLimits();
  await fail(1000, async (n) => (await limits.guess(CLASSROOM, `learner-${n % 5}@example.com`))());
  await expect(limits.guess(CLASSROOM, "me@example.com")).resolves.toBeTypeOf("function");
});

test("the 301st wrong guess from one address is refused, also from another machine of its IPv6 network", async () => {
  const limits = createRateLimits();
  await fail(300, (n) => limits.guess(`2001:db8::${n.toString(16)}`, `other-${n}@example.com`));
  await expect(limits.guess("2001:db8::ffff", "me@example.com")).rejects.toMatchObject(LIMITED);
});

test("the 11th guess at one account from one address is refused; its owner still enters from another", async () => {
  const limits = createRateLimits();
  await fail(10, () => limits.guess(CLASSROOM, "me@example.com"));
  await expect(limits.guess(CLASSROOM, "me@example.com")).rejects.toMatchObject(LIMITED);
  await expect(limits.guess("198.51.100.7", "me@example.com")).resolves.toBeTypeOf("function");
});

test("the 61st guess at one account is refused wherever it comes from", async () => {
  const limits = createRateLimits();
  await fail(60, (n) => limits.guess(`198.51.100.${n}`, "me@example.com"));
  await expect(limits.guess(CLASSROOM, "me@example.com")).rejects.toMatchObject(LIMITED);
});

test("whoever keeps guessing past the limit from one address keeps nobody out elsewhere", async () => {
  const limits = createRateLimits();
  await fail(500, () => limits.guess(CLASSROOM, "me@example.com").catch(() => null));
  await expect(limits.guess("198.51.100.7", "me@example.com")).resolves.toBeTypeOf("function");
  await expect(limits.guess(CLASSROOM, "other@example.com")).resolves.toBeTypeOf("function");
});

import { expect, test } from "vitest";
import { testApplication } from "../../tests/support/application.ts";

async function setUp() {
  const { services, setUp: makeAdministrator } = testApplication();
  const person = await makeAdministrator();
  const keeper = { person: person.id, timeZone: "Asia/Shanghai", locale: "en" } as const;
  await services.routines.choose(keeper, { picked: ["RD3", "RW5"], had: [], own: { weekly: "Call Mum" } });
  return { services, feeds: services.calendarFeeds, person, keeper };
}

test("whoever has the address reads what its owner keeps now, in the owner's language", async () => {
  const { services, feeds, person } = await setUp();
  expect(await feeds.since(person.id)).toBeNull();
  const { token } = await feeds.make(person.id);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await feeds.since(person.id)).not.toBeNull();
  await services.accounts.setLocale(person, "zh-CN");
  const { feed } = await feeds.read(token);
  expect(feed.locale).toBe("zh-CN");
  expect(feed.events.map(({ period, routines }) => [period, routines.map(({ text }) => text)])).toEqual([
    ["daily", ["细化当天的工作"]],
    ["weekly", ["收集一次显著的案例", "Call Mum"]],
  ]);
});

test("making again ends the address before, revoking ends it for good, and no other address is known", async () => {
  const { feeds, person } = await setUp();
  const first = await feeds.make(person.id);
  const second = await feeds.make(person.id);
  await expect(feeds.read(first.token)).rejects.toMatchObject({ code: "not-found" });
  expect((await feeds.read(second.token)).feed.events).toHaveLength(2);
  await feeds.revoke(person.id);
  await feeds.revoke(person.id);
  await expect(feeds.read(second.token)).rejects.toMatchObject({ code: "not-found" });
  await expect(feeds.read("")).rejects.toMatchObject({ code: "not-found" });
  expect(await feeds.since(person.id)).toBeNull();
});

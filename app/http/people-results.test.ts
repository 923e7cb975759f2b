import { expect, test } from "vitest";
import { testApplication } from "../../tests/support/application.ts";
import { resultsFile } from "./people-results.ts";

test.each(["en", "zh-CN"] as const)(
  "the results file in %s brings the links, and imported again changes nothing",
  async (locale) => {
    const { services, setUp } = testApplication();
    const admin = await setUp();
    const imports = services.peopleImports;
    const file = (id: string) =>
      new TextEncoder().encode(resultsFile(imports.find(admin, id), { locale, origin: "http://localhost" }));
    const list = [
      "姓名,邮箱,工号,班,开班日期,角色,语言",
      "李雷,li@example.com,00123,北区,2026-03-01,学员,中文",
      '"-Mei, ""the 2nd""",+mei@example.com,@7,北区,,trainer,en',
      "Ada L.,admin@example.com,,,,,",
      "李雷,LI@example.com,00123,北区,2026/3/1,销售代表,zh",
    ].join("\r\n");
    const id = await imports.begin(admin, list, null);
    const state = await imports.settled(admin, id);
    if (state.kind !== "ready") throw new Error(state.kind);
    expect(state.plan.rows.map(({ kind }) => kind)).toEqual(["invite", "invite", "update", "repeat"]);
    expect(() => file(id)).toThrow(expect.objectContaining({ code: "not-found" }));
    imports.confirm(admin, id, state.digest);
    await imports.settled(admin, id);

    const results = file(id);
    expect([...results.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(results);
    // No cell is a formula to a spreadsheet.
    expect(text).not.toMatch(/(^|,)"?[=+\-@]/m);
    const links = [...text.matchAll(/http:\/\/localhost\/invite\/([\w-]+)/g)].map(([, token]) => token ?? "");
    const invited = await Promise.all(links.map((token) => services.accounts.openInvitation(token)));
    expect(new Set(invited.map((invitation) => invitation?.email))).toEqual(
      new Set(["li@example.com", "+mei@example.com"]),
    );

    const again = await imports.begin(admin, results, null);
    const now = await imports.settled(admin, again);
    if (now.kind !== "ready") throw new Error(now.kind);
    expect(now.plan.rows.map(({ kind }) => kind)).toEqual(["same", "same", "same", "repeat"]);
    expect(now.plan.cohorts).toEqual([]);
    expect(now.reading.heading?.ignored).toEqual([]);
  },
);

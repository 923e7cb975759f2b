import { expect, expectAccessible, expectToFit, test, WIDTHS } from "../support/test.ts";

/** The trainer's room and what reps see of it, with something in it; `:name` is one of the things the seed made. */
const PAGES = [
  { path: "/room", who: "trainer" },
  { path: "/people/:person", who: "trainer" },
  { path: "/people?view=invitations", who: "trainer" },
  { path: "/people/import", who: "trainer" },
  { path: "/cohorts", who: "trainer" },
  { path: "/cohorts/:cohort", who: "trainer" },
  { path: "/assignments", who: "trainer" },
  { path: "/assignments/new", who: "trainer" },
  { path: "/assignments/table", who: "trainer" },
  { path: "/assignments/:assignment", who: "trainer" },
  { path: "/assignments/:assignment/edit", who: "trainer" },
  { path: "/assignments/:assignment/people/:person", who: "trainer" },
  { path: "/assignments", who: "rep-1" },
  { path: "/assignments/:assignment", who: "rep-1" },
  { path: "/coaching", who: "trainer" },
  { path: "/coaching?view=goals", who: "trainer" },
  { path: "/coaching/feedback", who: "trainer" },
  { path: "/attempts/:assessed/debrief", who: "trainer" },
  { path: "/coaching", who: "rep-1" },
  { path: "/goals/:goal", who: "rep-1" },
  { path: "/goals/new", who: "trainer" },
  { path: "/feedback", who: "rep-1" },
  { path: "/cases", who: "rep-1" },
  { path: "/cases/new", who: "rep-1" },
  { path: "/cases/:caseDraft/edit", who: "rep-1" },
  { path: "/cases/:casePublished", who: "rep-2" },
  { path: "/cases?view=review", who: "trainer" },
  { path: "/cases/:caseSubmitted", who: "trainer" },
  { path: "/sessions", who: "trainer" },
  { path: "/sessions", who: "rep-1" },
  { path: "/sessions/new", who: "trainer" },
  { path: "/sessions/:planned/plan", who: "trainer" },
  { path: "/sessions/:live/host", who: "trainer" },
  { path: "/join", who: null },
  { path: "/reports", who: "trainer" },
  { path: "/reports?axis=stage&trend=needs", who: "trainer" },
  { path: "/reports/evidence?axis=stage&id=needs", who: "trainer" },
  { path: "/reports/morning", who: "trainer" },
  { path: "/reports/items", who: "trainer" },
  { path: "/reports/items?drill=empathy", who: "trainer" },
  { path: "/reports/people/:person", who: "trainer" },
] as const;

for (const { locale, width, dark } of [
  { locale: "zh-CN", width: "phone", dark: false },
  { locale: "en", width: "desktop", dark: true },
] as const) {
  test(`every page of the trainer's room is accessible and fits (${locale}, ${WIDTHS[width].width} px, ${dark ? "dark" : "light"})`, async ({
    open,
    newSite,
  }) => {
    test.setTimeout(240_000);
    const site = await newSite("access");
    for (const { path, who } of PAGES) {
      const page = await open({ who, site, locale, width, dark });
      const response = await page.goto(path.replace(/:(\w+)/g, (_, name: string) => site.things[name] ?? "none"));
      expect(response?.status(), path).toBe(200);
      await expectAccessible(page);
      expect(await page.getByRole("heading", { level: 1 }).count(), path).toBe(1);
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
      await expectToFit(page);
      await page.context().close();
    }
  });
}

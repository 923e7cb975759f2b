import { expect, test } from "vitest";
import type { Person } from "~/domain/people.ts";
import { testClass } from "../../../tests/support/class.ts";

const RATINGS = { clear: 4, fair: 5, useful: 3, reachable: 2 };

async function setUp() {
  const made = await testClass();
  const { feedback } = made.services.coaching;
  const more: Person[] = [];
  for (let n = 1; n <= 8; n++) more.push(await made.enrol(`Rep ${n}`.replace(" ", "-"), "rep", made.north));
  const reps = [made.lin, made.mei, ...more];
  const give = (by: Person | undefined, text = "", ratings = RATINGS, about = made.tess) =>
    feedback.give(by?.id ?? made.lin.id, about.id, { ratings, text });
  return { ...made, feedback, reps, give };
}

test("below five answers nothing is told, not even that there are any; from five on averages and words are", async () => {
  const { feedback, reps, give, tess, sam, admin } = await setUp();
  for (const n of [0, 1, 2, 3]) await give(reps[n], `words ${n}`);
  expect(await feedback.read(tess)).toEqual([{ id: tess.id, name: "Tess", own: true, halves: [] }]);
  await give(reps[4], "", { clear: 5, fair: 5, useful: 5, reachable: 5 });
  const [own] = await feedback.read(tess);
  expect(own?.halves).toMatchObject([
    { half: "2026-H1", answers: 5, averages: { clear: 21 / 5, fair: 5, useful: 17 / 5, reachable: 13 / 5 } },
  ]);
  expect([...(own?.halves[0]?.texts ?? [])].sort()).toEqual(["words 0", "words 1", "words 2", "words 3"]);
  expect(await feedback.read(sam)).toEqual([{ id: sam.id, name: "Sam", own: true, halves: [] }]);
  expect((await feedback.read(admin)).map(({ name }) => name).sort()).toEqual(["Ada", "Tess"]);
});

test("the sixth to ninth answers are shown with the tenth, so that none stands out as the latest", async () => {
  const { feedback, reps, give, tess } = await setUp();
  for (const n of [0, 1, 2, 3, 4]) await give(reps[n], `early ${n}`);
  for (const n of [5, 6, 7, 8]) {
    await give(reps[n], `late ${n}`);
    expect((await feedback.read(tess))[0]?.halves[0]?.answers).toBe(5);
  }
  await give(reps[9], "late 9");
  expect((await feedback.read(tess))[0]?.halves[0]?.answers).toBe(10);
});

test("feedback is given once a half-year to each trainer of one's own", async () => {
  const { feedback, give, clock, lin, tess, sam } = await setUp();
  expect(await feedback.open(lin.id)).toEqual({
    half: "2026-H1",
    trainers: [{ id: tess.id, name: "Tess", given: false }],
  });
  expect(await give(lin)).toBe(true);
  expect(await give(lin, "again")).toBe(false);
  expect((await feedback.open(lin.id)).trainers[0]?.given).toBe(true);
  await expect(give(lin, "", RATINGS, sam)).rejects.toMatchObject({ code: "not-found" });
  clock.at = Date.UTC(2026, 6, 2);
  expect(await feedback.open(lin.id)).toMatchObject({ half: "2026-H2", trainers: [{ given: false }] });
  expect(await give(lin)).toBe(true);
});

test("a half-year asks in its last six weeks until it is given", async () => {
  const { feedback, give, clock, lin } = await setUp();
  clock.at = Date.UTC(2026, 4, 18, 12);
  expect(await feedback.due(lin.id)).toBe(0);
  clock.at = Date.UTC(2026, 4, 20, 12);
  expect(await feedback.due(lin.id)).toBe(1);
  await give(lin);
  expect(await feedback.due(lin.id)).toBe(0);
});

test("each question wants 1 to 5", async () => {
  const { give, lin } = await setUp();
  await expect(give(lin, "长".repeat(2001), { ...RATINGS, clear: 6, fair: 0, useful: 2.5 })).rejects.toMatchObject({
    code: "bad-input",
    fields: { clear: "required", fair: "required", useful: "required", text: "too-long" },
  });
});

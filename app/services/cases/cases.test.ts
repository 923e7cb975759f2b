import { expect, test } from "vitest";
import { type CaseContent, emptyCase } from "~/domain/cases/case.ts";
import { caseId } from "~/domain/ids.ts";
import type { Person } from "~/domain/people.ts";
import { testClass } from "../../../tests/support/class.ts";

const NOT_FOUND = { code: "not-found" };
const SAID = { masked: true, certain: false };
const CONTENT: CaseContent = {
  ...emptyCase("en"),
  title: "A tenth off",
  situation: "Just before signing the owner wanted another tenth off.",
  dialogue: [
    { who: "customer", text: "Ten per cent or I walk." },
    { who: "rep", text: "What would that let you do?" },
  ],
  outcome: "We signed at list price.",
  again: "Ask before answering.",
  differently: "Prepare for it.",
  stage: "close",
  skills: ["negotiation"],
};
const EVERYTHING = { q: "", stage: "", skill: "", page: 1 };

async function setUp() {
  const made = await testClass();
  const { cases } = made.services;
  const id = caseId("case");
  const revision = async (by: Person) => (await cases.open(by, id)).found.revision;
  async function submitted(author = made.lin, content = CONTENT) {
    await cases.keep(author, id, 0, content);
    await cases.submit(author, id, await revision(author), SAID);
  }
  async function published(author = made.lin, by = made.tess, content = CONTENT) {
    await submitted(author, content);
    await cases.decide(by, id, await revision(by), { decision: "publish", text: "" });
  }
  const readers = async (people: readonly Person[]) => {
    const able: string[] = [];
    for (const person of people) {
      await cases.open(person, id).then(
        () => able.push(person.name),
        (error: unknown) => expect(error).toMatchObject(NOT_FOUND),
      );
    }
    return able;
  };
  const everybody = [made.lin, made.mei, made.wang, made.tess, made.sam, made.admin];
  return { ...made, cases, id, revision, submitted, published, readers, everybody };
}

test("a draft is the author's alone, what is submitted the reviewers' too, what is published everybody's", async () => {
  const { cases, id, lin, tess, submitted, readers, everybody, revision } = await setUp();
  await cases.keep(lin, id, 0, CONTENT);
  expect(await readers(everybody)).toEqual(["Lin"]);
  await submitted();
  expect(await readers(everybody)).toEqual(["Lin", "Tess", "Ada"]);
  await cases.decide(tess, id, await revision(tess), { decision: "changes", text: "Say how it ended." });
  expect(await readers(everybody)).toEqual(["Lin"]);
  await cases.submit(lin, id, await revision(lin), SAID);
  await cases.decide(tess, id, await revision(tess), { decision: "publish", text: "" });
  expect(await readers(everybody)).toEqual(["Lin", "Mei", "Wang", "Tess", "Sam", "Ada"]);
  await cases.decide(tess, id, await revision(tess), { decision: "withdraw", text: "" });
  expect(await readers(everybody)).toEqual(["Lin", "Tess", "Ada"]);
});

test("who wrote a case is told to reviewers and the author, to no reader; nor is what reviewers said", async () => {
  const { cases, id, lin, mei, sam, tess, published } = await setUp();
  await published();
  for (const reader of [mei, sam]) expect(await cases.open(reader, id)).toMatchObject({ author: null, reviews: [] });
  expect((await cases.open(tess, id)).author).toBe("Lin");
  expect((await cases.open(lin, id)).reviews).toMatchObject([{ author: "Tess", decision: "publish" }]);
});

test("of two tabs the later one is told and nothing is lost; the same save sent twice is one", async () => {
  const { cases, id, lin, mei } = await setUp();
  await Promise.all([cases.keep(lin, id, 0, CONTENT), cases.keep(lin, id, 0, CONTENT)]);
  const one = { ...CONTENT, title: "One" };
  expect(await cases.keep(lin, id, 1, one)).toBe(2);
  expect(await cases.keep(lin, id, 1, one)).toBe(2);
  await expect(cases.keep(lin, id, 1, { ...CONTENT, title: "Two" })).rejects.toMatchObject({ code: "draft-changed" });
  expect((await cases.open(lin, id)).found).toMatchObject({ title: "One", revision: 2 });
  await expect(cases.keep(mei, id, 0, CONTENT)).rejects.toMatchObject(NOT_FOUND);
  await expect(cases.keep(mei, id, 2, { ...CONTENT, title: "Hers" })).rejects.toMatchObject(NOT_FOUND);
});

test("what is missing is told at its fields, and that nobody can be recognised must be said", async () => {
  const { cases, id, lin } = await setUp();
  await cases.keep(lin, id, 0, { ...CONTENT, title: " ", outcome: "", dialogue: [] });
  await expect(cases.submit(lin, id, 1, { masked: false, certain: false })).rejects.toMatchObject({
    code: "bad-input",
    fields: { title: "required", outcome: "required", dialogue: "required", masked: "required" },
  });
  await expect(cases.keep(lin, id, 1, { ...CONTENT, stage: "lunch", title: "x".repeat(121) })).rejects.toMatchObject({
    fields: { stage: "choice", title: "too-long" },
  });
});

test("what somebody could still be recognised by is asked about once more", async () => {
  const { cases, id, lin } = await setUp();
  await cases.keep(lin, id, 0, { ...CONTENT, situation: "Mr Whitfield rang from 020 7946 0958." });
  await expect(cases.submit(lin, id, 1, SAID)).rejects.toMatchObject({ fields: { identifying: "required" } });
  expect((await cases.open(lin, id)).found.state).toBe("draft");
  await cases.submit(lin, id, 1, { masked: true, certain: true });
  expect((await cases.open(lin, id)).found).toMatchObject({ state: "submitted", masked: true });
});

test("a trainer reviews the cases of their own people, administrators all; nobody publishes what they have not seen", async () => {
  const { cases, id, lin, mei, tess, sam, admin, submitted, revision } = await setUp();
  await submitted();
  const waiting = async (by: Person) => (await cases.toReview(by)).map(({ author }) => author);
  expect([await waiting(tess), await waiting(sam), await waiting(admin)]).toEqual([["Lin"], [], ["Lin"]]);
  await expect(cases.toReview(mei)).rejects.toMatchObject({ code: "forbidden" });
  const publish = { decision: "publish", text: "" } as const;
  for (const other of [sam, mei, lin]) {
    await expect(cases.decide(other, id, 2, publish)).rejects.toMatchObject(NOT_FOUND);
  }
  const seen = await revision(tess);
  await expect(cases.decide(tess, id, seen, { decision: "changes", text: " " })).rejects.toMatchObject({
    fields: { text: "required" },
  });
  await cases.recall(lin, id, seen);
  await cases.keep(lin, id, seen + 1, { ...CONTENT, title: "Another" });
  await cases.submit(lin, id, seen + 2, SAID);
  await expect(cases.decide(tess, id, seen, publish)).rejects.toMatchObject({ code: "draft-changed" });
  expect((await cases.open(tess, id)).found.state).toBe("submitted");
});

test("the library is searched by words, stage and skill, those put forward first", async () => {
  const { cases, lin, tess, published, id, mei } = await setUp();
  await published();
  const other = caseId("other");
  await cases.keep(lin, other, 0, {
    ...CONTENT,
    locale: "zh-CN",
    title: "客户嫌贵 100%",
    stage: "needs",
    skills: ["listening"],
  });
  await cases.submit(lin, other, 1, SAID);
  await cases.decide(tess, other, 2, { decision: "publish", text: "" });
  const ids = async (filter: object) =>
    (await cases.library({ ...EVERYTHING, ...filter })).cases.map((one) => one.id).sort();
  expect(await ids({})).toEqual([id, other]);
  expect(await ids({ q: "TENTH off" })).toEqual([id, other]);
  expect(await ids({ q: "嫌贵" })).toEqual([other]);
  expect(await ids({ q: "100%" })).toEqual([other]);
  expect(await ids({ q: "elephants" })).toEqual([]);
  expect(await ids({ stage: "close" })).toEqual([id]);
  expect(await ids({ skill: "listening" })).toEqual([other]);
  await cases.propose(lin, id, true);
  expect((await cases.library(EVERYTHING)).cases.map((one) => one.id)).toEqual([id, other]);
  await cases.propose(tess, id, false);
  await expect(cases.propose(mei, id, true)).rejects.toMatchObject(NOT_FOUND);
});

test("a published case becomes a draft in the studio, whose checks tell what is left to write", async () => {
  const { services, cases, id, tess, sam, mei, published } = await setUp();
  await published();
  await expect(cases.toScenario(mei, id)).rejects.toMatchObject(NOT_FOUND);
  const [one, two] = [await cases.toScenario(tess, id), await cases.toScenario(sam, id)];
  expect([one, two]).toEqual(["a-tenth-off", "a-tenth-off-2"]);
  const { document } = await services.studio.drafts.open(tess, one);
  expect(document.title.en).toBe("A tenth off");
  expect(document.beats[0]?.choices[0]?.text.en).toBe("What would that let you do?");
});

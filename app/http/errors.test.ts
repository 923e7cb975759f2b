import { expect, test } from "vitest";
import { AppError, ERROR_CODES } from "~/domain/errors.ts";
import { visitorId } from "~/domain/ids.ts";
import en from "~/i18n/en/errors.ts";
import zh from "~/i18n/zh-CN/errors.ts";
import { answering, failWith, requireLearner, statusOf } from "./errors.ts";

test.each(ERROR_CODES)("%s has a status of the 400s and words in both languages", (code) => {
  expect(statusOf(code)).toBeGreaterThanOrEqual(400);
  expect(statusOf(code)).toBeLessThan(500);
  expect(zh.code[code]).toMatch(/\S/);
  expect(en.code[code]).toMatch(/\S/);
});

test("an action's failure carries the code and the fields, never the log's message", () => {
  const failed = failWith(new AppError("email-taken", "row 7 holds it", { email: "email-taken" }));
  expect(failed.data).toEqual({ error: "email-taken", fields: { email: "email-taken" } });
  expect(failed.init?.status).toBe(409);
});

test("an error nobody foresaw is thrown on as it is", async () => {
  const fault = new Error("disk full");
  expect(() => failWith(fault)).toThrow(fault);
  await expect(answering(() => Promise.reject(fault))(undefined)).rejects.toBe(fault);
});

test("a loader's AppError is thrown with its status", async () => {
  const loader = answering(() => Promise.reject(new AppError("forbidden")));
  await expect(loader(undefined)).rejects.toMatchObject({ data: { error: "forbidden" }, init: { status: 403 } });
  const throwing = answering((): Promise<never> => {
    throw new AppError("bad-input");
  });
  await expect(throwing(undefined)).rejects.toMatchObject({ data: { error: "bad-input" }, init: { status: 400 } });
});

test("who is nobody is led to the sign-in page and back to the address, whatever was sent to it", () => {
  const nobody = { viewer: { kind: "nobody" } } as const;
  for (const method of ["GET", "POST"]) {
    const request = new Request("http://localhost/attempts/a?b=c", { method });
    let thrown: unknown;
    try {
      requireLearner({ context: nobody, request });
    } catch (error) {
      thrown = error;
    }
    expect(thrown instanceof Response && thrown.headers.get("Location")).toBe("/sign-in?next=%2Fattempts%2Fa%3Fb%3Dc");
  }
});

test("a visitor is a learner", () => {
  const context = { viewer: { kind: "visitor", id: visitorId("v"), session: "s" } } as const;
  const learner = requireLearner({ context, request: new Request("http://localhost/") });
  expect(learner).toEqual({ kind: "visitor", id: "v" });
});

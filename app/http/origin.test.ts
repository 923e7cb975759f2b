import { expect, test } from "vitest";
import { isSameOrigin } from "./origin.ts";

const post = (headers: Record<string, string>) => ({ method: "POST", headers });

test("reading needs no origin", () => {
  expect(isSameOrigin({ method: "GET", headers: { origin: "https://evil.example" } }, null)).toBe(true);
});

test("a page of this site may post", () => {
  expect(isSameOrigin(post({ origin: "http://localhost:3000", host: "localhost:3000" }), null)).toBe(true);
  expect(
    isSameOrigin(post({ origin: "https://rapport.example", host: "127.0.0.1:3000" }), "https://rapport.example"),
  ).toBe(true);
  expect(isSameOrigin(post({ "sec-fetch-site": "same-origin", host: "localhost" }), null)).toBe(true);
});

test.each([
  ["another site", { origin: "https://evil.example", host: "localhost:3000" }],
  ["another port", { origin: "http://localhost:4000", host: "localhost:3000" }],
  ["a sandboxed frame", { origin: "null", host: "localhost:3000" }],
  ["no origin at all", { host: "localhost:3000" }],
  ["a cross-site request without origin", { "sec-fetch-site": "cross-site", host: "localhost:3000" }],
])("%s may not post", (_, headers) => {
  expect(isSameOrigin(post(headers), null)).toBe(false);
});

import { expect, test } from "vitest";
import { errorPage } from "./error-page.ts";

const answer = (status: number) => ({ status, statusText: "", internal: false, data: null });

test.each([
  [401, "401"],
  [403, "403"],
  [404, "404"],
  [405, "4xx"],
  [429, "429"],
  [500, "500"],
  [503, "500"],
])("an answer of %d leads to the page %s", (status, page) => {
  expect(errorPage(answer(status))).toBe(page);
});

test("a server out of reach is told apart from a fault", () => {
  expect(errorPage(new TypeError("Failed to fetch"))).toBe("offline");
  expect(errorPage(new TypeError("NetworkError when attempting to fetch resource."))).toBe("offline");
  expect(errorPage(new TypeError("Load failed"))).toBe("offline");
  expect(errorPage(new TypeError("x is not a function"))).toBe("500");
  expect(errorPage("thrown text")).toBe("500");
});

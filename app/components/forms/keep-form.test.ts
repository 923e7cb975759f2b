import { redirect } from "@remix-run/node";
import { expect, test } from "vitest";
import { keepForm } from "./keep-form.ts";

const asked = { request: new Request("http://localhost/sign-in"), params: {} };

/** `keepForm` where the server's action ends like this. */
function kept(serverAction: () => Promise<never>): Promise<unknown> {
  return keepForm({ ...asked, serverAction });
}

test.each([
  ["a dropped connection", new TypeError("Failed to fetch"), "offline"],
  ["an answer that is none of the route's", new Error("Unable to decode turbo-stream response"), "unavailable"],
])("%s leaves the form as it is", async (_name, error, code) => {
  const answer = await kept(() => Promise.reject(error));
  if (!(answer instanceof Response)) throw new Error("no response");
  // Anything below 400 would make the router ask for the page anew.
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ result: { status: "error" }, error: code });
});

test.each([
  ["redirects", redirect("/")],
  ["refusals", { status: 403, statusText: "", internal: false, data: { error: "forbidden" } }],
])("%s pass through", async (_name, thrown) => {
  await expect(kept(() => Promise.reject(thrown))).rejects.toBe(thrown);
});

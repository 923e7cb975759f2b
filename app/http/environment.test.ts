import { expect, test } from "vitest";
import { readEnvironment } from "./environment.ts";

test("an empty environment gives the documented defaults", () => {
  expect(readEnvironment({}, "/srv/rapport")).toEqual({
    host: "127.0.0.1",
    port: 3000,
    dataFolder: "/srv/rapport/data",
    publicUrl: null,
    logLevel: "info",
    sessionSecret: null,
  });
});

test.each([
  ["PORT", "http"],
  ["PORT", "65536"],
  ["PORT", "-1"],
  ["PUBLIC_URL", "rapport.example.com"],
  ["PUBLIC_URL", "https://example.com/rapport"],
  ["PUBLIC_URL", "ftp://example.com"],
  ["LOG_LEVEL", "loud"],
  ["SESSION_SECRET", "short"],
  ["HOST", "two words"],
])("%s=%s stops the start with its name and value in one line", (name, value) => {
  const read = () => readEnvironment({ [name]: value }, "/");
  expect(read).toThrow(new RegExp(`^${name} must .*"${value}"`));
  expect(read).not.toThrow(/\n/);
});

test("an empty value counts as unset", () => {
  expect(readEnvironment({ PORT: "", PUBLIC_URL: "" }, "/").port).toBe(3000);
});

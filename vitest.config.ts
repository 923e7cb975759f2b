import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "~": `${import.meta.dirname}/app`, "#db": `${import.meta.dirname}/db` } },
  test: {
    include: ["app/**/*.test.{ts,tsx}", "db/**/*.test.ts", "tests/{contract,content}/**/*.test.ts"],
    environment: "node",
    testTimeout: 30_000,
    // Tests keep no state in modules, so files may share a process: starting one for each took longer than the tests.
    isolate: false,
  },
});

#!/usr/bin/env node
// `npm test` (everything) and `npm run check` (all but end-to-end): runs every step whatever failed before, and
// closes with one line that counts the tests.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "./chromium.mjs";
import { build, install, requireNode } from "./prepare.mjs";

const root = join(import.meta.dirname, "..");
const results = join(root, "test-results");
const endToEnd = !process.argv.includes("--no-e2e");

function fail(line) {
  console.error(line);
  console.log("0 passed, 1 failed");
  process.exit(1);
}

requireNode(fail);
install(fail);
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const failedSteps = [];
function step(name, script, args, environment = {}) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...environment },
  });
  if (status !== 0) failedSteps.push(name);
}

step("types", "typescript/bin/tsc", ["--noEmit"]);
step("lint", "@biomejs/biome/bin/biome", ["check", "."]);
step("import rules", "dependency-cruiser/bin/dependency-cruise.mjs", [
  "app",
  "db",
  "server.ts",
  "--config",
  ".dependency-cruiser.cjs",
]);

const unitFile = join(results, "unit.json");
step("unit, contract and content tests", "vitest/vitest.mjs", [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${unitFile}`,
]);

const endToEndFile = join(results, "e2e.json");
if (endToEnd) {
  build(fail);
  const chromium = await findChromium(fail);
  step("end-to-end tests", "@playwright/test/cli.js", ["test"], {
    RAPPORT_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: endToEndFile,
  });
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

const unit = read(unitFile);
const e2e = endToEnd ? read(endToEndFile)?.stats : { expected: 0, unexpected: 0, flaky: 0 };
// A runner that left no result ran nothing: that is a failure, not a zero.
const passed = (unit?.numPassedTests ?? 0) + (e2e?.expected ?? 0);
const failed = unit && e2e ? unit.numFailedTests + e2e.unexpected + e2e.flaky : 1;

if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join("; ")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || failedSteps.length > 0 ? 1 : 0;

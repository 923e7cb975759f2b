#!/usr/bin/env node
// `npm run bench`: measures the product beside its floors (a bare Remix application, bare XState) in one run and
// prints a table. It tells, it never judges: it fails only where something breaks.
import { join } from "node:path";
import { build, install, requireNode, run } from "./prepare.mjs";

const root = join(import.meta.dirname, "..");

function fail(line) {
  process.stderr.write(`The benchmark can't run: ${line}\n`);
  process.exit(1);
}

requireNode(fail);
install(fail);
if (process.argv.includes("--live")) {
  // It measures no page, so nothing is built for it.
  const main = join(root, "tests/load/live/main.ts");
  run(process.execPath, ["--import", "tsx", main], fail, "the load test of a live session failed");
  process.exit(0);
}
build(fail);
const remix = join(root, "node_modules/@remix-run/dev/dist/cli.js");
const inProduction = { NODE_ENV: "production" };
// After the product's, which empties the folder.
run(
  process.execPath,
  [remix, "vite:build", "tests/load/bare", "--logLevel", "error"],
  fail,
  "the bare build failed",
  inProduction,
);

const { register } = await import("tsx/esm/api");
register();
const { bench } = await import("../tests/load/bench.ts");
const { table } = await import("../tests/load/table.ts");
const groups = await bench((what) => process.stderr.write(`${what}…\n`));
console.log(`\n${table(groups)}`);

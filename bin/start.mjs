#!/usr/bin/env node
// `npm start`: installs if needed, builds if stale, then serves. Plain JavaScript, since on a fresh clone there
// is nothing else yet.
import { createServer } from "node:net";
import { build, install, requireNode } from "./prepare.mjs";

const development = process.argv.includes("--dev");
const lan = process.argv.includes("--lan");
const unknown = process.argv.slice(2).filter((argument) => !["--dev", "--lan"].includes(argument));

function fail(line) {
  process.stderr.write(`Rapport can't start: ${line}\n`);
  process.exit(1);
}

/** The system's own words, in words for whoever reads the terminal. */
function explain(error, environment) {
  if (error.code === "EADDRINUSE") {
    return `port ${environment.port} is in use, perhaps by another Rapport. Stop that, or set PORT to another port.`;
  }
  if (error.code === "EACCES" && error.syscall === "listen") {
    return `port ${environment.port} may not be used by this account. Set PORT to another port.`;
  }
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return `HOST ${environment.host} is not an address of this machine.`;
  }
  return error.message;
}

/** Fails early, before a build of many seconds, where the port is taken. */
function probe({ host, port }) {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once("error", reject)
      .listen(port, host, () => server.close(resolve));
  });
}

if (unknown.length > 0) fail(`unknown option ${unknown[0]}; there are --lan (let phones in the room join) and --dev`);
requireNode(fail);
install(fail);

process.env.NODE_ENV ??= development ? "development" : "production";
const { register } = await import("tsx/esm/api");
register();
const { readEnvironment } = await import("../app/http/environment.ts");

let environment;
try {
  environment = readEnvironment({ ...process.env, ...(lan && { HOST: "0.0.0.0" }) }, process.cwd());
} catch (error) {
  fail(error.message);
}
await probe(environment).catch((error) => fail(explain(error, environment)));
if (!development) build(fail);

const { serve } = await import("../server.ts");
const running = await serve(environment, { development }).catch((error) => {
  if (error.name === "DataFolderError" || error.code) fail(explain(error, environment));
  throw error;
});

console.log(`Rapport is ready: ${running.address}`);
if (running.lanAddress) {
  console.log(`Phones in the room: ${running.lanAddress}`);
  const { default: qrcode } = await import("qrcode");
  console.log(await qrcode.toString(running.lanAddress, { type: "terminal", small: true }));
}
if (running.setUpCode) {
  console.log(`Set-up code, asked for only where the first visit comes from another machine: ${running.setUpCode}`);
}

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await running.stop();
    process.exit(0);
  });
}

// Finds a Chromium for the end-to-end tests: Playwright's own, else the system's, else one that can be installed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

function ofTheSystem() {
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES].find(existsSync);
}

function succeeds(command, args, environment = {}) {
  const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...environment } });
  return status === 0;
}

/** The path of a Chromium, installed where there is none; calls `fail` where none can be had. */
export async function findChromium(fail) {
  const { chromium } = await import("@playwright/test");
  const own = () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);
  const found = own() ?? ofTheSystem();
  if (found) return found;

  console.log("No Chromium on this machine; installing one for the end-to-end tests (once)…");
  const cli = join(import.meta.dirname, "../node_modules/@playwright/test/cli.js");
  if (succeeds(process.execPath, [cli, "install", "chromium"]) && own()) return own();
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, "apt-get", ...args];
    return succeeds(command, rest, { DEBIAN_FRONTEND: "noninteractive" });
  };
  if (existsSync("/usr/bin/apt-get") && apt("update", "-qq") && apt("install", "-y", "-qq", "chromium")) {
    const installed = ofTheSystem();
    if (installed) return installed;
  }
  return fail("no Chromium: neither Playwright's own, nor the system's, nor the package manager's could be had");
}

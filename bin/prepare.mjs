// What `npm start`, `npm test` and `npm run bench` need before any dependency may be assumed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const INSTALLED = join(root, "node_modules/.rapport-installed");
const BUILT = join(root, "build/.rapport-built");
/** What the built files are made of. */
const SOURCES = ["app", "vite.config.ts", "remix.config.js", "package-lock.json", "public"];

export function requireNode(fail) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 11))
    fail(`Node ${process.versions.node} is too old; 20.11 or newer is needed`);
}

/** Installs exactly what the lock file names, unless that is what stands there. */
export function install(fail) {
  const wanted = digest(["package-lock.json"]);
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, "utf8") === wanted) return;
  console.log("Installing dependencies (once)…");
  run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], fail, "npm ci failed");
  writeFileSync(INSTALLED, wanted);
}

/** Builds the browser's and the server's files, unless they are newer than their sources. */
export function build(fail) {
  const wanted = digest(SOURCES);
  if (existsSync(BUILT) && readFileSync(BUILT, "utf8") === wanted) return;
  console.log("Building (after a change only)…");
  run(
    process.execPath,
    [join(root, "node_modules/@remix-run/dev/dist/cli.js"), "vite:build", "--logLevel", "warn"],
    fail,
    "the build failed",
    {
      NODE_ENV: "production",
    },
  );
  mkdirSync(join(root, "build"), { recursive: true });
  writeFileSync(BUILT, wanted);
}

/** Runs a command in the project's folder, its output shown. */
export function run(command, args, fail, what, environment = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...environment },
    shell: process.platform === "win32" && command === "npm",
  });
  if (error || status !== 0) fail(error ? `${what}: ${error.message}` : what);
}

/** SHA-256 over the names and contents of files and folders of the project. */
function digest(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of filesBelow(join(root, path))) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

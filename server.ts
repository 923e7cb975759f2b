import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import type { Environment } from "./app/http/environment.ts";
import { createServer } from "./app/http/server.ts";
import { createApplication } from "./app/services/index.server.ts";

const CLIENT_FOLDER = join(import.meta.dirname, "build/client");
const CONTENT_FOLDER = join(import.meta.dirname, "content");
const SERVER_BUILD = join(import.meta.dirname, "build/server/index.js");

/** A shorter secret in the data folder is no secret of ours. */
const SECRET_LENGTH = 32;

export interface RunningServer {
  /** Where people reach it from this machine. */
  readonly address: string;
  /** Where phones in the room reach it; null where it listens on this machine only. */
  readonly lanAddress: string | null;
  /** Asked for at set-up from another machine; null once there is an administrator. */
  readonly setUpCode: string | null;
  readonly stop: () => Promise<void>;
}

/** Opens the data folder, loads the content and listens. Throws DataFolderError or the system's listen error. */
export async function serve(environment: Environment, options: { development: boolean }): Promise<RunningServer> {
  const log = pino({ level: environment.logLevel });
  const application = createApplication({
    dataFolder: environment.dataFolder,
    cacheFolder: join(environment.dataFolder, "cache"),
    contentFolder: CONTENT_FOLDER,
    report: ({ file, line, message }) => log.error(`${file}:${line}: ${message}`),
  });
  await application.warm();
  const needsSetUp = !(await application.services.accounts.isSetUp());
  const setUpCode = needsSetUp ? randomBytes(4).toString("hex") : null;
  const vite = options.development ? await developmentServer() : null;

  const app = createServer({
    services: application.services,
    build: vite
      ? async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild
      : ((await import(SERVER_BUILD)) as ServerBuild),
    clientFolder: vite ? null : CLIENT_FOLDER,
    secret: environment.sessionSecret ?? keptSecret(environment.dataFolder),
    publicUrl: environment.publicUrl,
    setUpCode,
    log,
    ...(vite && { development: vite.middlewares }),
  });

  const server = createHttpServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(environment.port, environment.host, resolve);
  });
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : environment.port;
  const everywhere = environment.host === "0.0.0.0" || environment.host === "::";
  const local = ["127.0.0.1", "localhost", "::1"].includes(environment.host);
  const forgetting = setInterval(() => {
    application.services.accounts.forgetExpired().catch((error: unknown) => log.error(error));
  }, 3_600_000);
  const keeping = setInterval(() => {
    application.services.live.rooms.keep().catch((error: unknown) => log.error(error));
  }, 60_000);

  return {
    address:
      environment.publicUrl ?? `http://${everywhere || local ? "localhost" : inAddress(environment.host)}:${port}`,
    lanAddress: everywhere ? `http://${lanHost() ?? "localhost"}:${port}` : null,
    setUpCode,
    async stop() {
      clearInterval(forgetting);
      clearInterval(keeping);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await vite?.close();
      application.close();
    },
  };
}

async function developmentServer() {
  const { createServer: createViteServer } = await import("vite");
  return createViteServer({ server: { middlewareMode: true } });
}

/** A host as it stands in an address: IPv6 in brackets. */
function inAddress(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

/** Made once and kept beside the database, so that a restart signs nobody out. */
function keptSecret(dataFolder: string): string {
  const file = join(dataFolder, "session-secret");
  const kept = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (kept.length >= SECRET_LENGTH) return kept;
  // Written beside and renamed: a crash in between leaves no half of a secret behind.
  const made = randomBytes(32).toString("base64url");
  writeFileSync(`${file}.new`, made, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}

/** This machine's first address in the local network, or null. */
function lanHost(): string | null {
  const addresses = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  return addresses.find((entry) => entry.family === "IPv4" && !entry.internal)?.address ?? null;
}

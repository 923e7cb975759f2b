import { isAbsolute, resolve } from "node:path";
import { z } from "zod";

const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** Every variable is optional; each message says what is allowed. */
const schema = z.object({
  HOST: z
    .string("must be a host name or address")
    .regex(/^[a-zA-Z0-9.:-]{1,253}$/, "must be a host name or address, such as 127.0.0.1 or 0.0.0.0")
    .default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a whole number from 0 to 65535")
    .transform(Number)
    .refine((port) => port <= 65_535, "must be a whole number from 0 to 65535")
    .default(3000),
  DATA_DIR: z.string().min(1, "must be the path of a folder").default("./data"),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "must be the address people use, such as https://rapport.example.com" })
    .refine(
      (url) => URL.canParse(url) && new URL(url).pathname === "/",
      "must have no path: Rapport is served at the root of its address",
    )
    .transform((url) => new URL(url).origin)
    .optional(),
  LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(", ")}`).default("info"),
  SESSION_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
});

export interface Environment {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Absolute path. */
  readonly dataFolder: string;
  /** Origin, without a trailing slash; null where people use the server's own address. */
  readonly publicUrl: string | null;
  readonly logLevel: (typeof LEVELS)[number];
  /** null: made and kept in the data folder. */
  readonly sessionSecret: string | null;
}

/** A value that stops the start; the message names the variable and what is allowed. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/** Reads the process's environment; an empty value counts as unset. Throws EnvironmentError. */
export function readEnvironment(values: Readonly<Record<string, string | undefined>>, cwd: string): Environment {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0] ?? "environment");
    throw new EnvironmentError(`${name} ${issue?.message ?? "is not allowed"} (it is "${values[name] ?? ""}")`);
  }
  const { HOST, PORT, DATA_DIR, PUBLIC_URL, LOG_LEVEL, SESSION_SECRET } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    dataFolder: isAbsolute(DATA_DIR) ? DATA_DIR : resolve(cwd, DATA_DIR),
    publicUrl: PUBLIC_URL ?? null,
    logLevel: LOG_LEVEL,
    sessionSecret: SESSION_SECRET ?? null,
  };
}

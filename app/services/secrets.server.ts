import { randomBytes, randomUUID } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import type { Ids, Random } from "../domain/ports.ts";

export const systemRandom: Random = {
  seed: () => randomBytes(4).readUInt32LE(),
  token: () => randomBytes(32).toString("base64url"),
};

/** UUIDs with the time in front, so that rows made together lie together. */
export const systemIds: Ids = {
  next: () => Date.now().toString(36).padStart(9, "0") + randomUUID().replaceAll("-", ""),
};

/** Passwords are kept as argon2id hashes only. */
export interface Passwords {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}

/** Parameters of OWASP's Password Storage Cheat Sheet: argon2id, 19 MiB, 2 passes, 1 lane. */
export const argon2id: Passwords = {
  hash: (password) => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }),
  verify: (stored, password) => verify(stored, password),
};

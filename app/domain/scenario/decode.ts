import type { Message } from "./problem.ts";

/** Why a file can't be read, and the offset in its text at which that shows. */
export class Refusal extends Error {
  constructor(
    readonly offset: number,
    readonly told: Message,
  ) {
    super(told.en);
  }
}

const BOM = "\uFEFF";

/** A text and what keeps it from being read. */
export interface Decoded {
  readonly text: string;
  readonly fault: Refusal | null;
}

/** The text of a file's bytes, or of as much of them as shows where they stop being UTF-8. */
function decodeBytes(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const told = { en: "the file is UTF-16; save it as UTF-8", "zh-CN": "文件的编码是 UTF-16；请另存为 UTF-8" };
    return { text: "", fault: new Refusal(0, told) };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), fault: null };
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    const told = {
      en: "the file is not UTF-8 (GBK, perhaps?); save it as UTF-8",
      "zh-CN": "文件的编码不是 UTF-8（也许是 GBK？）；请另存为 UTF-8",
    };
    return { text, fault: new Refusal(text.indexOf("\uFFFD"), told) };
  }
}

/** The text of a file without its byte order mark. Given as a string, it has been decoded already. */
export function decode(input: string | Uint8Array): Decoded {
  if (typeof input !== "string") return decodeBytes(input);
  return { text: input.startsWith(BOM) ? input.slice(1) : input, fault: null };
}

/** The size of a file in bytes; of a text that is longer than `most` anyway, at least its length. */
export function bytesIn(input: string | Uint8Array, most: number): number {
  return typeof input === "string" && input.length <= most ? new TextEncoder().encode(input).length : input.length;
}

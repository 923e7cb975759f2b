/*
 * A file that was refused, shown to whoever chose it: whatever can be read of it, so that nothing is lost and it can be
 * mended on the page.
 */

/** The largest scenario file, bytes. The reader of files has the same limit; this one is known to browsers. */
export const MOST_BYTES = 1_000_000;

/** What a file was saved as, where it was not UTF-8; `unknown` is read with gaps, `binary` not at all. */
export type Encoding = "gbk" | "utf16" | "unknown" | "binary";

export interface Readable {
  readonly text: string;
  /** Null for UTF-8, as it should be. */
  readonly encoding: Encoding | null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
/** A text has hardly any control characters; a picture or an archive is full of them. */
const MOST_CONTROLS = 0.02;

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function asText(bytes: Uint8Array): Readable {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decoded(bytes, "utf-16le") ?? "", encoding: "utf16" };
  if (first === 0xfe && second === 0xff) return { text: decoded(bytes, "utf-16be") ?? "", encoding: "utf16" };
  const utf8 = decoded(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, encoding: null };
  const gbk = decoded(bytes, "gb18030");
  if (gbk !== null) return { text: gbk, encoding: "gbk" };
  return { text: new TextDecoder().decode(bytes), encoding: "unknown" };
}

/** The text of a file in whatever encoding it was saved. Characters that no text has are replaced by U+FFFD. */
export function readable(bytes: Uint8Array): Readable {
  const { text, encoding } = asText(bytes);
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls > text.length * MOST_CONTROLS + 4) return { text: "", encoding: "binary" };
  return { text: text.replace(CONTROL, "\uFFFD"), encoding };
}

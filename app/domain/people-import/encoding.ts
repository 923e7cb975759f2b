import { type FaultyList, faulty, type ListFault } from "./fault.ts";

/** What a list was saved as. */
export type ListEncoding = "utf-8" | "gb18030" | "utf-16";

export interface DecodedList {
  readonly text: string;
  readonly encoding: ListEncoding;
  /** Whether some of it could not be read: those characters are U+FFFD. */
  readonly gaps: boolean;
}

const UNREADABLE = "\uFFFD";

/** How files begin that are no text. */
const SIGNATURES: readonly (readonly [readonly number[], ListFault])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "archive"],
  [[0x50, 0x4b, 0x05, 0x06], "archive"],
  [[0x1f, 0x8b], "archive"],
  [[0xd0, 0xcf, 0x11, 0xe0], "old-spreadsheet"],
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
  [[0x89, 0x50, 0x4e, 0x47], "picture"],
  [[0xff, 0xd8, 0xff], "picture"],
  [[0x47, 0x49, 0x46, 0x38], "picture"],
];

/** Where an Office file keeps its parts. */
const OFFICE = /xl\/|\[Content_Types\]\.xml/;

function notText(bytes: Uint8Array): ListFault | null {
  const found = SIGNATURES.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (!found) return null;
  const [, fault] = found;
  const names = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return fault === "archive" && OFFICE.test(names) ? "spreadsheet" : fault;
}

function decode(bytes: Uint8Array, label: string): { text: string; bad: number } {
  const text = new TextDecoder(label).decode(bytes);
  return { text, bad: text.split(UNREADABLE).length - 1 };
}

/** UTF-16 by its mark, or by every other byte of plain letters being zero. */
function utf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 10 && even * 20 < odd) return "utf-16le";
  return even > sample.length / 10 && odd * 20 < even ? "utf-16be" : null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000E-\u001F]/g;

/**
 * The text of a file: UTF-8 with or without its mark, UTF-16, else GB18030, which takes in GBK and GB2312. Where none
 * fits wholly, the one with fewer gaps.
 */
export function decodeList(bytes: Uint8Array): DecodedList | FaultyList {
  const kind = notText(bytes);
  if (kind) return faulty(kind);
  const wide = utf16(bytes);
  const utf8 = wide ? null : decode(bytes, "utf-8");
  const chinese = utf8 && utf8.bad > 0 ? decode(bytes, "gb18030") : null;
  // A damaged UTF-8 text reads as Chinese too, and wrongly: where most of it is sound UTF-8, that is what it is.
  const sound = utf8 ? (utf8.text.match(/[\u0080-\uFFFC]/g)?.length ?? 0) : 0;
  const best =
    utf8 === null || wide
      ? { ...decode(bytes, wide ?? "utf-8"), encoding: "utf-16" as const }
      : chinese && sound < 4 * utf8.bad
        ? { ...chinese, encoding: "gb18030" as const }
        : { ...utf8, encoding: "utf-8" as const };
  const controls = best.text.match(CONTROL)?.length ?? 0;
  if (controls > 4 + best.text.length * 0.02 || best.bad > 20 + best.text.length * 0.1) return faulty("binary");
  return { text: best.text, encoding: best.encoding, gaps: best.bad > 0 };
}

import { expect, test } from "vitest";
import { LIMITS } from "../scenario/source.ts";
import { MOST_BYTES, readable } from "./display.ts";

const text = "title: 初访\nbrief: A shop\n";
const utf8 = new TextEncoder().encode(text);
const gbk = new Uint8Array([116, 58, 32, 0xb3, 0xf5, 0xb7, 0xc3, 10]);

test.each([
  ["UTF-8", utf8, { text, encoding: null }],
  ["UTF-8 with a mark", new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), { text, encoding: null }],
  ["nothing", new Uint8Array(), { text: "", encoding: null }],
  ["GBK", gbk, { text: "t: 初访\n", encoding: "gbk" }],
  ["UTF-16, little end first", new Uint8Array([0xff, 0xfe, 0x1d, 0x52, 0x41, 0]), { text: "初A", encoding: "utf16" }],
  ["UTF-16, big end first", new Uint8Array([0xfe, 0xff, 0x52, 0x1d, 0, 0x41]), { text: "初A", encoding: "utf16" }],
  ["no encoding at all", new Uint8Array([97, 0xff, 98]), { text: "a\uFFFDb", encoding: "unknown" }],
  ["a stray NUL", new Uint8Array([97, 0, 98, 10]), { text: "a\uFFFDb\n", encoding: null }],
  ["a picture", new Uint8Array(200), { text: "", encoding: "binary" }],
])("%s is shown as it can be read", (_name, bytes, shown) => {
  expect(readable(bytes)).toEqual(shown);
});

test("browsers know the same limit as the reader of files", () => {
  expect(MOST_BYTES).toBe(LIMITS.bytes);
});

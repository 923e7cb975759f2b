import { expect, test } from "vitest";
import { loader } from "./drills.$deck.ts";

test.each(["empathy", "同理", "a\r\nb", "a b"])(
  "a deck's address leads to its place in the list, whatever it is: %j",
  (deck) => {
    const asked = { params: { deck }, request: new Request("http://localhost/"), context: {} } as never;
    const to = loader(asked).headers.get("Location") ?? "";
    expect(decodeURIComponent(to)).toBe(`/drills#${deck}`);
  },
);

import { expect, test } from "vitest";
import { loader } from "./drills.$deck.ts";

test.each(["empathy", "同理", "a\r\nb", "a b"])(
  "a deck's address leads to its place in the list, whatever it is: %j",
  (deck) => {
    const to = loader({ params: { deck } }).headers.get("Location") ?? "";
    expect(decodeURIComponent(to)).toBe(`/drills#${deck}`);
  },
);

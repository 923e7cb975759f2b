import fc from "fast-check";
import { expect, test } from "vitest";
import { readTerm } from "~/domain/calendar.ts";
import { assignmentId } from "~/domain/ids.ts";
import type { CalendarFeed } from "~/domain/routines/feed.ts";
import { type CalendarWords, foldLines, writeCalendar, writeDeadline } from "./calendar.ts";

const WORDS: CalendarWords = {
  name: "例行工作",
  title: (period, count) => `${period} 例行工作 (${count})`,
  tick: "在这里打卡：",
  due: (title) => `截止：${title}`,
  limited: (text, caution) => `${text}（${caution}）`,
};
const AT = Date.UTC(2026, 10, 25, 9);

const feed: CalendarFeed = {
  locale: "zh-CN",
  events: [
    {
      period: "daily",
      uid: "daily.lin@rapport",
      start: readTerm("2026-11-25")?.first ?? 0,
      rule: "FREQ=DAILY",
      routines: [
        { text: "中午给客户或零售员买份快餐或水果", caution: "快餐、水果也算礼品，按公司的礼品规定来。" },
        { text: "Own, with; odd\\signs — 🥤👩‍👩‍👧", caution: null },
      ],
    },
    {
      period: "yearly",
      uid: "yearly.lin@rapport",
      start: readTerm("2026-12-31")?.first ?? 0,
      rule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1",
      routines: [{ text: "全年自我总结并上报", caution: null }],
    },
  ],
  deadlines: [],
};

/** As a calendar reads it: lines in octets, unfolded, names and values, text unescaped. Throws for anything else. */
function read(text: string) {
  if (!text.endsWith("\r\n")) throw new Error("the last line does not end");
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error("a line ends otherwise than in CRLF");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (const line of text.slice(0, -2).split("\r\n")) {
    const octets = new TextEncoder().encode(line);
    if (octets.length > 75) throw new Error(`${octets.length} octets: ${line}`);
    decoder.decode(octets);
  }
  const events: Record<string, string>[] = [];
  const calendar: Record<string, string> = {};
  const open: string[] = [];
  for (const line of text
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")) {
    const [, name = "", value = ""] = /^([A-Z-]+(?:;[A-Z]+=[^:;]+)*):(.*)$/.exec(line) ?? [];
    if (name === "") throw new Error(`not a content line: ${line}`);
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") events.push({});
    } else if (name === "END") {
      if (open.pop() !== value) throw new Error(`END:${value} closes nothing`);
    } else {
      const holder = open.at(-1) === "VEVENT" ? events.at(-1) : calendar;
      if (!holder || name in holder) throw new Error(`${name} twice`);
      holder[name] = value.replace(/\\([nN,;\\])/g, (_, sign) => (/n/i.test(sign) ? "\n" : sign));
    }
  }
  if (open.length > 0) throw new Error(`${open} left open`);
  return { calendar, events };
}

test("a feed reads as a calendar, line by line, and holds what it should", () => {
  const { calendar, events } = read(writeCalendar(feed, WORDS, "https://rapport.example", AT));
  expect(calendar).toMatchObject({ VERSION: "2.0", METHOD: "PUBLISH", "X-WR-CALNAME": "例行工作" });
  expect(events).toEqual([
    {
      UID: "daily.lin@rapport",
      SUMMARY: "daily 例行工作 (2)",
      DTSTAMP: "20261125T090000Z",
      "DTSTART;VALUE=DATE": "20261125",
      "DTEND;VALUE=DATE": "20261126",
      RRULE: "FREQ=DAILY",
      DESCRIPTION:
        "• 中午给客户或零售员买份快餐或水果（快餐、水果也算礼品，按公司的礼品规定来。）\n" +
        "• Own, with; odd\\signs — 🥤👩‍👩‍👧\n\n在这里打卡：\nhttps://rapport.example/routines?period=daily",
      TRANSP: "TRANSPARENT",
      "X-MICROSOFT-CDO-BUSYSTATUS": "FREE",
    },
    expect.objectContaining({
      UID: "yearly.lin@rapport",
      "DTSTART;VALUE=DATE": "20261231",
      "DTEND;VALUE=DATE": "20270101",
      RRULE: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1",
    }),
  ]);
});

test("the same feed is the same file, so that a calendar keeps its entries", () => {
  const write = () => writeCalendar(feed, WORDS, "https://rapport.example", AT);
  expect(write()).toBe(write());
});

test("a deadline is the half hour before it, in UTC, under one name in the feed and in a file of its own", () => {
  const at = Date.UTC(2026, 10, 27, 10);
  const deadline = { id: assignmentId("a1"), uid: "assignment.a1.lin@rapport", title: "开场白；三步", at };
  const [event] = read(
    writeCalendar({ locale: "zh-CN", events: [], deadlines: [deadline] }, WORDS, "https://rapport.example", AT),
  ).events;
  expect(event).toMatchObject({
    UID: deadline.uid,
    DTSTART: "20261127T093000Z",
    DTEND: "20261127T100000Z",
    SUMMARY: "截止：开场白；三步",
    URL: "https://rapport.example/assignments/a1",
  });
  expect(read(writeDeadline(deadline, WORDS, "https://rapport.example", AT)).events).toEqual([event]);
});

test("nothing kept is an empty calendar", () => {
  expect(
    read(writeCalendar({ locale: "en", events: [], deadlines: [] }, WORDS, "http://localhost:3000", AT)).events,
  ).toEqual([]);
});

test("whatever is written, no line is longer than 75 octets and unfolding gives it back", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 400 }).map((text) => text.replace(/[\r\n\t]|^ /g, "x"));
  fc.assert(
    fc.property(fc.array(words), (lines) => {
      const text = lines.map((line) => `X:${line}\r\n`).join("");
      const folded = foldLines(text);
      for (const line of folded.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(folded.replace(/\r\n /g, "")).toBe(text);
      expect(foldLines(folded)).toBe(folded);
    }),
  );
});

import { describe, expect, test } from "vitest";
import { decodeList } from "./encoding.ts";
import { EMPTY, entriesIn, person, planAll, readAll } from "./testing/driving.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (number | string)[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === "number" ? [part] : [...utf8(part)])));
const filler = "0123456789".repeat(40);
/** 姓名,邮箱 / 李雷,li@example.com as GBK. */
const GBK = bytes(
  0xd0,
  0xd5,
  0xc3,
  0xfb,
  ",",
  0xd3,
  0xca,
  0xcf,
  0xe4,
  "\r\n",
  0xc0,
  0xee,
  0xc0,
  0xd7,
  ",li@example.com",
);
const wide = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));

function read(file: string | Uint8Array) {
  const decoded = typeof file === "string" ? { text: file } : decodeList(file);
  return "fault" in decoded ? decoded : readAll(decoded.text);
}

describe("files that are none", () => {
  test.each<[string, string | Uint8Array, string, string]>([
    ["nothing", "", "empty", ""],
    ["nothing but blank lines", "\r\n\r\n , ,\n", "empty", ""],
    ["a mark and nothing", bytes(0xef, 0xbb, 0xbf), "empty", ""],
    ["a heading only", "name,email\n", "only-heading", ""],
    ["no column of addresses", "name,phone\nLi,123", "no-email-column", "name, phone"],
    ["a page of a web site", "<html><body>hello</body></html>", "no-email-column", "<html><body>hello</body></html>"],
    ["an Excel workbook", bytes("PK", 3, 4, "....xl/workbook.xml", filler), "spreadsheet", ""],
    ["an old Excel workbook", bytes(0xd0, 0xcf, 0x11, 0xe0, filler), "old-spreadsheet", ""],
    ["a zip", bytes("PK", 3, 4, "people.csv", filler), "archive", ""],
    ["a gzip", bytes(0x1f, 0x8b, 8, filler), "archive", ""],
    ["a PDF", "%PDF-1.7 ...", "no-email-column", "%PDF-1.7 ..."],
    ["a PDF's bytes", utf8("%PDF-1.7 ..."), "pdf", ""],
    ["a PNG", bytes(0x89, "PNG", 13, 10, 26, 10, filler), "picture", ""],
    ["a JPEG", bytes(0xff, 0xd8, 0xff, 0xe0, filler), "picture", ""],
    ["bytes of nothing", new Uint8Array(500).map((_, n) => (n * 7) % 32), "binary", ""],
    ["a heading twice", "email,name,E-Mail\na@b.cn,x,c@d.cn", "two-columns", "email, E-Mail"],
    ["the same in two languages", "邮箱,姓名,email\na@b.cn,x,c@d.cn", "two-columns", "邮箱, email"],
    ["101 columns", `email${",x".repeat(100)}\na@b.cn`, "many-columns", "101"],
    ["a quote never closed", 'email,name\na@b.cn,"Li\nc@d.cn,Mei', "unclosed-quote", "2"],
    ["20,001 rows", `email\n${"a@b.cn\n".repeat(20_001)}`, "too-many-rows", "20000"],
  ])("%s", (_, file, fault, detail) => {
    expect(read(file)).toEqual({ fault, detail });
  });
});

describe("files that only look bad", () => {
  const LI = { name: "李雷", email: "li@example.com", problems: [] };
  const text = "姓名,邮箱\r\n李雷,li@example.com";
  test.each<[string, string | Uint8Array]>([
    ["UTF-8", utf8(text)],
    ["UTF-8 with a mark", bytes(0xef, 0xbb, 0xbf, text)],
    ["GBK", GBK],
    ["UTF-16 with a mark, tabs between", wide(`\uFEFF${text.replaceAll(",", "\t")}`)],
    ["UTF-16 without a mark", wide(text.replace("姓名", "name").replace("邮箱", "email"))],
    ["CR at the ends", text.replaceAll("\r\n", "\r")],
    ["mixed line ends", `${text}\r\n\n\r`],
    ["semicolons", text.replaceAll(",", ";")],
    ["sep=", `sep=|\n${text.replaceAll(",", "|")}`],
    ["full-width commas and ＠", text.replaceAll(",", "，").replace("@", "＠")],
    ["columns of nothing", `姓名,邮箱,,\n李雷,li@example.com,,\n,,,`],
    ["a title above", `新人名单,\n\n${text}`],
    ["blanks of all kinds", "姓名,邮箱\n\u00A0李雷\u3000,\u200Bli@example.com\u00A0"],
    ["upper case", "姓名,邮箱\n李雷,LI@Example.COM"],
    ["a link to mail", "姓名,邮箱\n李雷,mailto:li@example.com"],
    ["a link in Markdown", "姓名,邮箱\n李雷,[li@example.com](mailto:li@example.com)"],
    ["an apostrophe before", "姓名,邮箱\n李雷,'li@example.com"],
    ["other columns besides", "电话,姓名,邮箱\n138,李雷,li@example.com"],
    ["no heading", "李雷,li@example.com"],
    ["no heading, the address first", "li@example.com\t李雷"],
    ["as mail programs write it", "李雷 <li@example.com>;"],
  ])("%s", (_, file) => {
    const found = read(file);
    expect(
      "fault" in found ? found : found.entries.map(({ name, email, problems }) => ({ name, email, problems })),
    ).toEqual([LI]);
  });

  test("what a file was read as is told", () => {
    expect(decodeList(GBK)).toMatchObject({ encoding: "gb18030", gaps: false });
    expect(decodeList(utf8(text))).toMatchObject({ encoding: "utf-8", gaps: false });
    expect(decodeList(GBK.subarray(0, 14))).toMatchObject({ encoding: "gb18030", gaps: true });
    // Cut within a character: still UTF-8, not Chinese of another kind.
    expect(decodeList(utf8("姓名,邮箱\n李雷").subarray(0, -1))).toMatchObject({ encoding: "utf-8", gaps: true });
  });

  test("addresses on one line are one person each", () => {
    expect(entriesIn("a@b.cn; Li <c@d.cn>; e@f.cn").map(({ email, name }) => [email, name])).toEqual([
      ["a@b.cn", null],
      ["c@d.cn", "Li"],
      ["e@f.cn", null],
    ]);
  });
});

describe("bad rows say what is wrong and where", () => {
  const HEAD = "name,email,external id,cohort,starts,role,locale\n";
  test.each<[string, string, string | null, string, string]>([
    ["300 letters of name", `${"x".repeat(300)},a@b.cn`, "name", "too-long", "80"],
    ["HTML in a name", "<b>Li</b>,a@b.cn", "name", "name-characters", ""],
    ["a formula for a name", "=SUM(A1),a@b.cn", "name", "formula", ""],
    ["an error of the spreadsheet", "#REF!,a@b.cn", "name", "excel-error", "#REF!"],
    ["NUL in a name", "L\0i,a@b.cn", "name", "bad-characters", ""],
    ["what can't be read", "L\uFFFDi,a@b.cn", "name", "unreadable", ""],
    ["no address", "Li,", "email", "email-missing", ""],
    ["half an address", "Li,li@", "email", "email", ""],
    ["a blank in an address", "Li,l i@b.cn", "email", "email", ""],
    ["two addresses", "Li,a@b.cn c@d.cn", "email", "email", ""],
    ["two dots", "Li,a..b@c.cn", "email", "email", ""],
    ["an address of 300 letters", `Li,${"x".repeat(300)}@b.cn`, "email", "too-long", "254"],
    ["an id that Excel shortened", "Li,a@b.cn,1.23E+11", "externalId", "shortened-number", "1.23E+11"],
    ["a day there is not", "Li,a@b.cn,,North,2026-02-30", "starts", "no-such-day", ""],
    ["a day by number", "Li,a@b.cn,,North,46082", "starts", "day-number", "2026-03-01"],
    ["a day either way", "Li,a@b.cn,,North,03/04/2026", "starts", "day-order", ""],
    ["a day in words", "Li,a@b.cn,,North,next week", "starts", "day", ""],
    ["a day without a cohort", "Li,a@b.cn,,,2026-03-01", "starts", "starts-without-cohort", ""],
    ["a role there is not", "Li,a@b.cn,,,,boss", "role", "unknown-role", "boss"],
    ["a language there is not", "Li,a@b.cn,,,,,fr", "locale", "unknown-locale", "fr"],
    ["a comma too many", "Li,a@b.cn,1,North,2026-03-01,rep,en,more", null, "extra-cells", "1"],
  ])("%s", (_, row, column, code, detail) => {
    const plan = planAll(entriesIn(`${HEAD}Mei,mei@b.cn\n${row}`));
    expect(plan.rows.map(({ kind }) => kind)).toEqual(["invite", "error"]);
    expect(plan.rows[1]?.problems).toEqual([{ column, code, detail }]);
    expect(plan.rows[1]?.entry.row).toBe(3);
  });

  test.each([
    ['="00123"', "00123"],
    ["'00123", "00123"],
    ["００１２３", "00123"],
    ["00123", "00123"],
  ])("leading zeros stay: %s", (cell, id) => {
    expect(entriesIn(`email,工号\na@b.cn,${cell}`)[0]?.externalId).toBe(id);
  });

  test("the same person twice: what is said twice counts once, what contradicts itself not at all", () => {
    const list =
      "name,email,id,工号\nLi,a@b.cn,,1\nLi,A@b.cn,,1\nMei,c@d.cn,,2\nMay,C@D.cn,,2\nBo,e@f.cn,,3\nJo,g@h.cn,,3";
    const { rows } = planAll(entriesIn(list));
    expect(rows.map(({ kind, problems, of }) => [kind, problems[0]?.code ?? of, problems[0]?.detail])).toEqual([
      ["invite", null, undefined],
      ["repeat", 2, undefined],
      ["error", "repeated-email", "4, 5"],
      ["error", "repeated-email", "4, 5"],
      ["error", "repeated-external-id", "6, 7"],
      ["error", "repeated-external-id", "6, 7"],
    ]);
  });

  test("two rows about one person, known by address and by id, are both refused", () => {
    const world = { ...EMPTY, people: [person("li", { externalId: "7" })] };
    const { rows } = planAll(entriesIn("name,email,工号\nLi,li@example.com,\nLee,other@example.com,7"), world);
    expect(rows.map(({ problems }) => problems[0]?.code)).toEqual(["repeated-person", "repeated-person"]);
  });
});

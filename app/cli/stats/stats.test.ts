import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../rapport.ts";

/** Runs `rapport stats` on a sheet with these contents. */
async function stats(measure: string, contents: string | Uint8Array, ...options: string[]) {
  const file = join(mkdtempSync(join(tmpdir(), "rapport-")), "marks.csv");
  writeFileSync(file, contents);
  let [out, error] = ["", ""];
  const code = await run(["stats", measure, file, ...options], {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    async *lines() {},
    colours: false,
    columns: 80,
    contentFolder: "no-such-folder",
    dataFolder: "no-such-folder",
  });
  return { code, out, error: error.replace(file, "FILE") };
}

async function json(measure: string, contents: string | Uint8Array, ...options: string[]) {
  const { code, out, error } = await stats(measure, contents, ...options, "--json");
  expect(error).toBe("");
  return { code, ...JSON.parse(out) };
}

/** Krippendorff (2011), section C: four observers, twelve units. */
const OBSERVERS =
  "1,1,,1\n2,2,3,2\n3,3,3,3\n3,3,3,3\n2,2,2,2\n1,2,3,4\n4,4,4,4\n1,1,2,1\n2,2,2,2\n,5,5,5\n,,1,1\n,,3,\n";
/** Shrout and Fleiss (1979), table 2. */
const TARGETS = "9,2,5,8\n6,1,3,2\n8,4,6,8\n7,1,2,6\n10,5,6,9\n6,2,4,7\n";

describe("rapport stats", () => {
  test("krippendorff, with a level and with gaps", async () => {
    expect(await json("krippendorff", OBSERVERS)).toEqual({
      code: 0,
      measure: "krippendorff",
      n: 11,
      alpha: expect.closeTo(0.743, 3),
      level: "nominal",
      values: 40,
    });
    expect(await json("krippendorff", OBSERVERS, "--level", "ordinal")).toMatchObject({
      alpha: expect.closeTo(0.815, 3),
    });
    const { out } = await stats("krippendorff", OBSERVERS, "--level", "interval");
    expect(out).toBe("alpha   0.8491\nlevel   interval\nunits       11\nvalues      40\n");
  });

  test("cohen, on the scale given and on what occurs", async () => {
    const ratings = "1,1\n1,3\n3,3\n5,3\n5,5\n1,5\n,2\n";
    expect(await json("cohen", ratings, "--weights", "linear", "--levels", "1,2,3,5")).toMatchObject({
      code: 0,
      n: 6,
      kappa: expect.closeTo(1 - 36 / 52, 12),
      levels: [1, 2, 3, 5],
    });
    const { out } = await stats("cohen", ratings);
    expect(out).toContain("1, 2, 3, 5 (as they occur; --levels gives the scale)");
  });

  test("fleiss, icc, kendall, cronbach and kr20", async () => {
    expect(await json("fleiss", "3,0\n0,3\n2,1")).toMatchObject({
      code: 0,
      n: 3,
      raters: 3,
      kappa: expect.closeTo(0.55, 9),
    });
    expect(await json("icc", TARGETS)).toMatchObject({
      n: 6,
      raters: 4,
      icc: { "1,1": expect.closeTo(0.17, 2), "2,k": expect.closeTo(0.62, 2), "3,k": expect.closeTo(0.91, 2) },
      meanSquares: { between: expect.closeTo(11.24, 2) },
    });
    expect(await json("kendall", "1,1,6\n6,5,3\n3,6,2\n2,4,5\n5,2,4\n4,3,1")).toMatchObject({
      n: 6,
      w: expect.closeTo(0.16, 2),
      df: 5,
    });
    expect(await json("cronbach", TARGETS)).toMatchObject({ n: 6, items: 4, alpha: expect.closeTo(0.91, 2) });
    // Totals 3 1 0: σ² = 14/9; Σ pq = 2/9 + 2/9 + 2/9; 3/2 · (1 − 6/14).
    expect(await json("kr20", "1,1,1\n1,0,0\n0,0,0")).toMatchObject({
      n: 3,
      kr20: expect.closeTo(6 / 7, 12),
      variance: 14 / 9,
    });
  });

  test("items, with names and best marks", async () => {
    const marks = "\uFEFFOpening,Price\n8,1\n4,1\n0,\n2,0\n";
    const result = await json("items", marks, "--header", "--max", "8,1");
    expect(result).toMatchObject({
      code: 0,
      n: 4,
      items: [
        { item: "Opening", n: 4, facility: 14 / 32, efficiency: 100, upperLower: 1, flags: ["too-few"], reasons: {} },
        { item: "Price", n: 3, facility: 2 / 3, flags: ["too-few"] },
      ],
    });
    const { out } = await stats("items", marks, "--header", "--max", "8,1");
    expect(out.split("\n")[1]).toMatch(/^Opening +4 +0\.4375 +\d+\.\d\d +100\.00 +1\.0000 +too-few$/);
  });

  test("severity, and the groups that no marks link", async () => {
    expect(await json("severity", "73,74,,71\n,75,67,72\n73,75,68,\n75,,72,75")).toMatchObject({
      code: 0,
      n: 4,
      mean: 72.5,
      contestants: [
        { row: 1, official: 71.375 },
        { official: 71.625 },
        { official: 72 },
        { official: 75, raw: 74, marks: 3 },
      ],
      judges: [{ judge: "1", severity: expect.any(Number), marks: 3 }, {}, {}, {}],
    });
    expect(await json("severity", "A,B,C\n1,,2\n,3,\n4,,", "--header")).toMatchObject({
      code: 1,
      contestants: null,
      reason: "not-connected",
      groups: [
        { rows: [2, 4], judges: ["A", "C"] },
        { rows: [3], judges: ["B"] },
      ],
    });
    expect((await stats("severity", "1,\n,2")).out).toContain("rows 2; judges 2");
  });

  test.each([
    ["krippendorff", "", "alpha", "empty"],
    ["krippendorff", "1\n2", "alpha", "one-rater"],
    ["krippendorff", "0.1,0.1\n0.1,0.1", "alpha", "no-variance"],
    ["cohen", "1,1\n1,1", "kappa", "no-variance"],
    ["fleiss", "1,0\n0,1", "kappa", "one-rater"],
    ["icc", "1,2", "icc", "one-unit"],
    ["kendall", "1,1\n1,1", "w", "no-variance"],
    ["cronbach", "1\n2", "alpha", "one-item"],
    ["kr20", "1,0", "kr20", "one-person"],
    ["items", ",\n,", "items", "empty"],
    ["severity", "1\n2", "contestants", "one-rater"],
  ])("%s of %j has no %s for the reason %s, and exits with 1", async (measure, contents, field, reason) => {
    expect(await json(measure, contents)).toMatchObject({ code: 1, n: expect.any(Number), [field]: null, reason });
    expect(await stats(measure, contents)).toMatchObject({
      code: 1,
      out: expect.stringMatching(`none: .* \\(${reason}\\)`),
    });
  });

  test.each([
    ["comma", "1,2.5\n3,4.5\n5,9"],
    ["semicolon and decimal commas", "1;2,5\r\n3;4,5\r\n5;9\r\n"],
    ["tab", "1\t2,5\n3\t4.5\n5\t9\n"],
    ["a byte-order mark, quotes and spaces", '\uFEFF"1", 2.5\n\n 3,"4.5"\n5,9.0\n\n'],
    ["UTF-16, as Excel's Unicode text", Buffer.from("\uFEFF1\t2.5\n3\t4.5\n5\t9", "utf16le")],
  ])("reads a sheet with %s", async (_, contents) => {
    const plain = await json("krippendorff", "1,2.5\n3,4.5\n5,9", "--level", "interval");
    expect(await json("krippendorff", contents, "--level", "interval")).toEqual(plain);
  });

  test("reads names in GBK", async () => {
    const named = Buffer.concat([
      Buffer.from([0xd5, 0xc5]),
      Buffer.from(","),
      Buffer.from([0xc0, 0xee]),
      Buffer.from("\n1,2\n2,4\n"),
    ]);
    expect(await json("severity", named, "--header")).toMatchObject({ judges: [{ judge: "张" }, { judge: "李" }] });
  });
});

describe("rapport stats says what is wrong and where, in one line, and exits with 2", () => {
  test.each<[string, string, string[], string]>([
    ["icc", "1,2\n3,x", [], "FILE: row 2, column 2: “x” is not a number"],
    ["icc", "A,B\n1,2", [], "FILE: row 1, column 1: “A” is not a number; if it is a header, say --header"],
    ["icc", "Ann,Bo\n1,2\n\n3,85%", ["--header"], "FILE: row 4, column 2 (Bo): “85%” is not a number"],
    ["krippendorff", "1,2\n3,NaN", [], "FILE: row 2, column 2: “NaN” is not a number"],
    ["krippendorff", "1,2\n3,1e300", [], "FILE: row 2, column 2: the number is too large"],
    ["icc", "1,2\n3", [], "FILE: row 2 has 1 cell, where row 1 has 2"],
    ["icc", "1,2\n3,4,5", [], "FILE: row 2 has 3 cells, where row 1 has 2"],
    ["icc", "1,2\n,4", [], "FILE: row 2, column 1: the cell is blank; icc needs every one"],
    ["kendall", "1,\n3,4", [], "FILE: row 1, column 2: the cell is blank; kendall needs every one"],
    ["cronbach", "1,2\n3,", [], "FILE: row 2, column 2: the cell is blank; cronbach needs every one"],
    ["kr20", "1,0\n2,1", [], "FILE: row 2, column 1: 2 is neither 1 for right nor 0 for wrong"],
    ["fleiss", "1,1\n0.5,1.5", [], "FILE: row 2, column 1: 0.5 is not a count"],
    ["fleiss", "1,1\n2,1", [], "FILE: row 2 has 3 ratings, where row 1 has 2"],
    ["cohen", "1,1,1", [], "FILE: cohen takes two columns, one a rater; there are 3"],
    ["cohen", "1,1\n4,1", ["--levels", "1,2,3"], "FILE: row 2, column 1: 4 is not one of the levels 1, 2, 3"],
    ["krippendorff", "1,1\n-1,1", ["--level", "ratio"], "FILE: row 2, column 1: a ratio scale has nothing below 0"],
    ["items", "1,1\n1,2", [], "FILE: row 2, column 2: 2 is above the item's best mark, 1; --max says others"],
    ["items", "1,1\n1,-1", [], "FILE: row 2, column 2: -1 is below 0"],
    ["items", "1,1\n1,1", ["--max", "1,1,1"], "FILE: --max has 3 marks for 2 columns"],
    ["icc", '1,"2\n3,4', [], "FILE: row 1: quoted field unterminated"],
  ])("%s of %j with %j: %s", async (measure, contents, options, said) => {
    expect(await stats(measure, contents, ...options)).toEqual({ code: 2, out: "", error: `${said}\n` });
  });

  test.each([
    ["variance", []],
    ["icc", ["--level", "ordinal"]],
    ["krippendorff", ["--level", "metric"]],
    ["cohen", ["--weights", "cubic"]],
    ["cohen", ["--levels", "1"]],
    ["cohen", ["--levels", "1,2,2"]],
    ["cohen", ["--levels", "a,b"]],
    ["items", ["--max", "0"]],
    ["items", ["--maximum", "1"]],
  ])("%s with %j is wrong usage", async (measure, options) => {
    const { code, out, error } = await stats(measure, "1,1\n2,2\n", ...options);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain("error: ");
  });

  test("so is a file that is not there", async () => {
    expect(await stats("icc", "1,2", "../no-such-file.csv")).toMatchObject({ code: 2, out: "" });
  });
});

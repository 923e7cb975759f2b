import { describe, expect, test } from "vitest";
import { sheetResponse } from "./sheets.ts";

describe("sheets", () => {
  test("a CSV is read by Excel as it stands: marked as UTF-8, with no formula that runs", async () => {
    const response = await sheetResponse(
      [
        ["名字", "分"],
        ["=1+1", 3],
        [null, 4],
      ],
      "csv",
      "班级报告",
    );
    expect(Buffer.from(await response.arrayBuffer()).toString("utf8")).toBe("\ufeff名字,分\r\n'=1+1,3\r\n,4\r\n");
    expect(response.headers.get("Content-Disposition")).toContain(encodeURIComponent("班级报告.csv"));
  });

  test("an Excel file is one, with the text in it as text", async () => {
    const response = await sheetResponse([["name"], ["=1+1"]], "xlsx", "report");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    expect(response.headers.get("Content-Type")).toContain("spreadsheetml");
  });
});

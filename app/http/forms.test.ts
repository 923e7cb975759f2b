import { expect, test } from "vitest";
import { z } from "zod";
import { digits, parseForm, readForm } from "./forms.ts";

function posted(body: string, contentType: string): Request {
  return new Request("http://localhost/", { method: "POST", body, headers: { "Content-Type": contentType } });
}

test.each([
  ["JSON", "application/json", '{"seq":0}'],
  ["plain text", "text/plain", "seq=0"],
  ["multipart without its boundary", "multipart/form-data", "seq=0"],
  ["multipart that breaks off", "multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="seq"'],
])("%s is no form", async (_name, contentType, body) => {
  await expect(readForm(posted(body, contentType))).rejects.toMatchObject({ code: "bad-input" });
  await expect(parseForm(posted(body, contentType), z.object({}))).rejects.toMatchObject({ code: "bad-input" });
});

test("a form's own fields are read, whatever else it carries", async () => {
  const request = posted("name=Lin&name=Zhou&__intent__=%7B", "application/x-www-form-urlencoded");
  const submission = await parseForm(request, z.object({ name: z.string() }));
  expect(submission.status === "success" && submission.value).toEqual({ name: "Lin" });
});

test("digits are a whole number from 0 on, and an empty field is none", () => {
  expect(digits.parse("0")).toBe(0);
  expect(digits.parse("99999")).toBe(99_999);
  for (const wrong of ["", " ", "-1", "1.5", "1e3", "0x1", "NaN", "100000", " 1", "１", 1, null]) {
    expect(digits.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  }
});

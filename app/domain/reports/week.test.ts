import { describe, expect, test } from "vitest";
import { startOf, weekOf } from "./week.ts";

describe("weeks", () => {
  test("Monday midnight to the last millisecond of Sunday is one week", () => {
    const monday = Date.UTC(2026, 10, 23);
    expect(weekOf(monday - 1)).toBe(weekOf(monday) - 1);
    expect(weekOf(monday + 7 * 86_400_000 - 1)).toBe(weekOf(monday));
    expect(startOf(weekOf(monday + 3 * 86_400_000))).toBe(monday);
  });
});

import { LOCALES, type Locale } from "../locale.ts";
import { ROLES, type Role } from "../people.ts";

// What spreadsheets, chats and web pages do to a cell, undone.

/** Seen by nobody: zero-width spaces, joiners, marks of direction, soft hyphens, byte order marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** Excel's way of saying "this is text", and ours of keeping a formula from being one. */
const APOSTROPHE = /^['’]+(?=[\s=+\-@0-9＝＋－＠])/;
/** `="00123"`, which keeps leading zeros. */
const AS_FORMULA = /^="([^"]*)"$/;

/** A cell as it is meant: no invisible characters, one space between words, none around them. */
export function cleanCell(cell: string): string {
  const text = cell.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
  const bare = text.replace(APOSTROPHE, "").trim();
  const meant = (AS_FORMULA.exec(bare)?.[1] ?? bare).trim().normalize("NFC");
  // One quirk may hide another; what is clean stays as it is.
  return meant === cell ? meant : cleanCell(meant);
}

/** `mailto:` links, links in web pages and Markdown, `Name <address>`. */
const LINKED = /mailto:([^\s"'?<>()[\]]+)/i;
const NAMED = /^(.*?)<\s*([^<>]*@[^<>]*)\s*>[;,]?$/;

/** The address in a cell, with the name before it where there is one. Full-width letters and ＠ are plain ones. */
export function addressIn(cell: string): { readonly address: string; readonly name: string } {
  const text = cell
    .normalize("NFKC")
    .replace(/^['’]+/, "")
    .trim();
  const linked = LINKED.exec(text)?.[1];
  if (linked !== undefined) return { address: linked.toLowerCase(), name: "" };
  const named = NAMED.exec(text);
  const address = (named?.[2] ?? text).replace(/[;,。，；]+$/, "").trim();
  // A name stands as it was written: only the address is made plain.
  const name = named ? cell.slice(0, Math.max(0, cell.search(/[<＜]/))).trim() : "";
  return { address: address.toLowerCase(), name: name.replace(/^["“']|["”']$/g, "").trim() };
}

const ROLE_NAMES: Readonly<Record<Role, readonly string[]>> = {
  rep: ["rep", "学员", "salesrep", "sales", "learner", "销售", "销售代表", "销售顾问"],
  trainer: ["trainer", "培训师", "讲师", "教练", "coach"],
  administrator: ["administrator", "管理员", "admin"],
};
const LOCALE_NAMES: Readonly<Record<Locale, readonly string[]>> = {
  "zh-CN": ["zhcn", "zh", "cn", "chinese", "中文", "简体中文", "汉语", "zhhans", "zhhanscn"],
  en: ["en", "english", "英文", "英语", "engb", "enus"],
};
const word = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-()]/g, "");

export function roleIn(cell: string): Role | null {
  return ROLES.find((role) => ROLE_NAMES[role].includes(word(cell))) ?? null;
}
export function localeIn(cell: string): Locale | null {
  return LOCALES.find((locale) => LOCALE_NAMES[locale].includes(word(cell))) ?? null;
}

/** What makes two names of a cohort the same. */
export function cohortKey(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}

/** Excel counts days from the end of 1899. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

export type ReadDay =
  | { readonly day: string }
  | { readonly wrong: "day" | "no-such-day" | "day-order" | "day-number"; readonly meant: string };

/**
 * A day as 2026-03-01, written with hyphens, slashes, dots, 年月日 or nothing between, with or without midnight. The days
 * of 03/04/2026 and Excel's bare numbers are not guessed: `meant` says what the latter would be.
 */
export function dayIn(cell: string): ReadDay {
  const text = cell.normalize("NFKC").replace(/[T ]0{1,2}:00(:00(\.0+)?)?Z?$/, "");
  const found =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (found) {
    const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
    const date = new Date(Date.UTC(year, month - 1, day));
    const exists = year >= 1990 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return exists ? { day: date.toISOString().slice(0, 10) } : { wrong: "no-such-day", meant: "" };
  }
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(text)) return { wrong: "day-order", meant: "" };
  if (/^[3-7]\d{4}(\.\d+)?$/.test(text)) {
    const meant = new Date(EXCEL_EPOCH + Math.floor(Number(text)) * DAY).toISOString().slice(0, 10);
    return { wrong: "day-number", meant };
  }
  return { wrong: "day", meant: "" };
}

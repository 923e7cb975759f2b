import Papa from "papaparse";
import { bytesOf, UnreadableFile } from "../scenario/files.ts";

export interface Sheet {
  readonly file: string;
  /** Names of columns from the header, or null without one. */
  readonly names: readonly string[] | null;
  readonly width: number;
  readonly rows: readonly Row[];
}

export interface Row {
  /** As a spreadsheet counts: from 1, the header included. */
  readonly line: number;
  readonly cells: readonly (number | null)[];
}

/** A sheet that can't be what the measure asks for: the one line says what and where. */
export class WrongSheet extends UnreadableFile {}

/** What is wrong at a cell, `column` from 0. */
export function wrongCell({ file, names }: Pick<Sheet, "file" | "names">, line: number, column: number, what: string) {
  const name = names?.[column];
  const named = name === undefined || name === "" ? "" : ` (${name})`;
  return new WrongSheet(`${file}: row ${line}, column ${column + 1}${named}: ${what}`);
}

/** A number's size that statistics stay exact and finite with. */
const [LEAST, MOST] = [1e-12, 1e12];
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

/**
 * The numbers of a CSV file: columns apart by comma, semicolon or tab (with the latter two, decimals may have a comma), in UTF-8
 * with or without a byte-order mark, UTF-16 as Excel's "Unicode text", or GBK. Empty lines are passed over; a blank cell is
 * null. Throws UnreadableFile, and WrongSheet for a row of another length and for a cell that is no number.
 */
export function readSheet(file: string, options: { readonly header: boolean }): Sheet {
  const text = decoded(bytesOf(file));
  const unquoted = text.replace(/"[^"]*"/g, "");
  const delimiter = ["\t", ";"].find((mark) => unquoted.includes(mark)) ?? ",";
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const [fault] = errors;
  if (fault !== undefined) throw new WrongSheet(`${file}: row ${(fault.row ?? 0) + 1}: ${fault.message.toLowerCase()}`);

  const lines = data
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.length > 1 || cells[0] !== "");
  const [first, ...others] = lines;
  const width = first?.cells.length ?? 0;
  for (const { line, cells } of lines) {
    if (cells.length !== width) {
      const [has, had] = [cellCount(cells.length), first?.line ?? 1];
      throw new WrongSheet(`${file}: row ${line} has ${has}, where row ${had} has ${width}`);
    }
  }
  const names = options.header ? (first?.cells ?? []) : null;
  const where = { file, names };
  const rows = (options.header ? others : lines).map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, column) => {
      const value = numberOf(cell, delimiter !== ",");
      if (value !== "wrong") return value;
      const hint = line === first?.line && !options.header ? "; if it is a header, say --header" : "";
      throw wrongCell(where, line, column, `“${cell.slice(0, 40)}” is not a number${hint}`);
    }),
  }));
  for (const { line, cells } of rows) {
    for (const [column, value] of cells.entries()) {
      if (value === null || value === 0) continue;
      if (Math.abs(value) > MOST) throw wrongCell(where, line, column, "the number is too large");
      if (Math.abs(value) < LEAST) throw wrongCell(where, line, column, "the number is too small");
    }
  }
  return { file, names, width, rows };
}

const cellCount = (count: number): string => (count === 1 ? "1 cell" : `${count} cells`);

function numberOf(cell: string, decimalComma: boolean): number | null | "wrong" {
  if (cell === "") return null;
  const plain = decimalComma ? cell.replace(",", ".") : cell;
  return NUMBER.test(plain) ? Number(plain) : "wrong";
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

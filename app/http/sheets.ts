import { stringify } from "csv-stringify/sync";
import writeXlsxFile from "write-excel-file/node";

export const SHEET_FORMATS = ["csv", "xlsx"] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** A row of a sheet; null leaves the cell empty. */
export type SheetRow = readonly (string | number | null)[];

const TYPES: Readonly<Record<SheetFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * A sheet to be downloaded, the first row its header. The CSV is as Excel reads it without asking: UTF-8 with a byte order
 * mark, and what looks like a formula is text. `name`: of the file, without its ending, in any script.
 */
export async function sheetResponse(rows: readonly SheetRow[], format: SheetFormat, name: string): Promise<Response> {
  const body = format === "csv" ? csvOf(rows) : await xlsxOf(rows);
  return new Response(body, {
    headers: {
      "Content-Type": TYPES[format],
      // The plain name is for programs that can't read the other.
      "Content-Disposition": `attachment; filename="rapport.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
      "Cache-Control": "no-store",
    },
  });
}

function csvOf(rows: readonly SheetRow[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { bom: true, escape_formulas: true, record_delimiter: "windows" },
  );
}

async function xlsxOf([header = [], ...rows]: readonly SheetRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value, type: typeOf(value) })));
  const bold = header.map((value) => ({ value: String(value ?? ""), type: String, fontWeight: "bold" as const }));
  const file = await writeXlsxFile([bold, ...cells], { stickyRowsCount: 1 }).toBuffer();
  return new Uint8Array(file);
}

const typeOf = (value: string | number) => (typeof value === "number" ? Number : String);

import { type Sheet, wrongCell } from "./sheet.ts";

/** Throws WrongSheet for the first value that `wrong` says something about. Blank cells are passed over. */
export function refuse(sheet: Sheet, wrong: (value: number, column: number) => string | null): void {
  for (const { line, cells } of sheet.rows) {
    for (const [column, value] of cells.entries()) {
      const what = value === null ? null : wrong(value, column);
      if (what !== null) throw wrongCell(sheet, line, column, what);
    }
  }
}

/** The rows where no cell is blank. Throws WrongSheet for the first blank one. */
export function completeRows(sheet: Sheet, measure: string): readonly (readonly number[])[] {
  return sheet.rows.map(({ line, cells }) =>
    cells.map((value, column) => {
      if (value === null) throw wrongCell(sheet, line, column, `the cell is blank; ${measure} needs every one`);
      return value;
    }),
  );
}

import type { ReactNode } from "react";

interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, in figures of one width. */
  readonly numeric?: boolean;
  /** The column that names the row: read out with every cell of it. */
  readonly names?: boolean;
}

interface TableProps<Row> {
  /** What the table is of; read out first. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/** Some browsers drop the table's roles with its display: said again, they stay while it is stacked. */
const ROLE = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  rowheader: { role: "rowheader" },
  cell: { role: "cell" },
};

/**
 * A table where there is room, a stack of labelled lines on a phone: no row is cut off at the screen's edge.
 */
export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <div className="overflow-x-auto rounded-xl border border-line bg-surface">
      <table className="block w-full text-left md:table" {...ROLE.table}>
        <caption className="sr-only">{caption}</caption>
        <thead className="sr-only md:not-sr-only md:table-header-group" {...ROLE.rowgroup}>
          <tr className="md:table-row" {...ROLE.row}>
            {columns.map(({ key, header, numeric }) => (
              <th
                className={`px-4 py-3 text-sm font-medium text-ink-2 ${numeric ? "text-right" : ""}`}
                key={key}
                {...ROLE.columnheader}
                scope="col"
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block divide-y divide-line md:table-row-group md:border-t md:border-line" {...ROLE.rowgroup}>
          {rows.map((row) => (
            <tr className="block px-4 py-3 md:table-row md:p-0" key={rowKey(row)} {...ROLE.row}>
              {columns.map((column) => (
                <Cell column={column} key={column.key} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column: { header, cell, numeric, names }, row }: { column: Column<Row>; row: Row }) {
  const inTable = `md:table-cell md:px-4 md:py-3 ${numeric ? "tabular-nums md:text-right" : ""}`;
  if (names) {
    return (
      <th className={`block pb-1 font-medium ${inTable}`} {...ROLE.rowheader} scope="row">
        {cell(row)}
      </th>
    );
  }
  return (
    <td className={`flex items-baseline justify-between gap-4 py-0.5 ${inTable}`} {...ROLE.cell}>
      <span aria-hidden="true" className="shrink-0 text-sm text-ink-2 md:hidden">
        {header}
      </span>
      <span className="min-w-0 text-right md:[text-align:inherit]">{cell(row)}</span>
    </td>
  );
}

import type { Status } from "./standing.ts";
import type { BoardRow, Cell } from "./views.ts";

export const BOARD_SORTS = ["name", "urgent", "best", "spent"] as const;
export type BoardSort = (typeof BOARD_SORTS)[number];

/** Who is most behind: each row's count of what is overdue, failed and not begun. */
const URGENT: readonly Status[] = ["overdue", "failed", "not-started"];

/** Rows with the cells that stand so and nothing else; whoever has none left is left out. */
export function filterBoard(
  rows: readonly BoardRow[],
  { status, name }: { readonly status: Status | null; readonly name: string },
): BoardRow[] {
  const wanted = name.trim().toLowerCase();
  return rows.flatMap((row) => {
    const { name, email, externalId } = row.person;
    const called = [name, email, externalId ?? ""].some((text) => text.toLowerCase().includes(wanted));
    const cells = status === null ? row.cells : row.cells.filter((cell) => cell.status === status);
    return called && cells.length > 0 ? [{ ...row, cells }] : [];
  });
}

/** By name as given, or those first who are most behind, best, or longest at it; ties as they were. */
export function sortBoard(rows: readonly BoardRow[], sort: BoardSort): BoardRow[] {
  if (sort === "name") return [...rows];
  const weight = { urgent: behind, best: meanBest, spent: timeSpent }[sort];
  return rows
    .map((row) => ({ row, weight: weight(row.cells) }))
    .sort((one, other) => compare(other.weight, one.weight))
    .map(({ row }) => row);
}

function behind(cells: readonly Cell[]): number[] {
  return URGENT.map((status) => cells.filter((cell) => cell.status === status).length);
}

function meanBest(cells: readonly Cell[]): number[] {
  const marks = cells.flatMap(({ best }) => (typeof best === "number" ? [best] : []));
  return [marks.length === 0 ? -1 : marks.reduce((all, one) => all + one, 0) / marks.length];
}

function timeSpent(cells: readonly Cell[]): number[] {
  return [cells.reduce((all, { spent }) => all + spent, 0)];
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [place, number] of one.entries()) {
    const difference = number - (other[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

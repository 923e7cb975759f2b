/** One thing said in a case, by whom. */
export interface DialogueRow {
  readonly who: "rep" | "customer";
  readonly text: string;
}

export const MOST_ROWS = 60;
export const MOST_SAID = 1000;

const REP = "我方|我|销售代表|销售员|销售|业务员|代表|顾问|me|i|rep|sales ?rep|sales|seller|salesperson|agent";
const CUSTOMER = "客户|顾客|对方|客人|买家|老板|customer|client|buyer|prospect|them|they|c";
const SAID_BY = new RegExp(`^\\s*[-*•]?\\s*(?:(${REP})|(${CUSTOMER}))\\s*[:：]\\s*(.*)$`, "iu");

/**
 * A dialogue pasted as one text, as rows: each line that begins with who speaks ("客户：…", "Me: …") begins one; lines
 * after it go on with it. Words before the first such line are the customer's. Null where nobody is named.
 */
export function splitDialogue(pasted: string): DialogueRow[] | null {
  const rows: DialogueRow[] = [];
  let named = false;
  for (const line of pasted.split(/\r?\n/)) {
    const [, rep, customer, said = ""] = SAID_BY.exec(line) ?? [];
    if (rep !== undefined || customer !== undefined) {
      named = true;
      rows.push({ who: rep === undefined ? "customer" : "rep", text: said.trim() });
    } else if (line.trim() !== "") {
      const last = rows.pop() ?? { who: "customer", text: "" };
      rows.push({ who: last.who, text: last.text === "" ? line.trim() : `${last.text}\n${line.trim()}` });
    }
  }
  return named ? rows.filter(({ text }) => text !== "") : null;
}

/** The rows with something done to one of them; out of range, nothing happens. */
export function editRows(
  rows: readonly DialogueRow[],
  act: { readonly kind: "add" } | { readonly kind: "remove" | "up" | "down"; readonly row: number },
): readonly DialogueRow[] {
  if (act.kind === "add") {
    if (rows.length >= MOST_ROWS) return rows;
    return [...rows, { who: rows.at(-1)?.who === "customer" ? "rep" : "customer", text: "" }];
  }
  if (act.kind === "remove") return rows.filter((_, index) => index !== act.row);
  const other = act.kind === "up" ? act.row - 1 : act.row + 1;
  const [moved, swapped] = [rows[act.row], rows[other]];
  if (!moved || !swapped) return rows;
  return rows.map((row, index) => (index === act.row ? swapped : index === other ? moved : row));
}

/** Rows with something in them. */
export const written = (rows: readonly DialogueRow[]): DialogueRow[] =>
  rows.filter(({ text }) => text.trim() !== "").map(({ who, text }) => ({ who, text: text.trim() }));

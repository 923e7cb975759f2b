/** What keeps a whole list from being read. */
export const LIST_FAULTS = [
  "empty",
  "too-large",
  "spreadsheet",
  "old-spreadsheet",
  "archive",
  "pdf",
  "picture",
  "binary",
  "no-email-column",
  "two-columns",
  "many-columns",
  "only-heading",
  "unclosed-quote",
  "too-many-rows",
] as const;
export type ListFault = (typeof LIST_FAULTS)[number];

/** `detail` is what the words name: a row's number, a heading. */
export interface FaultyList {
  readonly fault: ListFault;
  readonly detail: string;
}

export function faulty(fault: ListFault, detail: string | number = ""): FaultyList {
  return { fault, detail: String(detail) };
}

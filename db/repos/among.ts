import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** Whether a column holds one of these: the list is one parameter, so that there is no most of them. */
export function among(column: SQLWrapper, values: readonly string[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
}

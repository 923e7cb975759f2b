/** The largest list of people, bytes. */
export const MOST_LIST_BYTES = 4 * 1024 * 1024 - 16 * 1024;
/** The most rows of one list, its heading not counted. */
export const MOST_LIST_ROWS = 20_000;
/** The most columns a heading may have. */
export const MOST_LIST_COLUMNS = 100;
/** Rows looked at before others are served. */
export const SLICE = 250;

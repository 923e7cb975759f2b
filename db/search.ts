import Sqlite from "better-sqlite3";
import { excerptOf, type SearchEntry, type SearchIndex, termsOf, wordsOf } from "../app/domain/search.ts";

/** Characters of an excerpt. */
const EXCERPT = 120;

/**
 * Full-text search over the content: SQLite FTS5, in memory, since it is made anew from the content at each start. Chinese
 * characters are stored as words of their own and looked for as phrases, so that any two that stand together are found
 * (the trigram tokenizer would want three).
 */
export function openSearchIndex(): SearchIndex {
  const sqlite = new Sqlite(":memory:");
  sqlite.exec(`
    create virtual table entries using fts5(title, body, locale unindexed, entry unindexed, tokenize = 'unicode61 remove_diacritics 2')
  `);
  const insert = sqlite.prepare("insert into entries (title, body, locale, entry) values (?, ?, ?, ?)");
  // A hit in a title says more than one somewhere in the text.
  const select = sqlite.prepare<[string, string, number], { entry: string }>(
    "select entry from entries where entries match ? and locale = ? order by bm25(entries, 8.0, 1.0) limit ?",
  );
  return {
    fill: sqlite.transaction((entries: readonly SearchEntry[]) => {
      sqlite.exec("delete from entries");
      for (const entry of entries) {
        const words = (text: string) => wordsOf(text).join(" ");
        insert.run(words(entry.title), words(entry.text), entry.locale, JSON.stringify(entry));
      }
    }),
    find(query, locale, limit) {
      const match = matchOf(query);
      if (match === "") return [];
      return select.all(match, locale, limit).map(({ entry }) => {
        const { text, ...found } = JSON.parse(entry) as SearchEntry;
        return { ...found, excerpt: excerptOf(text, query, EXCERPT) };
      });
    },
  };
}

/** All terms, each a phrase; of other than Chinese words the beginning is enough. */
function matchOf(query: string): string {
  return termsOf(query)
    .map((term) => {
      const [first = ""] = term;
      const phrase = `"${term.join(" ")}"`;
      return /\p{Script=Han}/u.test(first) ? phrase : `${phrase}*`;
    })
    .join(" AND ");
}

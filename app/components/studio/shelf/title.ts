/** Whether a title has the words that are looked for, whatever their case and however wide their letters. */
export function hasWords(title: string, words: string): boolean {
  const plain = (text: string) => text.normalize("NFKC").toLocaleLowerCase().trim();
  return plain(words)
    .split(/\s+/)
    .every((word) => plain(title).includes(word));
}

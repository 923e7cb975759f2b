/** An open-addressing hash set of word rows: a row's number is the order of its first arrival. */
export class Rows {
  words: Int32Array;
  count = 0;
  private table = new Int32Array(1 << 12);

  constructor(
    readonly width: number,
    private readonly most: number,
  ) {
    this.words = new Int32Array(width * 1024);
  }

  private slot(row: Int32Array, base: number): number {
    let hash = 0x811c9dc5;
    for (let word = 0; word < this.width; word++) {
      hash = Math.imul(hash ^ (row[base + word] ?? 0), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) & (this.table.length - 1);
  }

  /** The number of a row, or -1. */
  find(row: Int32Array): number {
    const mask = this.table.length - 1;
    for (let slot = this.slot(row, 0); ; slot = (slot + 1) & mask) {
      const entry = (this.table[slot] ?? 0) - 1;
      if (entry < 0) return -1;
      if (this.equal(entry, row)) return entry;
    }
  }

  private equal(entry: number, row: Int32Array): boolean {
    const base = entry * this.width;
    for (let word = 0; word < this.width; word++) if (this.words[base + word] !== row[word]) return false;
    return true;
  }

  /** The number of a row, which is taken in if it is new; -1 where it is new and there is no more room. */
  add(row: Int32Array): number {
    const known = this.find(row);
    if (known >= 0) return known;
    if (this.count >= this.most) return -1;
    if ((this.count + 1) * 2 > this.table.length) this.rehash();
    const base = this.count * this.width;
    if (base + this.width > this.words.length) {
      const larger = new Int32Array(this.words.length * 2);
      larger.set(this.words);
      this.words = larger;
    }
    this.words.set(row, base);
    this.place(this.count);
    this.count++;
    return this.count - 1;
  }

  private place(entry: number): void {
    const mask = this.table.length - 1;
    let slot = this.slot(this.words, entry * this.width);
    while (this.table[slot] !== 0) slot = (slot + 1) & mask;
    this.table[slot] = entry + 1;
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 2);
    for (let entry = 0; entry < this.count; entry++) this.place(entry);
  }
}

/** Arrays of numbers that grow: rows of the search's results. */
export class Growing {
  array = new Int32Array(1024);

  set(index: number, value: number): void {
    if (index >= this.array.length) {
      const larger = new Int32Array(this.array.length * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[index] = value;
  }
}

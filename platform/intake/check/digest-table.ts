/** A table from digests (whole numbers above zero) to small numbers, in flat arrays: some 18 bytes an entry, nothing for the collector to walk. */
export class DigestTable {
  private keys = new Float64Array(4096);
  private entries = new Int32Array(4096);
  private count = 0;

  /** Number kept under the digest; -1 for none. */
  get(digest: number): number {
    const at = this.place(digest);
    return this.keys[at] === digest ? this.entries[at]! : -1;
  }

  /** Keeps a number under a digest that has none yet. */
  add(digest: number, entry: number): void {
    if (this.count * 4 > this.keys.length * 3) this.grow();
    const at = this.place(digest);
    if (this.keys[at] === digest) return;
    this.keys[at] = digest;
    this.entries[at] = entry;
    this.count++;
  }

  /** Where the digest stands or would stand: the next free place from its home on. */
  private place(digest: number): number {
    const mask = this.keys.length - 1;
    let at = digest & mask;
    while (this.keys[at] !== 0 && this.keys[at] !== digest) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { keys, entries } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.entries = new Int32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      if (key === 0) continue;
      const at = this.place(key);
      this.keys[at] = key;
      this.entries[at] = entries[i]!;
    }
  }
}

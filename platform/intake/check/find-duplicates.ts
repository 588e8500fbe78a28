import { DigestTable } from './digest-table.ts';

/** Where an earlier line stands. */
export interface LinePlace {
  readonly sheet: string;
  readonly row: number;
}

/** How a line stands to an earlier one: it says the same, it tells the same record otherwise, or it carries a key of another record. */
export interface Duplicate {
  readonly kind: 'same' | 'record' | 'key';
  readonly with: LinePlace;
  /** Position of the shared key in the target. */
  readonly key: number;
}

/** Finds lines that repeat earlier ones of the same intake. Keeps some 50 bytes a line and key. */
export class DuplicateFinder {
  private readonly seen = new DigestTable();
  private readonly sheets: string[] = [];
  private places: Entries = new Entries();

  /**
   * Remembers a line; tells the earlier line that it repeats, if any.
   * @param digests one for each key of the target (`textDigest`), zero for a key without a value
   * @param content digest of all its values, equal for lines that say the same (`LineDigest`)
   */
  add(place: LinePlace, digests: readonly number[], content: number): Duplicate | undefined {
    let found: Duplicate | undefined;
    for (let index = 0; index < digests.length && !found; index++) {
      const digest = digests[index]!;
      const earlier = digest === 0 ? -1 : this.seen.get(digest);
      if (earlier < 0) continue;
      found = { kind: this.kindOf(earlier, content, digests), with: this.placeOf(earlier), key: index };
    }
    if (found?.kind !== 'same') this.remember(place, content, digests);
    return found;
  }

  private kindOf(earlier: number, content: number, digests: readonly number[]): Duplicate['kind'] {
    if (this.places.content(earlier) === content) return 'same';
    const others = digests.filter((digest, index) => digest !== 0 && this.places.key(earlier, index) !== 0);
    const shared = others.every((digest) =>
      digests.some((own, index) => own === digest && this.places.key(earlier, index) === digest),
    );
    return shared ? 'record' : 'key';
  }

  private placeOf(entry: number): LinePlace {
    return { sheet: this.sheets[this.places.sheet(entry)] ?? '', row: this.places.row(entry) };
  }

  private remember(line: LinePlace, content: number, digests: readonly number[]): void {
    let sheet = this.sheets.indexOf(line.sheet);
    if (sheet < 0) sheet = this.sheets.push(line.sheet) - 1;
    const entry = this.places.push(sheet, line.row, content, digests);
    for (const digest of digests) if (digest !== 0) this.seen.add(digest, entry);
  }
}

/** Numbers of many lines in one growing array. */
class Entries {
  private data = new Float64Array(1024);
  private width = 0;
  private count = 0;

  push(sheet: number, row: number, content: number, keys: readonly number[]): number {
    this.width ||= 3 + keys.length;
    const at = this.count * this.width;
    if (at + this.width > this.data.length) {
      const larger = new Float64Array(this.data.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[at] = sheet;
    this.data[at + 1] = row;
    this.data[at + 2] = content;
    for (let index = 0; index < keys.length; index++) this.data[at + 3 + index] = keys[index]!;
    return this.count++;
  }

  sheet(entry: number): number {
    return this.data[entry * this.width] ?? 0;
  }

  row(entry: number): number {
    return this.data[entry * this.width + 1] ?? 0;
  }

  content(entry: number): number {
    return this.data[entry * this.width + 2] ?? 0;
  }

  key(entry: number, index: number): number {
    return this.data[entry * this.width + 3 + index] ?? 0;
  }
}

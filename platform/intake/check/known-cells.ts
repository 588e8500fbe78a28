import type { CellValue, RecordBlock } from '#platform/books';
import type { CellReader } from '../repair/cell-reader.ts';
import type { LineNotes } from '../repair/notes.ts';
import { partDigest } from './line-keys.ts';

/** Different cells of a column that are kept, and how many of the first ones must come again for that to pay. */
const MEMORY = { most: 20_000, trial: 2000, hits: 0.3, longest: 200 };

/** No digest: none is below zero. */
export const NO_DIGEST = -1;

/** The cells of one column of a text, known again by their bytes: each different one is made a text of and read once. */
export class KnownCells {
  /** Of the cell looked at last: as it stands, what it reads as, and the digest of that. */
  raw: CellValue = null;
  value: unknown = null;
  digest = NO_DIGEST;

  private places = new Int32Array(1024);
  private hashes = new Int32Array(1024);
  private bytes = Buffer.alloc(16 * 1024);
  private readonly ends: number[] = [0];
  private readonly raws: CellValue[] = [];
  private readonly values: unknown[] = [];
  private readonly digests: number[] = [];
  private readonly sound: boolean[] = [];
  private asked = 0;
  private pays = true;

  constructor(private readonly read: CellReader) {}

  /** Looks at a filled cell; false when something is to be said of it. */
  look(block: RecordBlock, place: number, notes: LineNotes): boolean {
    const start = block.starts[place]!;
    const length = block.ends[place]! - start;
    if (!this.pays || length > MEMORY.longest) return this.readNow(block.cell(place), notes);
    const hash = block.hashes[place]!;
    const { places, hashes } = this;
    const mask = places.length - 1;
    let at = (hash ^ (hash >>> 15)) & mask;
    for (let entry = places[at]!; entry !== 0; entry = places[at]!) {
      if (hashes[at] === hash && this.isSame(entry - 1, block.bytes, start, length)) return this.take(entry - 1);
      at = (at + 1) & mask;
    }
    return this.learn(block, place, at, notes);
  }

  private isSame(entry: number, bytes: Buffer, start: number, length: number): boolean {
    const from = this.ends[entry]!;
    if (this.ends[entry + 1]! - from !== length) return false;
    const own = this.bytes;
    for (let i = 0; i < length; i++) if (own[from + i] !== bytes[start + i]) return false;
    return true;
  }

  private take(entry: number): boolean {
    this.asked++;
    if (!this.sound[entry]) return false;
    this.raw = this.raws[entry]!;
    this.value = this.values[entry];
    this.digest = this.digests[entry]!;
    return true;
  }

  private readNow(cell: CellValue, notes: LineNotes): boolean {
    this.raw = cell;
    this.digest = NO_DIGEST;
    this.value = cell === null || cell === '' ? null : this.read(cell, notes);
    return !notes.any && this.value !== undefined;
  }

  /** Keeps a cell that was not seen before; where most cells differ, none is kept any more. */
  private learn(block: RecordBlock, place: number, at: number, notes: LineNotes): boolean {
    const sound = this.readNow(block.cell(place), notes);
    const entry = this.raws.length;
    if (entry === MEMORY.most) return sound;
    this.asked++;
    if (this.asked >= MEMORY.trial && entry > this.asked * (1 - MEMORY.hits)) {
      this.pays = false;
      return sound;
    }
    if (sound) this.digest = partDigest(this.value);
    this.raws.push(this.raw);
    this.values.push(this.value);
    this.digests.push(this.digest);
    this.sound.push(sound);
    this.keepBytes(block, place);
    this.places[at] = entry + 1;
    this.hashes[at] = block.hashes[place]!;
    if (this.raws.length * 2 > this.places.length) this.grow();
    return sound;
  }

  private keepBytes({ bytes, starts, ends }: RecordBlock, place: number): void {
    const [start, end, from] = [starts[place]!, ends[place]!, this.ends.at(-1)!];
    const to = from + end - start;
    if (to > this.bytes.length) this.bytes = Buffer.concat([this.bytes], this.bytes.length * 2);
    bytes.copy(this.bytes, from, start, end);
    this.ends.push(to);
  }

  private grow(): void {
    const { places, hashes } = this;
    this.places = new Int32Array(places.length * 2);
    this.hashes = new Int32Array(places.length * 2);
    const mask = this.places.length - 1;
    for (let old = 0; old < places.length; old++) {
      if (places[old] === 0) continue;
      const hash = hashes[old]!;
      let at = (hash ^ (hash >>> 15)) & mask;
      while (this.places[at] !== 0) at = (at + 1) & mask;
      this.places[at] = places[old]!;
      this.hashes[at] = hash;
    }
  }
}

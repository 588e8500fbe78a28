import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PER_BLOCK = 256;
/** Bytes of blocks kept in memory; later ones go to a file of the temporary folder. */
const IN_MEMORY = 48 * 1024 ** 2;
/** Characters of decoded strings kept at hand. */
const AT_HAND = 8 * 1024 ** 2;

interface Block {
  readonly ends: Uint32Array;
  readonly bytes: Buffer | null;
  /** Position in the file when the bytes are there. */
  readonly offset: number;
}

/** A list of texts of any length that takes a bounded part of the memory: written once, then read at any place, mostly near the last. */
export class StringShelf {
  private open: string[] = [];
  private readonly blocks: Block[] = [];
  private readonly decoded: (readonly string[] | undefined)[] = [];
  private order: number[] = [];
  private charsAtHand = 0;
  private inMemory = 0;
  private spill: { readonly folder: string; readonly file: number; size: number } | null = null;

  get length(): number {
    return this.blocks.length * PER_BLOCK + this.open.length;
  }

  append(text: string): void {
    this.open.push(text);
    if (this.open.length === PER_BLOCK) this.seal();
  }

  /** The text at the place, or undefined behind the end. */
  at(place: number): string | undefined {
    const number = Math.floor(place / PER_BLOCK);
    if (number === this.blocks.length) return this.open[place % PER_BLOCK];
    return (this.decoded[number] ?? this.decode(number))?.[place % PER_BLOCK];
  }

  close(): void {
    if (!this.spill) return;
    closeSync(this.spill.file);
    rmSync(this.spill.folder, { recursive: true, force: true });
    this.spill = null;
  }

  private seal(): void {
    const ends = new Uint32Array(PER_BLOCK);
    let end = 0;
    for (const [index, text] of this.open.entries()) {
      end += text.length;
      ends[index] = end;
    }
    const bytes = Buffer.from(this.open.join(''), 'utf16le');
    this.open = [];
    if (this.inMemory + bytes.length <= IN_MEMORY) {
      this.inMemory += bytes.length;
      this.blocks.push({ ends, bytes, offset: 0 });
    } else this.blocks.push({ ends, bytes: null, offset: this.write(bytes) });
  }

  private write(bytes: Buffer): number {
    if (!this.spill) {
      const folder = mkdtempSync(path.join(tmpdir(), `goa-book-${process.pid}-`));
      this.spill = { folder, file: openSync(path.join(folder, 'strings'), 'wx+', 0o600), size: 0 };
    }
    const offset = this.spill.size;
    writeSync(this.spill.file, bytes, 0, bytes.length, offset);
    this.spill.size += bytes.length;
    return offset;
  }

  private decode(number: number): readonly string[] | undefined {
    const block = this.blocks[number];
    if (!block) return undefined;
    const all = (block.bytes ?? this.read(block)).toString('utf16le');
    const strings = Array.from(block.ends, (end, index) => all.slice(index === 0 ? 0 : block.ends[index - 1], end));
    this.decoded[number] = strings;
    this.order.push(number);
    this.charsAtHand += all.length;
    while (this.charsAtHand > AT_HAND && this.order.length > 1) this.drop(this.order.shift()!);
    return strings;
  }

  private drop(number: number): void {
    this.charsAtHand -= this.blocks[number]!.ends.at(-1)!;
    this.decoded[number] = undefined;
  }

  private read(block: Block): Buffer {
    const bytes = Buffer.alloc(block.ends.at(-1)! * 2);
    readSync(this.spill!.file, bytes, 0, bytes.length, block.offset);
    return bytes;
  }
}

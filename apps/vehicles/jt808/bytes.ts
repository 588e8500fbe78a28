import { decodeGbk } from './text/gbk.ts';

/**
 * Reads big-endian fields one after the other. Past the end it gives zeros and remembers: ask `short` once at the end instead of
 * checking before every field.
 */
export class ByteReader {
  offset = 0;
  /** Whether more was asked for than there was. */
  short = false;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer, offset = 0) {
    this.#bytes = bytes;
    this.offset = offset;
  }

  get left(): number {
    return this.#bytes.length - this.offset;
  }

  /** An unsigned number of `width` bytes, 1 to 4. */
  uint(width: 1 | 2 | 3 | 4): number {
    if (this.left < width) return this.#over();
    const value = this.#bytes.readUIntBE(this.offset, width);
    this.offset += width;
    return value;
  }

  /** The next `length` bytes; fewer when there are not as many. */
  bytes(length: number): Buffer {
    if (this.left < length) this.short = true;
    const from = Math.min(this.offset, this.#bytes.length);
    this.offset = Math.min(from + length, this.#bytes.length);
    return this.#bytes.subarray(from, this.offset);
  }

  /** GBK text of `length` bytes without what pads it. */
  text(length: number): string {
    return decodeGbk(this.bytes(length));
  }

  /** GBK text behind a length byte. */
  namedText(): string {
    return this.text(this.uint(1));
  }

  /** Everything that is left. */
  rest(): Buffer {
    return this.bytes(this.left);
  }

  #over(): 0 {
    this.short = true;
    this.offset = this.#bytes.length;
    return 0;
  }
}

/** An unsigned big-endian number of `width` bytes. A value outside its range is a mistake of the caller and throws a RangeError. */
export function uint(value: number, width: 1 | 2 | 3 | 4): Buffer {
  const bytes = Buffer.alloc(width);
  bytes.writeUIntBE(value, 0, width);
  return bytes;
}

/** `bytes` cut or filled with zeros on the right to `length`. */
export function padded(bytes: Buffer, length: number): Buffer {
  const field = Buffer.alloc(length);
  bytes.copy(field, 0, 0, length);
  return field;
}

const SIZE = 128 * 1024;

/**
 * Gathers texts as UTF-8 bytes. Each one is encoded at once, so that what it was put together from is gone before the garbage collector
 * would carry it on (docs/adr/0012).
 */
export class TextBytes {
  private buffer = Buffer.allocUnsafe(SIZE);
  private used = 0;

  /** Adds a text; gives bytes to be passed on when enough have come together. */
  add(text: string): Buffer | null {
    if (text.length * 3 > SIZE - this.used) return Buffer.concat([this.take(), Buffer.from(text)]);
    this.used += this.buffer.write(text, this.used, 'utf8');
    return this.used > SIZE / 2 ? this.take() : null;
  }

  /** What has been gathered. */
  take(): Buffer {
    const bytes = this.buffer.subarray(0, this.used);
    this.buffer = Buffer.allocUnsafe(SIZE);
    this.used = 0;
    return bytes;
  }
}

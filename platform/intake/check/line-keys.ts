import type { Target } from '../mapping/target.ts';

/** Texts under which no two rows of the target may stand, one for each of its keys; `undefined` where a value is missing. */
export function lineKeys(target: Target, values: Readonly<Record<string, unknown>>): (string | undefined)[] {
  return target.keys.map((names, index) => {
    const own = names.map((name) => values[name]);
    return own.some((value) => value === null || value === undefined) ? undefined : keyText(index, own);
  });
}

/** Text of one key, by its position in the target and the values of its fields. */
export function keyText(index: number, values: readonly unknown[]): string {
  let text = `${index}`;
  for (const value of values) text += `\u0001${spelled(value)}`;
  return text;
}

/** Digests of these texts, zero for a key without a value, without making the texts. */
export function keyDigests(target: Target): (values: Readonly<Record<string, unknown>>) => number[] {
  const keys = target.keys.map((names, index) => ({ names, begin: `${index}` }));
  return (values) => {
    const digests: number[] = [];
    for (let index = 0; index < keys.length; index++) {
      const { names, begin } = keys[index]!;
      single.begin().piece(begin);
      let whole = true;
      for (let i = 0; i < names.length && whole; i++) {
        const value = values[names[i]!];
        whole = value !== null && value !== undefined;
        if (whole) single.piece('\u0001').piece(spelled(value));
      }
      digests.push(whole ? single.end().value : 0);
    }
    return digests;
  };
}

function spelled(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A number of 52 bits that two texts hardly ever share: lines of a file of millions are told apart by it without keeping their texts. */
export function textDigest(text: string): number {
  return single.begin().piece(text).end().value;
}

/** Digest of a key's text; zero for a key without a value. */
export function keyDigest(key: string | undefined): number {
  return key === undefined ? 0 : textDigest(key);
}

/** Digest of one value of a line. */
export function partDigest(value: unknown): number {
  return textDigest(value === null ? '' : spelled(value));
}

/** Such a number over the digests of several parts one after another. */
export class LineDigest {
  private high = 0x811c9dc5;
  private low = 0x1b873593;

  begin(): this {
    this.high = 0x811c9dc5;
    this.low = 0x1b873593;
    return this;
  }

  add(part: number): void {
    const high = Math.floor(part / 0x100000);
    const low = part & 0xfffff;
    this.high = Math.imul((this.high << 5) ^ (this.high >>> 27) ^ high, 0x01000193);
    this.low = Math.imul((this.low << 7) ^ (this.low >>> 25) ^ low ^ (high << 12), 0x85ebca6b);
  }

  get value(): number {
    return mixed(this.high, this.low);
  }
}

/** Digest of a text that is told piece by piece. */
class TextDigest {
  private high = 0x811c9dc5;
  private low = 0x1b873593;
  private length = 0;

  begin(): this {
    this.high = 0x811c9dc5;
    this.low = 0x1b873593;
    this.length = 0;
    return this;
  }

  piece(text: string): this {
    let { high, low } = this;
    const before = this.length;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul(low ^ (unit + before + i), 0x85ebca6b);
    }
    this.high = high;
    this.low = low;
    this.length = before + text.length;
    return this;
  }

  end(): this {
    this.high = Math.imul(this.high ^ 0x10001, 0x01000193);
    this.low = Math.imul(this.low ^ this.length, 0xc2b2ae35);
    return this;
  }

  get value(): number {
    return mixed(this.high, this.low);
  }
}

function mixed(a: number, b: number): number {
  const high = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ (b >>> 13);
  const low = Math.imul(b ^ (b >>> 16), 0x297a2d39) ^ (high >>> 12);
  return (high >>> 0) * 0x100000 + (low >>> 12);
}

const single = new TextDigest();

import type { Target } from '../mapping/target.ts';

/** Texts under which no two rows of the target may stand, one for each of its keys; `undefined` where a value is missing. */
export function lineKeys(target: Target, values: Readonly<Record<string, unknown>>): (string | undefined)[] {
  return target.keys.map((names, index) => {
    let text = `${index}`;
    for (const name of names) {
      const value = values[name];
      if (value === null || value === undefined) return undefined;
      text += `\u0001${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
    }
    return text;
  });
}

/** A number of 52 bits that two texts hardly ever share: lines of a file of millions are told apart by it without keeping their texts. */
export function textDigest(text: string): number {
  return single.begin().add(text).value;
}

/** Digest of a key's text; zero for a key without a value. */
export function keyDigest(key: string | undefined): number {
  return key === undefined ? 0 : textDigest(key);
}

/** Such a number over several texts one after another. */
export class TextDigest {
  private high = 0x811c9dc5;
  private low = 0x1b873593;

  /** Starts anew. */
  begin(): this {
    this.high = 0x811c9dc5;
    this.low = 0x1b873593;
    return this;
  }

  add(text: string): this {
    let { high, low } = this;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul(low ^ (unit + i), 0x85ebca6b);
    }
    // The end of a text counts, so that 甲乙 + 丙 is not 甲 + 乙丙.
    this.high = Math.imul(high ^ 0x10001, 0x01000193);
    this.low = Math.imul(low ^ text.length, 0xc2b2ae35);
    return this;
  }

  get value(): number {
    const high = Math.imul(this.high ^ (this.high >>> 15), 0x2c1b3c6d) ^ (this.low >>> 13);
    const low = Math.imul(this.low ^ (this.low >>> 16), 0x297a2d39) ^ (high >>> 12);
    return (high >>> 0) * 0x100000 + (low >>> 12);
  }
}

const single = new TextDigest();

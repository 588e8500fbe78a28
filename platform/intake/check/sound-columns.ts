import type { Target } from '../mapping/target.ts';
import type { AskedLine, LedgerRows } from './ledger-conflicts.ts';
import type { JudgedLine } from './line-judge.ts';
import { keyDigest } from './line-keys.ts';

/** Sound lines among many, by their position: values in columns, so that a line needs nothing of its own. */
export class SoundColumns {
  /** Values by position, for each field of the target in its order; `null` for an empty one. */
  readonly columns: unknown[][];
  private readonly names: readonly string[];
  private readonly keys: (readonly (string | undefined)[] | undefined)[];
  private readonly digests: (readonly number[])[];
  private readonly contents: number[];
  private readonly within: Uint8Array;

  constructor(
    private readonly target: Target,
    size: number,
  ) {
    this.names = Object.keys(target.fields);
    this.columns = this.names.map(() => new Array<unknown>(size).fill(null));
    this.keys = new Array(size);
    this.digests = new Array(size);
    this.contents = new Array<number>(size).fill(0);
    this.within = new Uint8Array(size);
  }

  /** Takes a line in whose values stand in the columns already. */
  take(at: number, { keys, content }: Pick<JudgedLine, 'keys' | 'content'>): void {
    this.keys[at] = keys;
    this.contents[at] = content;
    this.digests[at] = keys.map(keyDigest);
    this.within[at] = 1;
  }

  /** Takes a line in that was judged by itself. */
  put(at: number, values: Readonly<Record<string, unknown>>, digests: readonly number[]): void {
    const { names, columns } = this;
    for (let i = 0; i < names.length; i++) columns[i]![at] = values[names[i]!] ?? null;
    this.digests[at] = digests;
    this.within[at] = 1;
  }

  /** Leaves a line out again. */
  drop(at: number): void {
    this.within[at] = 0;
  }

  has(at: number): boolean {
    return this.within[at] === 1;
  }

  digestsOf(at: number): readonly number[] {
    return this.digests[at]!;
  }

  contentOf(at: number): number {
    return this.contents[at]!;
  }

  /** Positions of the lines, in their order. */
  positions(): number[] {
    const found: number[] = [];
    for (let at = 0; at < this.within.length; at++) if (this.within[at] === 1) found.push(at);
    return found;
  }

  /** The lines as far as the ledger is asked about them. */
  asked(): AskedLine[] {
    const names = [...new Set(this.target.keys.flat())];
    const columns = names.map((name) => this.columns[this.names.indexOf(name)]!);
    return this.positions().map((at) => {
      const values: Record<string, unknown> = {};
      for (let i = 0; i < names.length; i++) values[names[i]!] = columns[i]![at];
      return { keys: this.keys[at]!, values };
    });
  }

  /** Positions of lines with a key that a row of the ledger carries. */
  carriedBy(found: LedgerRows): number[] {
    if (found.every((rows) => rows.size === 0)) return [];
    return this.positions().filter((at) =>
      this.keys[at]!.some((text, key) => text !== undefined && found[key]?.has(text)),
    );
  }
}

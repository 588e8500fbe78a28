import type { Target } from '../mapping/target.ts';
import type { LedgerRows } from './ledger-conflicts.ts';
import { keyText } from './line-keys.ts';

/** Sound lines among many, by their position: values in columns, so that a line needs nothing of its own. */
export class SoundColumns {
  /** Values by position, for each field of the target in its order; `null` for an empty one. */
  readonly columns: unknown[][];
  private readonly names: readonly string[];
  private readonly digests: (readonly number[])[];
  private readonly contents: Float64Array;
  private readonly within: Uint8Array;

  constructor(
    private readonly target: Target,
    private readonly size: number,
  ) {
    this.names = Object.keys(target.fields);
    this.columns = this.names.map(() => new Array<unknown>(size).fill(null));
    this.digests = new Array(size);
    this.contents = new Float64Array(size);
    this.within = new Uint8Array(size);
  }

  /** Takes a line in whose values stand in the columns already. */
  take(at: number, digests: readonly number[], content: number): void {
    this.digests[at] = digests;
    this.contents[at] = content;
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
    for (let at = 0; at < this.size; at++) if (this.within[at] === 1) found.push(at);
    return found;
  }

  /** Values of a key, of all lines that have it whole. */
  valuesOf(key: readonly string[]): unknown[][] {
    const columns = this.columnsOf(key);
    const sets: unknown[][] = [];
    for (let at = 0; at < this.size; at++) {
      if (this.within[at] === 0) continue;
      const values = columns.map((column) => column[at]);
      if (!values.includes(null)) sets.push(values);
    }
    return sets;
  }

  /** Positions of lines with a key that a row of the ledger carries. */
  carriedBy(found: LedgerRows): number[] {
    const carried = new Set<number>();
    for (const [index, rows] of found.entries()) {
      if (rows.size === 0) continue;
      const columns = this.columnsOf(this.target.keys[index]!);
      for (const at of this.positions()) {
        const values = columns.map((column) => column[at]);
        if (!values.includes(null) && rows.has(keyText(index, values))) carried.add(at);
      }
    }
    return [...carried].sort((a, b) => a - b);
  }

  private columnsOf(key: readonly string[]): unknown[][] {
    return key.map((name) => this.columns[this.names.indexOf(name)]!);
  }
}

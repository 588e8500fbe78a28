import type { CellValue } from '#platform/books';
import type { CellFinding } from '../model.ts';
import { type FindingCode, type FindingFacts, findingSentence } from './sentences.ts';

/** What is known of the cell that findings are written about. */
export interface CellPlace {
  readonly index: number;
  readonly path: string;
  readonly title: string;
}

/** Collects the findings of one line; nothing is allocated for a line without any. */
export class LineNotes {
  /** Columns whose values a person confirmed as they stand: what only other lines speak against is no error there. */
  constructor(private readonly confirmed?: ReadonlySet<string>) {}

  private list: CellFinding[] | undefined;

  /** Findings of the line so far. */
  get found(): readonly CellFinding[] {
    return this.list ?? NONE;
  }

  /** Forgets what was found, for the next line. */
  clear(): void {
    this.list = undefined;
  }

  /** Whether anything is to be said of the line. */
  get any(): boolean {
    return this.list !== undefined;
  }

  /** Whether the line waits for a person. */
  get held(): boolean {
    return this.list?.some(({ level }) => level === 'error') ?? false;
  }

  /** Whether the cell has an error already; a second sentence about it would only confuse. */
  hasError(path: string): boolean {
    return this.list?.some(({ level, field }) => level === 'error' && field === path) ?? false;
  }

  /** A cell that was mended. */
  repair(place: CellPlace, code: FindingCode, before: CellValue, after: unknown, facts: FindingFacts = {}): void {
    const message = findingSentence(code, { title: place.title, before: words(before), after: words(after), ...facts });
    const field = place.path === '' ? {} : { field: place.path };
    this.push({ column: place.index, ...field, level: 'repair', code, message, before, after });
  }

  /** A cell that waits for a person. */
  error(place: CellPlace, code: FindingCode, before: CellValue, more: Said = {}): void {
    const message = findingSentence(code, { title: place.title, before: words(before), ...more.facts });
    this.refuse(place, code, message, before, more);
  }

  /** A cell that waits for a person, in the words of the validator or of a rule. */
  refuse(place: CellPlace, code: string, message: string, before: CellValue, more: Said = {}): void {
    if (more.waivable && this.confirmed?.has(place.path)) {
      this.warn(place, code, message, before);
      return;
    }
    this.push({
      column: place.index,
      field: place.path,
      level: 'error',
      code,
      message,
      before,
      ...(more.proposal === undefined ? {} : { proposal: more.proposal }),
      ...(more.waivable ? { waivable: true } : {}),
    });
  }

  /** Gives the error about a cell a proposal, where it has none. */
  propose(path: string, proposal: unknown): void {
    const at =
      this.list?.findIndex(
        ({ level, field, proposal: known }) => level === 'error' && field === path && known === undefined,
      ) ?? -1;
    if (this.list && at >= 0) this.list[at] = { ...this.list[at]!, proposal };
  }

  /** Drops what was found in a cell, because something surer is known of it. */
  settle(path: string): void {
    this.list = this.list?.filter(({ field }) => field !== path);
  }

  /** A cell that stands but deserves a look. */
  warn(place: CellPlace, code: string, message: string, before: CellValue): void {
    this.push({ column: place.index, field: place.path, level: 'warning', code, message, before });
  }

  push(finding: CellFinding): void {
    this.list ??= [];
    this.list.push(finding);
  }
}

/** What else is said of an error. */
export interface Said {
  readonly proposal?: unknown;
  readonly waivable?: boolean;
  readonly facts?: FindingFacts;
}

const NONE: readonly CellFinding[] = [];

function words(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

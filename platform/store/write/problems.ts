import { FAULTS, type FaultCode, fault } from '../contract/faults.ts';
import { GoaError, type RowProblem } from '../contract/goa-error.ts';
import { SliceRefused } from './in-slices.ts';

/** Collects what is wrong with the rows of one request, so that a person sees all of it at once. */
export class Problems {
  readonly #found: RowProblem[] = [];
  readonly #rows = new Set<number>();
  #detail: Readonly<Record<string, unknown>> | undefined;

  /** Adds a problem whose sentence stands in the fault table of the store; `title` names the field to the person. */
  fault(row: number, code: FaultCode, path?: string, title?: string): void {
    const { message } = FAULTS[code];
    this.add({ row, path, code, message: title === undefined ? message : `“${title}”：${message}` });
  }

  add(problem: RowProblem): void {
    this.#found.push(problem);
    this.#rows.add(problem.row);
  }

  /** Facts for the caller about the first problem that has any. */
  explain(detail: Readonly<Record<string, unknown>>): void {
    this.#detail ??= detail;
  }

  /** True when the row already has a problem; later steps leave it alone. */
  has(row: number): boolean {
    return this.#rows.has(row);
  }

  any(): boolean {
    return this.#found.length > 0;
  }

  /** Throws one `GoaError` for everything found: with the common code when all problems share a fault of the store, else INVALID. */
  refuse(): void {
    const first = this.#found[0];
    if (!first) return;
    const same = this.#found.every((problem) => problem.code === first.code);
    const code: FaultCode = same && first.code in FAULTS ? (first.code as FaultCode) : 'INVALID';
    const rows = [...this.#found].sort((a, b) => a.row - b.row);
    throw new GoaError(fault(code), { rows, path: rows.length === 1 ? first.path : undefined, detail: this.#detail });
  }
}

/** For a write in slices, of which earlier ones are written already: the first problem ends it. */
export function refuseAtOnce(): Problems {
  return new FirstProblem();
}

class FirstProblem extends Problems {
  override add(): void {
    throw new SliceRefused();
  }
}

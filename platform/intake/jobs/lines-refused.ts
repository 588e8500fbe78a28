import { GoaError, type RowProblem } from '#platform/store';

/** Why the write path refused one line. */
export interface LineProblem {
  readonly line: number;
  readonly field: string | null;
  readonly code: string;
  readonly message: string;
}

/** A chunk was refused because of these lines; nothing of it was written. */
export class LinesRefused extends Error {
  readonly problems: readonly LineProblem[];

  constructor(problems: readonly LineProblem[]) {
    super(`${problems.length} lines were refused`);
    this.name = 'LinesRefused';
    this.problems = problems;
  }
}

/** Does a write of rows that came from these lines; what is refused row by row is told by line. Other errors pass, so that the transaction may be tried again. */
export async function byLine<T>(lines: readonly number[], write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof GoaError) || !error.rows || error.rows.length === 0) throw error;
    throw new LinesRefused(error.rows.map((problem) => ofLine(problem, lines)));
  }
}

function ofLine({ row, path, code, message }: RowProblem, lines: readonly number[]): LineProblem {
  return { line: lines[row]!, field: path ?? null, code, message };
}

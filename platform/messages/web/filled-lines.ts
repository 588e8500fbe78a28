import type { AnsweredLine } from '../answers/columns.ts';

/** A line as it stands in the table on the screen: texts by position of the column. */
export interface FilledLine {
  /** Number by which problems name it. */
  readonly line: number;
  readonly texts: Readonly<Record<number, string>>;
}

/** Kept lines as texts; one empty line when nothing was filled in yet. */
export function linesFrom(kept: readonly AnsweredLine[]): readonly FilledLine[] {
  if (kept.length === 0) return [{ line: 1, texts: {} }];
  return kept.map(({ line, cells }) => ({
    line,
    texts: Object.fromEntries(
      Object.entries(cells).map(([position, value]) => [position, value === null ? '' : String(value)]),
    ),
  }));
}

/** All cells with something in them, as the contract takes them. */
export function cellsOf(
  lines: readonly FilledLine[],
): readonly { readonly line: number; readonly column: number; readonly value: string }[] {
  return lines.flatMap(({ line, texts }) =>
    Object.entries(texts).flatMap(([column, value]) =>
      value.trim() === '' ? [] : [{ line, column: Number(column), value }],
    ),
  );
}

/** One more line at the end. */
export function withLine(lines: readonly FilledLine[]): readonly FilledLine[] {
  return [...lines, { line: Math.max(0, ...lines.map(({ line }) => line)) + 1, texts: {} }];
}

import type { ValueContext } from '#standards/language';
import type { ColumnProfile, Range } from './profile.ts';
import { amountsOf, rangesBy } from './profile-amounts.ts';
import { MISSING, type SurveyedColumn } from './survey.ts';

/** Fewest values from which a column's habits are told. */
export const FEW = 20;

/** Habits of one column that its own cells tell. */
export function profileColumn(
  column: SurveyedColumn,
  columns: readonly SurveyedColumn[],
  context: ValueContext,
): ColumnProfile {
  const cells = column.cells.filter((cell) => cell !== null && cell !== '');
  const values = column.values.filter((value) => value !== null && value !== undefined && value !== MISSING);
  const { kind, check } = column.field;
  const texts = cells.filter((cell) => typeof cell === 'string').length;
  const numbers = cells.filter((cell) => typeof cell === 'number').length;
  const amounts = kind === 'money' || kind === 'quantity' ? amountsOf(column) : undefined;
  return {
    numbers,
    texts,
    dates: cells.length - texts - numbers,
    ...(kind === 'text' && !check ? { ...widthOf(cells), ...wordsOf(values) } : {}),
    ...(check && column.checked >= FEW && column.failed <= column.checked * 0.1 ? { checksHold: true } : {}),
    ...(kind === 'date' ? pastOf(values, context.today) : {}),
    ...(kind === 'code' ? spellingOf(column) : {}),
    ...(kind === 'ref' ? codesOf(values) : {}),
    ...(amounts ? { amounts } : {}),
    ...byKind(column, columns),
  };
}

function byKind(
  column: SurveyedColumn,
  columns: readonly SurveyedColumn[],
): { amountsBy?: { path: string; ranges: Record<string, Range> } } {
  if (column.field.kind !== 'money' && column.field.kind !== 'quantity') return {};
  const amountsBy = rangesBy(column, columns);
  return amountsBy ? { amountsBy } : {};
}

/** Staff numbers and the like: digits of one length, some with zeros in front. */
function widthOf(cells: readonly unknown[]): { width?: number } {
  const digits = cells.filter((cell): cell is string => typeof cell === 'string' && /^\d{2,20}$/u.test(cell));
  if (digits.length < FEW || digits.length < cells.length * 0.7) return {};
  const counts = new Map<number, number>();
  for (const { length } of digits) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
  const zeros = digits.filter((text) => text.length === width && text.startsWith('0')).length;
  return count >= digits.length * 0.9 && zeros >= 5 ? { width } : {};
}

/** Words that stand in at least one line of a hundred, where few words make up the column. */
function wordsOf(values: readonly unknown[]): { words?: string[] } {
  const counts = new Map<string, number>();
  for (const value of values) if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
  const words = [...counts].filter(([, count]) => count >= 10 && count >= values.length * 0.01);
  const covered = words.reduce((sum, [, count]) => sum + count, 0);
  return words.length > 0 && words.length <= 200 && covered >= values.length * 0.8
    ? { words: words.map(([word]) => word) }
    : {};
}

function pastOf(values: readonly unknown[], today: string): { past?: true } {
  const future = values.filter((value) => typeof value === 'string' && value > today).length;
  return values.length >= FEW && future <= values.length * 0.05 ? { past: true } : {};
}

/** A declared synonym that the book uses often, or instead of the label, is the book's own word. */
function spellingOf(column: SurveyedColumn): { spelling?: Record<string, string[]> } {
  const byCode = new Map<string, Map<string, number>>();
  for (const [line, value] of column.values.entries()) {
    const cell = column.cells[line];
    if (typeof value !== 'string' || typeof cell !== 'string') continue;
    const counts = byCode.get(value) ?? new Map<string, number>();
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
    byCode.set(value, counts);
  }
  const spelling: Record<string, string[]> = {};
  for (const [code, counts] of byCode) {
    const label = column.field.set?.items.find((item) => item.code === code)?.label ?? code;
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const most = Math.max(...counts.values());
    // Codes written as such are as good as labels.
    const standard = counts.has(label) || counts.has(code);
    const own = [...counts].filter(
      ([, count]) => (count >= 5 && count >= all * 0.2) || (!standard && (count >= 2 || count === most)),
    );
    if (own.length > 0) spelling[code] = own.map(([word]) => word);
  }
  return Object.keys(spelling).length > 0 ? { spelling } : {};
}

function codesOf(values: readonly unknown[]): { codes?: true } {
  const codes = values.filter((value) => typeof value === 'string' && /^[0-9A-Z]{4,20}$/u.test(value)).length;
  return values.length >= FEW && codes >= values.length * 0.8 ? { codes: true } : {};
}

import type { BookSheet, Merge, SheetLine } from '#platform/books';
import type { Registry } from '#standards/language';
import type { Target } from '../mapping/target.ts';
import type { TableColumn, TableLayout } from '../model.ts';
import { type HeaderReading, readHeader } from './header-reading.ts';
import { type LayoutFault, layoutSentence } from './layout-faults.ts';
import { isNumbering, vocabularyOf } from './vocabulary.ts';

/** Lines of a sheet that are looked at for a header. */
export const HEAD_LINES = 60;

/** What is known of a sheet before its lines are gone through. */
export type SheetHead = Pick<BookSheet, 'name' | 'hiddenColumns' | 'merges'> & { readonly lines: readonly SheetLine[] };

/** The table of a sheet with the target it fits best, or why there is none. */
export type LayoutFinding =
  | { readonly ok: true; readonly layout: TableLayout; readonly target: Target; readonly matched: number }
  | { readonly ok: false; readonly code: LayoutFault; readonly message: string; readonly missing?: readonly string[] };

/**
 * Finds the table of a sheet from its first lines: title and unit lines above it are passed over, the header may stand on one line or two,
 * with merged groups or without. The header is the line whose titles name most fields of a target.
 */
export function findLayout(head: SheetHead, targets: readonly Target[], registry: Registry): LayoutFinding {
  const lines = head.lines.slice(0, HEAD_LINES).filter((line) => line.cells.some((cell) => !isEmpty(cell)));
  if (lines.length === 0) return refusal('EMPTY_SHEET');
  let best: Candidate | undefined;
  for (const target of targets) {
    const words = new Set(vocabularyOf(target, registry).map(({ word }) => word));
    for (const reading of readings(lines, head.merges)) {
      const matched = reading.columns.filter(({ title }) => words.has(title.toLowerCase())).length;
      const better = !best || matched > best.matched || (matched === best.matched && reading.rows.length > best.rows);
      if (matched > 0 && better) best = { reading, matched, target, rows: reading.rows.length };
    }
  }
  if (!best || !convinces(best)) return whyNone(lines, head.merges, best, targets);
  return { ok: true, layout: layoutOf(head, lines, best.reading), target: best.target, matched: best.matched };
}

interface Candidate {
  readonly reading: HeaderReading;
  readonly matched: number;
  readonly target: Target;
  readonly rows: number;
}

function* readings(lines: readonly SheetLine[], merges: readonly Merge[]): Generator<HeaderReading> {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const one = readHeader([line], merges);
    if (one) yield one;
    const two = next && next.row === line.row + 1 ? readHeader([line, next], merges) : undefined;
    if (two) yield two;
  }
}

/** So many cells that are titles of fields are a header, however many others stand beside them. */
const PLAINLY = 6;

/** Two titles at least, and a quarter of all of them, so that a sentence that mentions a field is no header. */
function convinces({ reading, matched }: Candidate): boolean {
  const titles = reading.columns.filter(({ title }) => !isNumbering(title)).length;
  return matched >= PLAINLY || (matched >= 2 && matched * 4 >= titles) || (matched === 1 && titles === 1);
}

function layoutOf(head: SheetHead, lines: readonly SheetLine[], reading: HeaderReading): TableLayout {
  const last = reading.rows[reading.rows.length - 1]!;
  const preamble = lines
    .filter(({ row }) => row < reading.rows[0]!)
    .map(({ row, cells }) => ({
      row,
      text: cells
        .filter((cell) => !isEmpty(cell))
        .join(' ')
        .trim(),
    }));
  const unit = preamble
    .map(({ text }) => /(?:金额)?单位\s*[::：]\s*(?:人民币)?\s*(元|千元|万元|百万元|亿元)/u.exec(text)?.[1])
    .find(Boolean);
  const columns: TableColumn[] = reading.columns.map((column) => ({
    ...column,
    hidden: head.hiddenColumns.has(column.index),
  }));
  return {
    sheet: head.name,
    headerRows: reading.rows,
    columns,
    firstDataRow: last + 1,
    ...(unit === undefined ? {} : { moneyUnit: unit }),
    preamble,
  };
}

/** Says why a sheet has no table: it is no table at all, it lost its header, or it is another table. */
function whyNone(
  lines: readonly SheetLine[],
  merges: readonly Merge[],
  best: Candidate | undefined,
  targets: readonly Target[],
): LayoutFinding {
  const wide = lines.filter((line) => line.cells.filter((cell) => !isEmpty(cell)).length >= 3);
  if (wide.length < 2) return refusal('NOTES_ONLY');
  const looks = lines.some((line) => (readHeader([line], merges)?.columns.length ?? 0) >= 3);
  if (!looks) return refusal('NO_HEADER');
  const target = best?.target ?? targets[0];
  const found = new Set(best?.reading.columns.map(({ title }) => title));
  const missing = Object.values(target?.fields ?? {})
    .filter((field) => field.required && field.initial === undefined && !found.has(field.title))
    .map((field) => field.title);
  const message = layoutSentence('OTHER_TEMPLATE', { title: target?.title ?? '', missing: missing.join('、') });
  return { ok: false, code: 'OTHER_TEMPLATE', message, missing };
}

function refusal(code: LayoutFault): LayoutFinding {
  return { ok: false, code, message: layoutSentence(code, {}) };
}

function isEmpty(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

import { toHalfWidth } from '#standards/checks';
import type { Field } from '../field.ts';
import { accepted, refused } from '../problems.ts';
import type { ColumnFacet, Judged } from './kind.ts';
import { NAMED_CHECKS } from './named-checks.ts';

/**
 * Column of short text. Collation C: the order and the prefix ranges are the same on every host and survive an upgrade of the
 * system's locales; people's order of Chinese names comes from the pinyin key, never from a collation.
 */
export const TEXT_COLUMN: ColumnFacet = {
  type: 'text',
  array: 'text',
  collate: 'C',
  write: (value) => value,
  read: (raw) => raw,
};

/** Judges text: a string without signs that PostgreSQL or a screen cannot keep, trimmed, within its length, passing the field's named check. */
export function judgeText(value: unknown, field: Field, today: string, lines: 'one' | 'many'): Judged<string> {
  if (typeof value !== 'string') return refused('NOT_TEXT', field);
  const max = field.max ?? 200;
  // A value of megabytes is refused before any work on it.
  if (value.length > 4 * max + 100) return refused('TOO_LONG', field, { max, length: value.length });
  const tidy = trim((value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value).normalize('NFC'));
  if (tidy === '') return refused('REQUIRED', field);
  if (BAD_CHARACTER.test(tidy)) return refused('BAD_CHARACTER', field);
  if (lines === 'one' && tidy.includes('\n')) return refused('ONE_LINE', field);
  const spelled = field.check ? NAMED_CHECKS[field.check].normalise(tidy) : tidy;
  // Characters are never more than code units, so most values need no counting.
  if (spelled.length > max) {
    const length = [...spelled].length;
    if (length > max) return refused('TOO_LONG', field, { max, length });
  }
  if (!field.check) return accepted(spelled);
  const judged = NAMED_CHECKS[field.check].check(spelled, today);
  if (!judged.ok) return refused('CHECK_FAILED', field, { reason: judged.reason });
  return accepted(judged.value, judged.warning && `“${field.title}”：${judged.warning}。`);
}

/** Text of a spreadsheet cell: numbers without exponent, line breaks as spaces where one line is wanted. */
export function textOfCell(cell: string | number | boolean | Date, lines: 'one' | 'many'): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? BigInt(cell).toString() : String(cell);
  const text = typeof cell === 'boolean' ? (cell ? '是' : '否') : cell;
  return lines === 'one' ? text.replace(/\s*[\r\n]+\s*/g, ' ') : text;
}

/** Half-width, trimmed text of a cell, for the kinds that read numbers, days and answers out of it. */
export function plainCell(cell: string): string {
  return trim(toHalfWidth(cell));
}

function trim(text: string): string {
  return text.includes('\u200b') ? text.replace(/^[\s\u200b]+|[\s\u200b]+$/gu, '') : text.trim();
}

const BAD_CHARACTER = /\p{Surrogate}|(?![\t\n])\p{Cc}/u;

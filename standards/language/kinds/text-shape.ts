import { toHalfWidth } from '#standards/checks';
import type { CheckName } from '../element.ts';
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
  if (value.length <= max && isPlain(value)) {
    if (!field.check) return accepted(value);
    if (isCanonical(value, field.check)) return checked(value, field, field.check, today);
  }
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
  return field.check ? checked(spelled, field, field.check, today) : accepted(spelled);
}

function checked(spelled: string, field: Field, name: CheckName, today: string): Judged<string> {
  const judged = NAMED_CHECKS[name].check(spelled, today);
  if (!judged.ok) return refused('CHECK_FAILED', field, { reason: judged.reason });
  return accepted(judged.value, judged.warning && `“${field.title}”：${judged.warning}。`);
}

/** Whether the text holds only visible ASCII and common Chinese characters: such a text needs no tidying. Imports judge millions of them. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!((unit > 0x20 && unit < 0x7f) || (unit >= 0x4e00 && unit <= 0x9fff))) return false;
  }
  return text.length > 0;
}

/** Whether normalising for the check would change nothing: digits and capitals without O and I; mobile numbers lose a country code, plates are not ASCII. */
function isCanonical(text: string, check: CheckName): boolean {
  if (check === 'mobile' || check === 'plate') return false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const digit = unit >= 0x30 && unit <= 0x39;
    if (!digit && !(unit >= 0x41 && unit <= 0x5a && unit !== 0x4f && unit !== 0x49)) return false;
  }
  return true;
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

import type { CellValue } from '../book.ts';
import { bookFault } from '../faults.ts';
import { serialOfDay } from '../xlsx/serial-day.ts';
import type { ColumnFormat } from './plan.ts';
import { cellXml } from './xml-out.ts';

/** The longest text that a cell holds. */
const LONGEST = 32_767;

/** Which style a value takes: the one of its column, or the one its kind brings where the column has none. */
export type StyleOf = (format: ColumnFormat | undefined) => number;

/** XML of one cell; empty for nothing. `place` is its address. Errors: CELL_TOO_LONG. */
export function cellOut(value: CellValue, format: ColumnFormat | undefined, place: string, style: StyleOf): string {
  if (value === null || value === '') return '';
  if (typeof value === 'string') return textOrNumber(value, format, place, style);
  if (typeof value === 'boolean') return `<c r="${place}" s="${style(format)}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') {
    if (format === 'text' || !Number.isFinite(value)) return textOut(String(value), format, place, style);
    return numberOut(String(value), format, place, style);
  }
  return dayOut(value, format ?? (value.getTime() % 86_400_000 === 0 ? 'day' : 'moment'), place, style);
}

/** An empty cell that has a style nevertheless. */
export function blankOut(place: string, style: number): string {
  return `<c r="${place}" s="${style}"/>`;
}

function textOrNumber(text: string, format: ColumnFormat | undefined, place: string, style: StyleOf): string {
  if (format === undefined || format === 'text') return textOut(text, format, place, style);
  if (format === 'day' || format === 'moment') {
    const serial = serialOfText(text, format);
    return serial ? numberOut(serial, format, place, style) : textOut(text, 'text', place, style);
  }
  return fitsNumber(text) ? numberOut(text, format, place, style) : textOut(text, 'text', place, style);
}

function textOut(text: string, format: ColumnFormat | undefined, place: string, style: StyleOf): string {
  if (text.length > LONGEST) throw bookFault('CELL_TOO_LONG', { cell: place });
  const [first, last] = [text.charCodeAt(0), text.charCodeAt(text.length - 1)];
  const space = first <= 32 || last <= 32 ? ' xml:space="preserve"' : '';
  return `<c r="${place}" s="${style(format)}" t="inlineStr"><is><t${space}>${cellXml(text)}</t></is></c>`;
}

function numberOut(number: string, format: ColumnFormat | undefined, place: string, style: StyleOf): string {
  return `<c r="${place}" s="${style(format)}"><v>${number}</v></c>`;
}

function dayOut(day: Date, format: ColumnFormat, place: string, style: StyleOf): string {
  const serial = serialText(day);
  // Before 1900 the program knows no days.
  if (!serial) return Number.isNaN(day.getTime()) ? '' : textOut(day.toISOString().slice(0, 10), 'text', place, style);
  return numberOut(serial, format === 'moment' ? 'moment' : 'day', place, style);
}

function serialText(day: Date): string | null {
  const serial = serialOfDay(day);
  return serial >= 1 ? String(Number(serial.toFixed(9))) : null;
}

/** Ledgers repeat their days; the last ones are kept. */
const serials = { day: new Map<string, string | null>(), moment: new Map<string, string | null>() };
const MOST_SERIALS = 20_000;

function serialOfText(text: string, format: 'day' | 'moment'): string | null {
  const known = serials[format].get(text);
  if (known !== undefined) return known;
  const day = dayOf(text, format);
  const serial = day && serialText(day);
  if (serials[format].size >= MOST_SERIALS) serials[format].clear();
  if (text.length <= 40) serials[format].set(text, serial);
  return serial;
}

/** Decimal texts of up to 15 digits are numbers without loss; longer ones stay text. */
function fitsNumber(text: string): boolean {
  return /^-?\d{1,15}(?:\.\d{1,14})?$/.test(text) && text.replace(/^-?0*\.?0*|\./g, '').length <= 15;
}

const CHINA = 8 * 3_600_000;

function dayOf(text: string, format: 'day' | 'moment'): Date | null {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return valid(new Date(`${text}T00:00:00Z`), text);
  if (format === 'day' || !/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text)) return null;
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(text);
  const instant = new Date(zoned ? text.replace(' ', 'T') : `${text.replace(' ', 'T')}Z`);
  if (Number.isNaN(instant.getTime())) return null;
  return zoned ? new Date(instant.getTime() + CHINA) : instant;
}

/** 30 February is no 2 March. */
function valid(day: Date, text: string): Date | null {
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : null;
}

import type { CellValue, SheetLine } from '../book.ts';
import { bookFault } from '../faults.ts';
import { columnName } from './cell-place.ts';
import { type LineContext, numberOf } from './line-reader.ts';
import { dayOfSerial } from './serial-day.ts';
import { cellText } from './xml-text.ts';

/**
 * Reads one row written the way nearly all programs write it: `<row r="5" …><c r="A5" s="1" t="s"><v>7</v></c>…</row>`. Anything else, a formula
 * included, gives undefined, and the row goes the general way. Null is a row without values. Several times faster than the general way
 * (docs/adr/0012); that both give the same is held by a test.
 */
export function plainRow(text: string, context: LineContext): SheetLine | null | undefined {
  const tag = /^<row r="(\d{1,7})"([^>]*)>/.exec(text);
  if (!tag || tag[2]!.endsWith('/')) return undefined;
  const row = Number(tag[1]);
  const cells = plainCells(text, tag[0].length, row, context);
  if (!cells) return undefined;
  if (cells.length === 0) return null;
  return / hidden="(?:1|true)"/.test(tag[2]!) ? { row, cells, hidden: true } : { row, cells };
}

function plainCells(text: string, from: number, row: number, context: LineContext): CellValue[] | undefined {
  const cells: CellValue[] = [];
  let at = from;
  while (text.startsWith('<c r="', at)) {
    at += 6;
    let column = 0;
    let char = text.charCodeAt(at);
    for (; char >= 65 && char <= 90; char = text.charCodeAt(++at)) column = column * 26 + char - 64;
    column--;
    for (; char >= 48 && char <= 57; char = text.charCodeAt(++at));
    if (char !== QUOTE || column < 0) return undefined;
    char = text.charCodeAt(++at);
    let style = 0;
    if (text.startsWith(' s="', at)) {
      at += 4;
      for (char = text.charCodeAt(at); char >= 48 && char <= 57; char = text.charCodeAt(++at))
        style = style * 10 + char - 48;
      if (char !== QUOTE) return undefined;
      char = text.charCodeAt(++at);
    }
    let type = '';
    if (text.startsWith(' t="', at)) {
      const end = text.indexOf('"', at + 4);
      type = text.slice(at + 4, end);
      at = end + 1;
      char = text.charCodeAt(at);
    }
    if (char === SLASH && text.charCodeAt(at + 1) === GREATER) {
      at += 2;
      continue;
    }
    if (char !== GREATER) return undefined;
    const inline = type === 'inlineStr';
    const found = inline ? inlineText(text, at + 1) : between(text, at + 1, '<v>', '</v></c>');
    if (!found) return undefined;
    const value = inline ? cellText(found.raw) || null : plainValue(found.raw, type, style, context);
    if (value === undefined) return undefined;
    at = found.next;
    if (value === null) continue;
    if (column >= context.maxColumns) throw bookFault('BOOK_TOO_WIDE', { cell: columnName(column) + row });
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  return text.startsWith('</row>', at) ? cells : undefined;
}

const [QUOTE, SLASH, GREATER] = [34, 47, 62];

function plainValue(raw: string, type: string, style: number, context: LineContext): CellValue | undefined {
  if (type === 's') {
    const text = context.strings.at(Number(raw));
    return text === '' ? null : text;
  }
  if (type === 'b') return raw === '1' ? true : raw === '0' ? false : undefined;
  if (type === 'str') return cellText(raw) || null;
  if (type !== '' && type !== 'n') return undefined;
  const number = numberOf(raw);
  if (number === null) return undefined;
  return context.days[style] ? (dayOfSerial(number, context.from1904) ?? number) : number;
}

function inlineText(text: string, at: number): { raw: string; next: number } | null {
  return (
    between(text, at, '<is><t>', '</t></is></c>') ?? between(text, at, '<is><t xml:space="preserve">', '</t></is></c>')
  );
}

/** The text between two marks, if the first one stands here and no other tag stands in between. */
function between(text: string, at: number, open: string, close: string): { raw: string; next: number } | null {
  if (!text.startsWith(open, at)) return null;
  const start = at + open.length;
  const end = text.indexOf('<', start);
  return text.startsWith(close, end) ? { raw: text.slice(start, end), next: end + close.length } : null;
}

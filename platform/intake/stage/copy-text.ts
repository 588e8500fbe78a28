import type { CellValue } from '#platform/books';
import type { CellFinding } from '../model.ts';
import { packed, type StagedLine } from './staged-line.ts';

/** Columns of `intake_line` in the order in which `lineText` gives them. */
export const LINE_COLUMNS =
  'batch, line, sheet, row, state, act, skip, with_sheet, with_row, keys, values, cells, record, rev, content';

/** Columns of `intake_finding` in the order in which `findingText` gives them. */
export const FINDING_COLUMNS = 'batch, line, cell, field, level, code, message, before, after, proposal, waivable';

const NULL = '\\N';

/** A line in PostgreSQL's COPY text format. */
export function lineText(batch: string, staged: StagedLine, fields: readonly string[]): string {
  const { checked, line, act, record, rev, cells, content } = staged;
  const { state, skip, keys, values, row, sheet } = checked;
  return `${batch}\t${line}\t${sheetText(sheet)}\t${row}\t${state}\t${act ?? NULL}\t${skip ?? NULL}\t${text(
    checked.with === undefined ? null : (checked.withSheet ?? sheet),
  )}\t${checked.with ?? NULL}\t${keys && keys.length > 0 ? `{${keys.join()}}` : NULL}\t${
    values ? escapedJson(packed(values, fields)) : NULL
  }\t${cells ? escapedJson(cells.map(keptCell)) : NULL}\t${record ?? NULL}\t${rev ?? NULL}\t${content ?? NULL}\n`;
}

/** A finding in PostgreSQL's COPY text format. */
export function findingText(batch: string, line: number, finding: CellFinding): string {
  const { column, field, level, code, message, before, after, proposal, waivable } = finding;
  const json = proposal === undefined ? NULL : escaped(JSON.stringify(proposal));
  return `${batch}\t${line}\t${column}\t${text(field ?? null)}\t${level}\t${code}\t${escaped(message)}\t${text(
    before === undefined ? null : cellText(before),
  )}\t${text(after === undefined || after === null ? null : String(after))}\t${json}\t${waivable === true}\n`;
}

/** A cell as it is kept for a line that may be judged again: numbers stay numbers. */
function keptCell(cell: CellValue): string | number | null {
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : cellText(cell);
}

/** A cell as a person reads it: days without a time of day, moments with one. */
export function cellText(cell: CellValue): string | null {
  if (cell === null) return null;
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return null;
    const iso = cell.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
  }
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return storable(String(cell));
}

/** JSON spells control signs and halves of pairs with a backslash by itself: nothing but the backslash is left to be doubled. */
function escapedJson(value: unknown): string {
  const json = JSON.stringify(value);
  return json.includes('\\') ? json.replaceAll('\\', '\\\\') : json;
}

/** The name of a sheet stands in each of its lines; it is spelled once. */
function sheetText(name: string): string {
  if (name !== lastSheet.name) lastSheet = { name, text: escaped(name) };
  return lastSheet.text;
}

let lastSheet = { name: '', text: '' };

/** Text that the database can hold: no zero sign, no half of a pair. */
function storable(value: string): string {
  return UNSTORABLE.test(value) ? value.replace(UNSTORABLE_ALL, '�') : value;
}

const UNSTORABLE = /[\0\p{Surrogate}]/u;
const UNSTORABLE_ALL = /[\0\p{Surrogate}]/gu;

function text(value: string | null): string {
  return value === null ? NULL : escaped(value);
}

/** Backslash, tab and line breaks are spelled with a backslash; most texts have none. */
function escaped(value: string): string {
  if (!SPECIAL.test(value)) return value;
  return storable(value).replace(SPECIAL_ALL, (sign) => SPELLED[sign]!);
}

/** Anything that must be looked at more closely; pairs of signs beyond the basic plane too, because one half may be missing. */
const SPECIAL = /[\0\\\t\n\r\ud800-\udfff]/;
const SPECIAL_ALL = /[\\\t\n\r]/g;
const SPELLED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

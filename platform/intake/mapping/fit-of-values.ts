import type { CellValue } from '#platform/books';
import {
  checkIdNumber,
  checkMobile,
  checkPlate,
  checkVin,
  normaliseCode,
  normalisePlate,
  normaliseVin,
} from '#standards/checks';
import type { CheckName, Field } from '#standards/language';
import { dayOfCell } from '#standards/language';
import { codeReading } from '../repair/code-words.ts';

/** How well cells look like values of a field. */
export interface ValueFit {
  /** Share of the cells that could be values, 0 to 1; 1 where nothing can be said. */
  readonly share: number;
  /** Set when such values hardly belong to another kind of field, with what tells it. */
  readonly telling?: 'pattern' | 'values';
}

/** Judges cells (filled ones only) against a field by their looks; damage in a few of them does not matter. */
export function fitOfValues(cells: readonly CellValue[], field: Field): ValueFit {
  const looks = looksOf(field);
  if (!looks || cells.length === 0) return { share: 1 };
  const share = cells.filter(looks.test).length / cells.length;
  return looks.telling ? { share, telling: looks.telling } : { share };
}

interface Looks {
  readonly test: (cell: CellValue) => boolean;
  readonly telling?: 'pattern' | 'values';
}

function looksOf(field: Field): Looks | undefined {
  if (field.check && CODED[field.check]) {
    const test = CODED[field.check]!;
    return { test: (cell) => test(normaliseCode(String(cell))), telling: 'pattern' };
  }
  switch (field.kind) {
    case 'date':
      return {
        test: (cell) =>
          typeof cell !== 'boolean' &&
          cell !== null &&
          (cell instanceof Date || /\d{4}/u.test(String(cell)) || dayOfCell(cell) !== undefined),
      };
    case 'money':
    case 'quantity':
    case 'int':
      return { test: (cell) => typeof cell === 'number' || /^[\s¥￥]*[-+]?[\d０-９]/u.test(String(cell)) };
    case 'code': {
      const read = codeReading(field);
      return { test: (cell) => read(String(cell))?.code !== undefined, telling: 'values' };
    }
    default:
      return undefined;
  }
}

const CODED: Readonly<Partial<Record<CheckName, (text: string) => boolean>>> = {
  creditCode: (text) => /^[1-9ANY][1-9]\d{6}[0-9A-Z]{8,10}$/u.test(text),
  idNumber: (text) => checkIdNumber(text).ok || /^[1-9]\d{14}(?:\d{2}[\dX])?$/u.test(text),
  plate: (text) => checkPlate(normalisePlate(text)).ok,
  vin: (text) => checkVin(normaliseVin(text)).ok,
  mobile: (text) => checkMobile(text.replace(/-/gu, '')).ok,
  regionCode: (text) => /^\d{6}(?:\d{3}|\d{6})?$/u.test(text),
};

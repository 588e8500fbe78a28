import type { CellValue } from '#platform/books';
import { toHalfWidth } from '#standards/checks';
import { dayOfCell, type Field, isDay, kindOf, type ValueContext } from '#standards/language';
import type { ColumnProfile } from '../check/profile.ts';
import type { CellReader } from './cell-reader.ts';
import { saysNothing } from './clean-text.ts';
import type { CellPlace, LineNotes } from './notes.ts';
import { camel } from './read-text.ts';
import type { FindingCode } from './sentences.ts';

/** Serial numbers of spreadsheets from 1950 to 2099; smaller and larger numbers in a column of days are something else. */
const SERIALS = { least: 18_264, most: 73_050 };

/** Reads the cells of a column of days. */
export function dateReader(
  place: CellPlace,
  field: Field,
  context: ValueContext,
  profile: ColumnProfile | undefined,
): CellReader {
  const kind = kindOf(field);
  const mostlyDates = (profile?.dates ?? 0) > (profile?.texts ?? 0);
  return (cell, notes) => {
    if (cell instanceof Date) {
      const day = Number.isNaN(cell.getTime()) ? undefined : cell.toISOString().slice(0, 10);
      return day === undefined ? refuse('impossibleDate', cell, notes) : judged(day, undefined, cell, notes);
    }
    if (typeof cell === 'number') return judgedNumber(cell, cell, notes);
    if (typeof cell !== 'string') return refuse('impossibleDate', cell, notes);
    if (cell.length === 10 && isDay(cell)) return judged(cell, mostlyDates ? 'textDate' : undefined, cell, notes);
    const plain = toHalfWidth(cell).replace(/\s+/gu, ' ').trim();
    if (plain === '') return null;
    if (saysNothing(plain, false)) {
      notes.repair(place, 'dashForBlank', cell, null);
      return null;
    }
    if (/^\d{4,5}$/u.test(plain)) return judgedNumber(Number(plain), cell, notes);
    const day = dayOfWords(plain);
    if (day !== undefined) return judged(day, plain !== cell.trim() ? 'fullwidth' : 'dateShape', cell, notes);
    if (/^(?:19|20)\d{2}(?:[-/.]\d{1,2}|年\d{1,2}月?)$/u.test(plain)) return refuse('monthOnly', cell, notes);
    const guess = ambiguous(plain);
    return guess === undefined ? refuse('impossibleDate', cell, notes) : refuse('ambiguousDate', cell, notes, guess);
  };

  function judgedNumber(value: number, cell: CellValue, notes: LineNotes): unknown {
    if (value >= SERIALS.least && value < SERIALS.most) {
      const day = dayOfCell(value);
      if (day !== undefined) return judged(day, 'dateSerial', cell, notes);
    }
    const day = Number.isInteger(value) && value > 18_000_000 ? dayOfCell(String(value)) : undefined;
    if (day !== undefined) return judged(day, 'dateShape', cell, notes);
    return refuse(/^(?:19|20)\d{2}(?:\.\d{1,2})?$/u.test(String(value)) ? 'monthOnly' : 'impossibleDate', cell, notes);
  }

  function judged(day: string, repair: FindingCode | undefined, cell: CellValue, notes: LineNotes): unknown {
    const outcome = kind.validate(day, field, context);
    if (!outcome.ok) {
      notes.refuse(place, camel(outcome.code), outcome.message, cell, { proposal: earlierYear(day, field, context) });
      return undefined;
    }
    if (profile?.past && day > context.today) {
      const message = `“${place.title}”晚于今天，其他行都不晚于今天，请核对。`;
      notes.refuse(place, 'afterMost', message, cell, {
        waivable: true,
        proposal: earlierYear(day, undefined, context),
      });
      return day;
    }
    if (repair !== undefined) notes.repair(place, repair, cell, day);
    return day;
  }

  function refuse(code: FindingCode, cell: CellValue, notes: LineNotes, proposal?: string): undefined {
    notes.error(place, code, cell, { proposal });
    return undefined;
  }
}

/** A day in words or signs, also with a time of midnight behind it. */
function dayOfWords(text: string): string | undefined {
  const bare = text.replace(/[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/u, '').replace(/ /gu, '');
  return dayOfCell(bare.replace(/、/gu, '.'));
}

/** 24.3.5 or 5/3/2024 as the day that is most likely meant; never taken by itself. */
function ambiguous(text: string): string | undefined {
  const [, a = '', b = '', c = ''] = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/u.exec(text) ?? [];
  if (a === '' || a.length + c.length > 6) return undefined;
  const written = c.length === 4 ? `${c}.${a}.${b}` : `20${a.padStart(2, '0')}.${b}.${c}`;
  return dayOfCell(written);
}

/** Proposal for a day in the future: the same day with the century or decade of this one, where a single digit is wrong. */
function earlierYear(day: string, field: Field | undefined, context: ValueContext): string | undefined {
  if (day <= context.today || (field && field.most !== 'today')) return undefined;
  const proposal = `${context.today.slice(0, 2)}${day.slice(2)}`;
  return proposal !== day && proposal <= context.today && isDay(proposal) ? proposal : undefined;
}

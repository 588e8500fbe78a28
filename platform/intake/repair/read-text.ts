import { isIdNumber, lengthenIdNumber } from '#standards/checks';
import { type Field, kindOf, type ValueContext } from '#standards/language';
import type { ColumnProfile } from '../check/profile.ts';
import type { CellReader } from './cell-reader.ts';
import { cleanText, isPlain, saysNothing, spellingFault } from './clean-text.ts';
import type { CellPlace, LineNotes } from './notes.ts';

/** Reads the cells of a text or note column. */
export function textReader(
  place: CellPlace,
  field: Field,
  context: ValueContext,
  profile: ColumnProfile | undefined,
): CellReader {
  const kind = kindOf(field);
  const lines = field.kind === 'note' ? 'many' : 'one';
  const coded = field.check !== undefined;
  const width = coded ? undefined : profile?.width;
  const mostlyText = (profile?.texts ?? 0) > (profile?.numbers ?? 0);
  const usual = width === undefined ? usualText(field, context.today) : undefined;
  return (cell, notes) => {
    if (usual && typeof cell === 'string' && usual(cell)) return cell;
    if (typeof cell === 'number') {
      const digits = digitsOf(cell);
      if (digits === undefined) return refuseNumber(cell, notes, place);
      if (width !== undefined && digits.length < width)
        return repaired(digits.padStart(width, '0'), 'leadingZeros', cell, notes, place);
      const value = judged(digits, cell, notes);
      if (value !== undefined && mostlyText) notes.repair(place, 'textAsNumber', cell, value);
      return value;
    }
    const text =
      cell instanceof Date ? cell.toISOString().slice(0, 10) : typeof cell === 'boolean' ? (cell ? '是' : '否') : cell;
    const clean = cleanText(text, lines);
    if (clean === '') return null;
    if (saysNothing(clean, !coded)) {
      notes.repair(place, 'dashForBlank', cell, null);
      return null;
    }
    if (coded && clean.charCodeAt(1) === 0x2e && /^\d\.\d+E\+?\d+$/iu.test(clean)) {
      notes.error(place, 'precisionLost', cell);
      return undefined;
    }
    if (width !== undefined && clean.length < width && /^\d+$/u.test(clean))
      return repaired(clean.padStart(width, '0'), 'leadingZeros', cell, notes, place);
    const long = field.check === 'idNumber' ? centuryOf(clean, context.today) : undefined;
    const value = judged(long ?? clean, cell, notes);
    if (value !== undefined && value !== text)
      notes.repair(place, long ? 'lengthened' : spellingFault(text, value), cell, value);
    return value;
  };

  function judged(text: string, cell: Parameters<CellReader>[0], notes: LineNotes): string | undefined {
    const outcome = kind.validate(text, field, context);
    if (!outcome.ok) {
      notes.refuse(place, camel(outcome.code), outcome.message, cell);
      return undefined;
    }
    if (outcome.warning !== undefined) {
      if (profile?.checksHold) notes.error(place, 'unusualCheck', cell, { waivable: true });
      else notes.warn(place, 'warning', outcome.warning, cell);
    }
    return typeof outcome.value === 'string' ? outcome.value : undefined;
  }
}

/** Tells texts that are spelled as they are stored and of which nothing is to be said; undefined where that takes as long as reading them. */
function usualText(field: Field, today: string): ((text: string) => boolean) | undefined {
  if (field.check === 'idNumber') return (text) => isIdNumber(text, today);
  if (field.check) return undefined;
  const max = field.max ?? 200;
  // Shorter ones may only say that there is nothing.
  return (text) => text.length > 5 && text.length <= max && isPlain(text);
}

/** A number of at most 15 digits as it stands; spreadsheets keep no more, so a longer one lost its end. */
function digitsOf(cell: number): string | undefined {
  if (Number.isSafeInteger(cell) && Math.abs(cell) < 1e15) return String(cell);
  return Number.isInteger(cell) ? undefined : String(cell);
}

function refuseNumber(cell: number, notes: LineNotes, place: CellPlace): undefined {
  notes.error(place, 'precisionLost', cell);
  return undefined;
}

function repaired(
  value: string,
  code: 'leadingZeros',
  cell: Parameters<CellReader>[0],
  notes: LineNotes,
  place: CellPlace,
): string {
  notes.repair(place, code, cell, value);
  return value;
}

/** Age beyond which nobody keeps an asset or drives a car: a 15-digit number of somebody older was shortened from one of this century. */
const OLDEST = 100;

/** A 15-digit number as 18 digits: of the 20th century by the standard, of this one where that would make its holder older than anybody in office. */
function centuryOf(text: string, today: string): string | undefined {
  if (text.length < 15 || text.length > 17) return undefined;
  const plain = text.replace(/\s/gu, '').replace(/O/giu, '0').replace(/I/giu, '1');
  const long = lengthenIdNumber(plain);
  if (long === undefined) return undefined;
  const year = Number(long.slice(6, 10));
  if (Number(today.slice(0, 4)) - year <= OLDEST) return long;
  return lengthenIdNumber(plain, '20');
}

/** Codes of the validator in the spelling of findings: `NOT_DATE` is `notDate`. */
export function camel(code: string): string {
  return code.toLowerCase().replace(/_(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

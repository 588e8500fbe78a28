import type { CellValue } from '#platform/books';
import { type Field, kindOf, type ValueContext } from '#standards/language';
import type { ColumnProfile } from '../check/profile.ts';
import type { PlannedColumn } from '../mapping/sheet-plan.ts';
import { cleanText, spellingFault } from './clean-text.ts';
import type { CellPlace, LineNotes } from './notes.ts';
import { codeReader } from './read-code.ts';
import { dateReader } from './read-date.ts';
import { numberReader } from './read-number.ts';
import { camel, textReader } from './read-text.ts';

/** Reads a filled cell: its wire value, `null` for one that says nothing, `undefined` for one that waits for a person. What was done stands in the notes. */
export type CellReader = (cell: Exclude<CellValue, null>, notes: LineNotes) => unknown;

/** Reader for the cells of a column, by the kind of its field. References give their cleaned text; who is meant is found for many lines at once. */
export function cellReader(column: PlannedColumn, context: ValueContext, profile?: ColumnProfile): CellReader {
  return remembering(readerOf(column, context, profile));
}

/** Texts of a column whose reading is remembered, and how many of them must come again for that to pay. */
const MEMORY = { most: 20_000, trial: 2000, hits: 0.3, longest: 200 };

/** Remembers texts that were read without a word to say about them; most columns hold few different ones. */
function remembering(read: CellReader): CellReader {
  const known = new Map<string, unknown>();
  let asked = 0;
  let hits = 0;
  let pays = true;
  return (cell, notes) => {
    if (!pays || typeof cell !== 'string' || cell.length > MEMORY.longest) return read(cell, notes);
    asked++;
    const value = known.get(cell);
    if (value !== undefined) {
      hits++;
      return value;
    }
    if (asked === MEMORY.trial && hits < asked * MEMORY.hits) {
      pays = false;
      known.clear();
    }
    const before = notes.found.length;
    const fresh = read(cell, notes);
    if (fresh !== undefined && notes.found.length === before && known.size < MEMORY.most) known.set(cell, fresh);
    return fresh;
  };
}

function readerOf(column: PlannedColumn, context: ValueContext, profile?: ColumnProfile): CellReader {
  const { field, power } = column;
  const place = { index: column.index, path: column.path, title: field.title };
  switch (field.kind) {
    case 'text':
    case 'note':
      return textReader(place, field, context, profile);
    case 'int':
    case 'quantity':
    case 'money':
      return numberReader(place, field, power, context, profile);
    case 'date':
      return dateReader(place, field, context, profile);
    case 'code':
      return codeReader(place, field, context, profile);
    case 'ref':
      return refText(place, profile);
    default:
      return otherReader(place, field, context);
  }
}

/** Text of a reference, cleaned; the resolver tells what became of it. */
function refText(place: CellPlace, profile: ColumnProfile | undefined): CellReader {
  const mostlyText = (profile?.texts ?? 0) > (profile?.numbers ?? 0);
  return (cell, notes) => {
    if (typeof cell === 'number' && mostlyText) notes.repair(place, 'textAsNumber', cell, String(cell));
    if (typeof cell === 'string') return cleanText(cell, 'one') || null;
    return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
  };
}

/** Kinds without repairs of their own are read as their cell facet reads them. */
function otherReader(place: CellPlace, field: Field, context: ValueContext): CellReader {
  const kind = kindOf(field);
  return (cell, notes) => {
    const text = typeof cell === 'string' ? cleanText(cell, 'one') : cell;
    if (text === '') return null;
    const outcome = kind.cell.parse(text, field, context);
    if (!outcome.ok) {
      notes.refuse(place, camel(outcome.code), outcome.message, cell);
      return undefined;
    }
    if (typeof cell === 'string' && typeof text === 'string' && cell !== text)
      notes.repair(place, spellingFault(cell, text), cell, outcome.value);
    return outcome.value;
  };
}

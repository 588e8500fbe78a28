import type { CellValue } from '#platform/books';
import { type Field, kindOf, shippedContext, type ValueContext } from '#standards/language';
import type { ColumnProfile } from '../check/profile.ts';
import type { CellReader } from './cell-reader.ts';
import { saysNothing } from './clean-text.ts';
import { type CodeReading, codeReading } from './code-words.ts';
import type { CellPlace, LineNotes } from './notes.ts';
import { camel } from './read-text.ts';

/** Longest text that can be a word of a list. */
const LONGEST = 200;
/** Most distinct words of a column that are remembered. */
const REMEMBERED = 5000;

/** Reads the cells of a column whose values come from a code set. A word that the whole book uses for a value needs no mention; other words for it are repairs. */
export function codeReader(
  place: CellPlace,
  field: Field,
  world: ValueContext,
  profile: ColumnProfile | undefined,
): CellReader {
  const kind = kindOf(field);
  const context = knowing(field, world);
  const read = codeReading(field, context);
  const known = new Map<string, CodeReading | undefined>();
  const label = (code: string) => (field.set && context.codeItem(field.set.name, code)?.label) ?? code;
  const refuse = (cell: Exclude<CellValue, null>, notes: LineNotes): undefined => {
    const outcome = kind.cell.parse(cell, field, context);
    if (!outcome.ok) notes.refuse(place, camel(outcome.code), outcome.message, cell);
    return undefined;
  };
  return (cell, notes) => {
    if (cell instanceof Date) return refuse(cell, notes);
    const text = typeof cell === 'string' ? cell : typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell);
    if (text.length > LONGEST) return refuse(cell, notes);
    let reading = known.get(text);
    if (reading === undefined && !known.has(text)) {
      reading = read(text);
      if (known.size < REMEMBERED) known.set(text, reading);
    }
    if (!reading) {
      if (text.trim() === '') return null;
      if (saysNothing(text, false)) {
        notes.repair(place, 'dashForBlank', cell, null);
        return null;
      }
      return refuse(cell, notes);
    }
    const outcome = kind.validate(reading.code, field, context);
    if (!outcome.ok) {
      notes.refuse(place, camel(outcome.code), outcome.message, cell);
      return undefined;
    }
    if (reading.by !== 'label' && !profile?.spelling?.[reading.code]?.includes(text)) {
      const code = reading.by === 'spelling' ? 'spelling' : 'synonym';
      notes.repair(place, code, cell, reading.code, { after: label(reading.code) });
    }
    return reading.code;
  };
}

/** The context, or the set as it is declared where the context does not know it: shapes of sheets bring sets of their own. */
function knowing(field: Field, context: ValueContext): ValueContext {
  const { set } = field;
  if (!set || set.items.some(({ code }) => context.codeItem(set.name, code))) return context;
  const own = shippedContext(context.today, new Map([[set.name, set]]));
  return { ...context, codeItem: own.codeItem };
}

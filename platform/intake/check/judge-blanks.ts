import type { SheetPlan } from '../mapping/sheet-plan.ts';
import { initialText } from './initial-text.ts';
import type { BookProfile, NamingPair } from './profile.ts';
import { placeOf } from './settle-refs.ts';
import type { OpenLine } from './sheet-reader.ts';

/**
 * Judges what is empty on a line and what its words imply: a required field that is empty, a cell that all other lines fill, a code that follows from
 * the name beside it.
 */
export function blankJudge(plan: SheetPlan, profile: BookProfile): (line: OpenLine) => void {
  const { columns, target } = plan;
  const at = new Map(columns.map(({ path }, index) => [path, index]));
  const pairs = profile.pairs.flatMap((pair) => {
    const [text, code] = [at.get(pair.text), at.get(pair.code)];
    return text === undefined || code === undefined
      ? []
      : [{ pair, text, code, codeOf: new Map(Object.entries(pair.codeOf)), nameOf: namesIn(pair) }];
  });
  const asked = columns.flatMap((column, index) => {
    const own = column.attribute === undefined ? target.fields[column.name] : undefined;
    const required = own?.required === true && own.initial === undefined;
    const habits = profile.columns[column.path];
    if (!required && !habits?.filled) return [];
    const excuses = (habits?.excuses ?? []).flatMap(({ path, values }) => {
      const other = at.get(path);
      return other === undefined ? [] : [{ other, values: new Set(values) }];
    });
    return [{ column, index, required, excuses, initial: own && initialText(own) }];
  });
  return (line) => {
    for (const pair of pairs) implied(plan, pair, line);
    for (const { column, index, required, excuses, initial } of asked) {
      if (line.read[index] !== null) continue;
      const raw = line.cells[column.index] ?? null;
      if (required) line.notes.error(placeOf(column), 'required', raw);
      else if (!excuses.some(({ other, values }) => values.has(kindOf(line.read[other])))) {
        line.notes.error(placeOf(column), 'usuallyFilled', raw, { waivable: true, proposal: initial });
      }
    }
    for (const { pair, text, code, nameOf } of pairs) {
      const known = line.read[code];
      if (line.read[text] === null && typeof known === 'string') line.notes.propose(pair.text, nameOf.get(known));
    }
  };
}

interface OpenPair {
  readonly pair: NamingPair;
  readonly text: number;
  readonly code: number;
  /** A map, because the words come from the sheet: `constructor` is no key of it. */
  readonly codeOf: ReadonlyMap<string, string>;
}

function implied(plan: SheetPlan, { pair, text, code, codeOf }: OpenPair, line: OpenLine): void {
  const [name, value] = [line.read[text], line.read[code]];
  if (typeof name !== 'string') return;
  let told = codeOf.get(name);
  if (told !== undefined && told === value) return;
  const [textColumn, codeColumn] = [plan.columns[text]!, plan.columns[code]!];
  if (told === undefined) {
    const [, base = '', cut = ''] = /^(.+?)\s*([（([][^（()[\]）]+[）)\]])$/u.exec(name) ?? [];
    told = codeOf.get(base);
    // The specification behind a name is taken off only where the code beside it bears the name out.
    if (told === undefined || (typeof value === 'string' && value !== told)) return;
    line.read[text] = base;
    line.notes.repair(placeOf(textColumn), 'specAppended', line.cells[textColumn.index] ?? null, base, { cut });
  }
  const raw = line.cells[codeColumn.index] ?? null;
  const facts = { other: textColumn.field.title };
  if (value === null) {
    line.read[code] = told;
    line.notes.repair(placeOf(codeColumn), 'implied', raw, told, facts);
  } else if (value === undefined) line.notes.propose(pair.code, told);
  else if (value !== told)
    line.notes.error(placeOf(codeColumn), 'unlikeOthers', raw, { proposal: told, waivable: true, facts });
}

function namesIn({ codeOf }: NamingPair): ReadonlyMap<string, string> {
  return new Map(Object.entries(codeOf).map(([name, code]) => [code, name]));
}

function kindOf(value: unknown): string {
  return value === null ? '' : typeof value === 'string' ? value : 'filled';
}

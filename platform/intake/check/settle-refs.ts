import type { CellValue } from '#platform/books';
import { sameValue } from '#standards/language';
import type { PlannedColumn } from '../mapping/sheet-plan.ts';
import { shortens } from '../repair/name-variants.ts';
import type { CellPlace, LineNotes } from '../repair/notes.ts';
import type { Answer, RefDirectory } from './ref-directory.ts';
import type { RefRow } from './world.ts';

/** A reference with the columns that tell of it. */
export interface RefColumns {
  readonly name: string;
  readonly resource: string;
  /** Column with the name; absent when only a code is given. */
  readonly column?: PlannedColumn;
  /** Columns that identify the row (credit code, staff number). */
  readonly codes: readonly PlannedColumn[];
  /** Columns that repeat what the row says of itself (编制人数 of a unit). */
  readonly facts: readonly PlannedColumn[];
  /** The text stays where no row answers. */
  readonly loose: boolean;
  /** Nearly all lines give a code instead of a name. */
  readonly byCode: boolean;
}

/** What the cells of one line say of a reference: cleaned text or wire value, `null` empty, `undefined` not readable. */
export interface RefCells {
  readonly text: (column: PlannedColumn) => unknown;
  readonly raw: (column: PlannedColumn) => CellValue;
}

/**
 * Finds the row that a line means by a name and a code together: the code decides between short or ambiguous names, a name that contradicts its code
 * waits for a person, and what the found row says of itself wins over what the sheet repeats. Gives the id, `null` for none, `undefined` when it waits.
 */
export function settleRef(
  ref: RefColumns,
  cells: RefCells,
  directory: RefDirectory,
  notes: LineNotes,
  titleOf: TitleOf,
): unknown {
  const text = ref.column && cells.text(ref.column);
  const named = typeof text === 'string' ? directory.answer(ref.resource, text) : undefined;
  const coded = ref.codes.flatMap((column) => {
    const code = cells.text(column);
    return typeof code === 'string' ? [{ column, code, answer: directory.answer(ref.resource, code) }] : [];
  });
  const byCode = coded.find(({ answer }) => answer.one)?.answer.one;
  const row = decide(ref, text, { named, byCode }, cells, directory, notes);
  if (row) {
    for (const column of ref.codes) compareCode(column, row, cells, notes);
    for (const column of ref.facts) compareFact(column, row, cells, directory, notes, titleOf);
  }
  if (row) return row.id;
  if (text === undefined || text === null) return ref.column ? null : undefined;
  return ref.loose && !named?.one ? text : undefined;
}

/** Title of a referred row by its id, for what a person reads. */
export type TitleOf = (resource: string, id: string) => string | undefined;

function decide(
  ref: RefColumns,
  text: unknown,
  { named, byCode }: { readonly named?: Answer; readonly byCode?: RefRow },
  cells: RefCells,
  directory: RefDirectory,
  notes: LineNotes,
): RefRow | undefined {
  const place = ref.column && placeOf(ref.column);
  const raw = ref.column ? cells.raw(ref.column) : null;
  if (!place) {
    const code = ref.codes.find((column) => typeof cells.text(column) === 'string');
    if (!byCode && code) notes.error(placeOf(code), 'refNotFound', cells.raw(code));
    return byCode;
  }
  if (typeof text !== 'string') {
    if (byCode) {
      notes.settle(place.path);
      notes.repair(place, 'refByCode', raw, byCode.id, { after: byCode.label });
    }
    return byCode;
  }
  const byName = named?.one ?? named?.rows.find(({ id }) => id === byCode?.id);
  if (byName && byCode && byName.id !== byCode.id) {
    notes.error(place, 'codeAgainstName', raw, { proposal: byCode.id });
    return undefined;
  }
  const row =
    byName ?? (byCode && shortens(text, byCode.label) ? byCode : undefined) ?? byArea(ref, text, cells, directory);
  if (row) {
    if (raw !== row.label && !(named?.exact && isCode(text)))
      notes.repair(place, 'refName', raw, row.id, { after: row.label });
    else if (ref.byCode && !isCode(text)) notes.repair(place, 'refInWords', raw, row.id);
    return row;
  }
  if (ref.loose && (named?.rows.length ?? 0) === 0) return undefined;
  const code = (named?.rows.length ?? 0) > 1 ? 'refAmbiguous' : 'refNotFound';
  notes.error(place, code, raw, byCode ? { proposal: byCode.id } : {});
  return undefined;
}

/** Spelling of a name with the area that the line tells beside it (信访局 in 铜仁市), for names without one. */
export function nameInArea(ref: RefColumns, text: string, cells: Pick<RefCells, 'text'>): string | undefined {
  const area = ref.facts.find(({ field }) => field.kind === 'ref');
  const said = area && cells.text(area);
  return typeof said === 'string' && !isCode(said) && !text.startsWith(said) ? said + text : undefined;
}

/** A body without area in its name, found by the area beside it; believed only where the damaged code of the line bears it out. */
function byArea(ref: RefColumns, text: string, cells: RefCells, directory: RefDirectory): RefRow | undefined {
  const name = nameInArea(ref, text, cells);
  const row = name === undefined ? undefined : directory.answer(ref.resource, name).one;
  const bears = ref.codes.some((column) => nearly(cells.raw(column), row?.attributes[column.attribute ?? '']));
  return bears ? row : undefined;
}

/** Whether a written code is the known one but for two signs, or for its end. */
function nearly(written: CellValue, known: unknown): boolean {
  if (typeof written !== 'string' || typeof known !== 'string') return false;
  const plain = written.replace(/\s/gu, '').toUpperCase();
  if (plain.length >= 15 && known.startsWith(plain)) return true;
  return plain.length === known.length && [...plain].filter((sign, at) => sign !== known[at]).length <= 2;
}

/** The code of the row against the code of the line: an empty or unreadable one gets a proposal, another one waits. */
function compareCode(column: PlannedColumn, row: RefRow, cells: RefCells, notes: LineNotes): void {
  const said = cells.text(column);
  const known = row.attributes[column.attribute ?? ''];
  if (known === null || known === undefined || said === known) return;
  if (said === undefined || said === null) notes.propose(column.path, known);
  else notes.error(placeOf(column), 'codeUnlike', cells.raw(column), { proposal: known, facts: { before: row.label } });
}

/** What the row says of itself is authoritative; the sheet only repeats it. */
function compareFact(
  column: PlannedColumn,
  row: RefRow,
  cells: RefCells,
  directory: RefDirectory,
  notes: LineNotes,
  titleOf: TitleOf,
): void {
  const known = row.attributes[column.attribute ?? ''];
  if (known === null || known === undefined) return;
  const said = cells.text(column);
  const raw = cells.raw(column);
  const place = placeOf(column);
  const to = column.field.kind === 'ref' ? column.field.to : undefined;
  if (to === undefined) {
    if (sameValue(said, known)) return;
    notes.settle(column.path);
    notes.repair(place, 'stale', raw, known);
    return;
  }
  const answer = typeof said === 'string' ? directory.answer(to, said) : undefined;
  const same = answer?.one?.id === known;
  if (same && answer?.exact && !isCode(String(said))) return;
  notes.settle(column.path);
  notes.repair(place, same ? 'refName' : 'stale', raw, known, { after: titleOf(to, String(known)) ?? String(known) });
}

/** Place of a column, for findings. */
export function placeOf(column: PlannedColumn): CellPlace {
  return { index: column.index, path: column.path, title: column.field.title };
}

function isCode(text: string): boolean {
  return /^[0-9A-Z]{4,20}$/u.test(text);
}

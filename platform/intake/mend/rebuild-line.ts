import type { CellValue, SheetLine } from '#platform/books';
import type { Reader } from '#platform/store';
import type { Field, Registry, Resource } from '#standards/language';
import type { PlannedColumn } from '../mapping/sheet-plan.ts';
import { typedValue } from '../output/typed-value.ts';
import { clearValues } from '../world/present-values.ts';
import type { SheetGround } from './recheck-ground.ts';

/** What is kept of a line that is to be judged again. */
export interface KeptLine {
  readonly row: number;
  readonly cells: readonly (string | number | null)[] | null;
  readonly values: Readonly<Record<string, unknown>>;
  /** Texts typed over cells, by path. */
  readonly typed: ReadonlyMap<string, string | null>;
}

/** The line as it would stand in the sheet: what was typed, else the cell of the file, else (merged cells, sound lines) what was understood, written out. */
export async function rebuiltLine(
  reader: Reader,
  registry: Registry,
  ground: SheetGround,
  kept: KeptLine,
): Promise<SheetLine> {
  const cells: CellValue[] = [...(kept.cells ?? [])];
  for (const column of ground.plan.columns) {
    while (cells.length <= column.index) cells.push(null);
    const typed = kept.typed.get(column.path);
    if (typed !== undefined) cells[column.index] = typed === '' ? null : typed;
    else if (isEmpty(cells[column.index]) && column.attribute === undefined)
      cells[column.index] = await written(reader, registry, ground, column, kept.values[column.name]);
  }
  return { row: kept.row, cells };
}

async function written(
  reader: Reader,
  registry: Registry,
  { world }: SheetGround,
  { field, power }: PlannedColumn,
  value: unknown,
): Promise<CellValue> {
  if (value === null || value === undefined) return null;
  if (field.kind === 'ref') return (await referred(reader, registry.resource(field.to ?? ''), String(value))) ?? null;
  const text = typedValue(value, field, world.context);
  // The column may be told in another unit than the field is kept in.
  return power === 0 ? text : `${text}${field.unit ?? ''}`;
}

/** A text by which exactly this row is found again: something unique of it, else its label. */
async function referred(reader: Reader, resource: Resource | undefined, id: string): Promise<string | undefined> {
  if (!resource || !/^[0-9a-f-]{36}$/.test(id) || !reader.may(`${resource.name}.read`)) return undefined;
  const [found] = await reader.matching(resource, ['id'], [[id]]);
  if (!found) return undefined;
  const values = clearValues(found.row);
  const unique = Object.entries(resource.fields).find(([name, field]) => isName(field) && values[name]);
  return String(values[unique?.[0] ?? resource.label] ?? '') || undefined;
}

function isName({ kind, uniqueAmong, readOnly, sealed }: Field): boolean {
  return kind === 'text' && uniqueAmong !== undefined && readOnly !== 'always' && !sealed;
}

function isEmpty(cell: CellValue | undefined): boolean {
  return cell === null || cell === undefined || cell === '';
}

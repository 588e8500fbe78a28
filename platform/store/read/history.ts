import { sql } from 'kysely';
import type { Resource } from '#standards/language';
import { changePairs, type EntryChanges } from '../audit/entry-changes.ts';
import type { TrailEntry } from '../contract/query.ts';
import type { FieldColumn, TableShape } from '../schema/table.ts';
import { accessTo } from './clearance.ts';
import { type Ground, rowsOf, valueContext } from './ground.ts';
import { visibleRow } from './one.ts';
import { titlesOf } from './ref-titles.ts';
import { clearanceOf, SEALED } from './row-view.ts';

/** Most entries of one answer, the newest ones. */
const MOST = 500;

/** The trail of a row, newest first, its values seen as on the row itself. Asks for the permission `<resource>.history` on the row; logs have no trail. */
export async function history(ground: Ground, resource: Resource, id: string): Promise<readonly TrailEntry[]> {
  const { view, raw } = await visibleRow(ground, resource, id, 'history');
  if (!view.shape.audited) return [];
  const entries = await rowsOf(
    ground,
    sql<Entry>`select id, at, actor, unit, verb, reason, command_id as command, changes from audit_entry
      where resource = ${view.shape.name} and row_id = ${id}::uuid order by id desc limit ${sql.lit(MOST)}`,
  );
  const clearance = clearanceOf(view, raw);
  const units = await unitTitles(ground, entries);
  return entries.map(({ unit, changes, ...entry }) => ({
    ...entry,
    actorUnit: unit && (units[unit] ?? null),
    changes: changesOf(view.shape, changePairs(changes), clearance),
  }));
}

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly unit: string | null;
  readonly verb: string;
  readonly reason: string | null;
  readonly command: string | null;
  readonly changes: EntryChanges;
}

/** Changes of the fields that show, in the order of the declaration; what is no field (retired ones, notes of the platform) is passed by. */
function changesOf(
  shape: TableShape,
  changes: ReturnType<typeof changePairs>,
  clearance: number,
): TrailEntry['changes'] {
  return [...shape.columns.values()].flatMap((column) => {
    const change = changes.get(column.column);
    if (!change || accessTo(column.field, clearance) === 'hidden') return [];
    const [before, after] = change.map((value) => shown(column, value, clearance));
    return [{ field: column.name, title: column.field.title, before, after }];
  });
}

/** A sealed value stands in the trail only as its writer left it: never in clear. */
function shown({ field, kind }: FieldColumn, value: unknown, clearance: number): unknown {
  if (value === null || value === undefined) return null;
  if (accessTo(field, clearance) === 'clear') return value;
  return field.sealed ? SEALED : kind.mask(value, field);
}

async function unitTitles(ground: Ground, entries: readonly Entry[]): Promise<Readonly<Record<string, string>>> {
  const unit = ground.registry.resource('unit');
  const ids = [...new Set(entries.flatMap((entry) => entry.unit ?? []))];
  if (!unit || ids.length === 0) return {};
  return titlesOf(ground, unit, ids, 2, await valueContext(ground));
}

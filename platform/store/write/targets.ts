import { type RawBuilder, sql } from 'kysely';
import type { Stamps } from '../contract/actor.ts';
import { type TableShape, tableOf } from '../schema/table.ts';
import type { Session } from './session.ts';
import { stampColumns, stampsOf } from './stamp-columns.ts';
import { sound, type Work } from './work.ts';

/** A row that written rows refer to. */
export interface Target {
  readonly id: string;
  readonly stamps: Stamps;
  readonly live: boolean;
}

/** Rows referred to: resource → id → row. */
export type Targets = ReadonlyMap<string, ReadonlyMap<string, Target>>;

/**
 * Every row that the changed references of the work point to, in one round trip.
 * Rows that give their stamps away are locked against changes, so that a unit that moves meanwhile cannot leave a row behind under its old path.
 */
export async function loadTargets(work: Work): Promise<Targets> {
  const wanted = wantedIds(work);
  if (wanted.size === 0) return new Map();
  const parts = [...wanted].map(([name, { ids, owner }]) => select(shapeOf(work.session, name), name, [...ids], owner));
  const { rows } = await sql<Record<string, unknown>>`${sql.join(parts, sql` union all `)}`.execute(work.session.tx);
  const targets = new Map<string, Map<string, Target>>([...wanted.keys()].map((name) => [name, new Map()]));
  for (const row of rows) {
    const id = row.id as string;
    targets.get(row.resource as string)!.set(id, { id, stamps: stampsOf(row), live: row.live === true });
  }
  return targets;
}

/** Names of the reference fields from which a row takes its stamps. */
export function ownerFields(work: Pick<Work, 'resource'>): readonly string[] {
  const { owner } = work.resource;
  if (owner === 'everyone') return [];
  if ('ref' in owner) return [owner.ref];
  return owner.tree.line === undefined ? owner.tree.place : [...owner.tree.place, owner.tree.line];
}

function wantedIds(work: Work): Map<string, { ids: Set<string>; owner: boolean }> {
  const wanted = new Map<string, { ids: Set<string>; owner: boolean }>();
  const owners = ownerFields(work);
  const fields = [...work.shape.columns.values()].filter(({ field }) => field.kind === 'ref');
  for (const { name, field } of fields) {
    const owner = owners.includes(name);
    for (const line of sound(work)) {
      const id = line.after[name];
      // A tree row is placed anew from all its owners as soon as one of them changes.
      const asked = line.changed.includes(name) || (owner && line.changed.some((other) => owners.includes(other)));
      if (typeof id !== 'string' || !(asked || (owner && line.changed.includes('secret')))) continue;
      const entry = wanted.get(field.to!) ?? { ids: new Set(), owner: false };
      entry.ids.add(id);
      entry.owner ||= owner;
      wanted.set(field.to!, entry);
    }
  }
  return wanted;
}

function select(shape: TableShape, name: string, ids: readonly string[], owner: boolean): RawBuilder<unknown> {
  const has = new Set(stampColumns(shape).map(({ column }) => column));
  const stamps = STAMPS.map(([column, type]) => (has.has(column) ? column : `null::${type} as ${column}`)).join(', ');
  return sql`select * from (
    select ${name}::text as resource, id, voided_at is null as live, ${sql.raw(stamps)}
    from ${sql.table(shape.name)} where id = any(${ids}::uuid[]) ${sql.raw(owner ? 'order by id for share' : '')}
  ) as ${sql.ref(`of_${shape.name}`)}`;
}

/** Every part of the union has the same columns, whichever its table has. */
const STAMPS = [
  ['owner_unit', 'uuid'],
  ['place_path', 'text'],
  ['line_path', 'text'],
  ['department_id', 'uuid'],
  ['person_id', 'uuid'],
] as const;

function shapeOf(session: Session, name: string): TableShape {
  const resource = session.registry.resource(name);
  if (!resource) throw new Error(`no resource is called ${name}`);
  return tableOf(resource);
}

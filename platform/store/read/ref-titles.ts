import { sql } from 'kysely';
import type { Resource, ValueContext } from '#standards/language';
import type { Page, Seen } from '../contract/query.ts';
import { type TableShape, tableOf } from '../schema/table.ts';
import { SECRET_ROOT } from '../write/path-prefix.ts';
import { stampColumns } from '../write/stamp-columns.ts';
import { accessTo, rowClearance } from './clearance.ts';
import { type Ground, rowsOf, valueContext } from './ground.ts';
import { clearanceSeen, rawStamps, type View } from './row-view.ts';
import { scopeOf } from './scope-arms.ts';
import { facetOf } from './stored-value.ts';

/** Titles of referenced rows: resource → id → title. */
export type RefTitles = Page<Resource>['refs'];

/** Stands for the title of a row that not even its name may be seen of. */
export const INVISIBLE = '（不可见）';

/**
 * Titles of the rows that these rows refer to, in one statement. A title shows even when its row is out of scope, because the row that
 * refers carries it, and as clearly as that row is seen; not so what belongs to a secret unit, which is named only to those who see it.
 */
export async function refTitles(ground: Ground, view: View, rows: readonly Seen<Resource>[]): Promise<RefTitles> {
  const wanted = [...idsByResource(view.shape, rows)].flatMap(([name, ids]) => {
    const target = ground.registry.resource(name);
    return target ? [{ target, ids }] : [];
  });
  if (wanted.length === 0) return {};
  const context = await valueContext(ground);
  const titles = await titlesOfAll(ground, wanted, context);
  return Object.fromEntries(wanted.map(({ target }, i) => [target.name, titles[i]!]));
}

/** Titles of rows of one resource by id, whoever's scope they lie in; `clearance` is that of the row that refers to them. */
export async function titlesOf(
  ground: Ground,
  target: Resource,
  ids: readonly string[],
  clearance: number,
  context: ValueContext,
): Promise<Record<string, string>> {
  const [titles] = await titlesOfAll(ground, [{ target, ids: new Map(ids.map((id) => [id, clearance])) }], context);
  return titles!;
}

/** Rows of one resource whose titles are wanted, by id, each with the clearance of the row that refers to it. */
interface Wanted {
  readonly target: Resource;
  readonly ids: ReadonlyMap<string, number>;
}

async function titlesOfAll(
  ground: Ground,
  wanted: readonly Wanted[],
  context: ValueContext,
): Promise<Record<string, string>[]> {
  const parts = wanted.map((one, at) => labelsSql(one, at));
  // Labels of one statement have one type, and nearly all are texts.
  const texts = parts.filter(({ text }) => text).map(({ select }) => select);
  const others = parts.filter(({ text }) => !text).map(({ select }) => select);
  const statements = [...(texts.length > 0 ? [sql<Labelled>`${sql.join(texts, sql` union all `)}`] : []), ...others];
  const titles = wanted.map((): Record<string, string> => ({}));
  for (const statement of statements) {
    for (const row of await rowsOf(ground, statement)) {
      titles[row.at]![row.id] = titleOf(ground, wanted[row.at]!, row, context);
    }
  }
  return titles;
}

type Labelled = Readonly<Record<string, unknown>> & {
  readonly at: number;
  readonly id: string;
  readonly label: unknown;
};

function labelsSql({ target, ids }: Wanted, at: number) {
  const shape = tableOf(target);
  const label = shape.columns.get(target.label)!;
  const has = new Set(stampColumns(shape).map(({ column }) => column));
  const stamps = ALL_STAMPS.map(
    ([column, type]) => `${has.has(column) ? `t.${column}` : `null::${type}`} as "$${column}"`,
  );
  const select = sql<Labelled>`
    select ${sql.lit(at)} as at, t.id, ${sql.ref(`t.${label.column}`)} as label, ${sql.raw(stamps.join(', '))}
    from ${sql.table(shape.name)} t where t.id = any(${[...ids.keys()]}::uuid[])`;
  return { select, text: label.type === 'text' };
}

const ALL_STAMPS = [
  ['owner_unit', 'uuid'],
  ['place_path', 'text'],
  ['line_path', 'text'],
  ['department_id', 'uuid'],
  ['person_id', 'uuid'],
] as const;

function titleOf(ground: Ground, { target, ids }: Wanted, row: Labelled, context: ValueContext): string {
  const label = tableOf(target).columns.get(target.label)!;
  const stamps = rawStamps(row);
  const own = rowClearance(scopeOf(ground.actor, target, 'read'), stamps, false, ground.moves.known());
  if (own === 0 && stamps.placePath?.startsWith(SECRET_ROOT)) return INVISIBLE;
  const access = accessTo(label.field, Math.max(own, ids.get(row.id) ?? 0));
  if (row.label === null || access === 'hidden') return INVISIBLE;
  const value = facetOf(label).read(row.label);
  return access === 'clear'
    ? label.kind.cell.format(value, label.field, context)
    : String(label.kind.mask(value, label.field));
}

/** Ids that rows refer to, by resource, with the highest clearance of the rows that do. */
function idsByResource(
  shape: TableShape,
  rows: readonly Seen<Resource>[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const wanted = new Map<string, Map<string, number>>();
  for (const { name, field } of shape.columns.values()) {
    if (field.kind !== 'ref' || !field.to) continue;
    for (const row of rows) {
      const id = (row as Record<string, unknown>)[name];
      if (typeof id !== 'string' || row.$masked?.includes(name)) continue;
      const ids = wanted.get(field.to) ?? new Map<string, number>();
      wanted.set(field.to, ids.set(id, Math.max(ids.get(id) ?? 0, clearanceSeen(row))));
    }
  }
  return wanted;
}

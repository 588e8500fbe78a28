import { type RawBuilder, sql } from 'kysely';
import type { Stamps } from '../contract/actor.ts';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import { liveRows } from '../schema/indexes.ts';
import type { TableShape } from '../schema/table.ts';
import { unnested } from '../sql/unnested.ts';
import { PROBE_PAUSE } from './log-probes.ts';
import { lookupColumn } from './sent-columns.ts';
import { stampColumns, stampsOf } from './stamp-columns.ts';
import { spokenColumn, type UniqueGroup, uniqueGroups } from './unique-groups.ts';
import { visibleIds } from './visible.ts';
import { type Line, sound, type Work } from './work.ts';

/**
 * Step "validate": no value that must be unique is taken, by an earlier row of the request or by a row of the table.
 * The table is asked only when the request is refused anyway, to say everything at once, or when the database has just refused a value;
 * else its own indexes judge while the rows are written.
 * A row out of sight is answered in the same words as one in sight; that the actor met it is noted for the access log.
 */
export async function checkUnique(work: Work): Promise<void> {
  const { asksFirst, guesses } = work.session;
  if (!asksFirst && !guesses && !work.problems.any()) return;
  const claims = uniqueGroups(work.shape)
    .filter(({ live }) => !live || !work.shape.document || work.verb === 'submit')
    .map((group) => ({ group, lines: claiming(work, group) }))
    .filter(({ lines }) => lines.length > 0);
  if (claims.length === 0) return;
  if (guesses) throw new GoaError(fault('TOO_MANY'), { detail: { retryAfter: PROBE_PAUSE } });
  const { rows } = await sql<Record<string, unknown>>`${sql.join(
    claims.map((claim, i) => holders(work, claim, i)),
    sql` union all `,
  )}`.execute(work.session.tx);
  const held = rows.map((row) => ({
    group: claims[row.claim as number]!.group,
    row: row.line as number,
    id: row.id as string | null,
    stamps: stampsOf(row),
  }));
  for (const { group, row } of held) refuse(work, row, group);
  await noteProbes(work, held);
}

interface Claim {
  readonly group: UniqueGroup;
  readonly lines: readonly Line[];
}

/** Lines that take a new value of the group; a later double inside the request is refused at once. */
function claiming(work: Work, group: UniqueGroup): Line[] {
  const seen = new Set<string>();
  return sound(work).filter((line) => {
    if (work.verb !== 'submit' && !group.columns.some(({ name }) => line.changed.includes(name))) return false;
    const values = group.columns.map(({ name }) => line.after[name] ?? null);
    if (values.includes(null)) return false;
    const key = JSON.stringify(values);
    if (seen.has(key)) {
      refuse(work, line.row, group);
      return false;
    }
    seen.add(key);
    return true;
  });
}

function refuse(work: Work, row: number, group: UniqueGroup): void {
  const { name, field } = spokenColumn(group);
  work.problems.fault(row, 'TAKEN', name, field.title);
}

/** Names that no column can have. */
const LINE = '#line';
const SELF = '#self';
const REPLACED = '#replaced';

/** Rows of the table that already hold a claimed value. */
function holders(work: Work, { group, lines }: Claim, index: number): RawBuilder<unknown> {
  const { shape } = work;
  const values = group.columns.map((column) =>
    lookupColumn(
      work,
      column,
      lines.map((line) => line.after[column.name]),
    ),
  );
  const source = unnested([
    { name: LINE, array: 'int', values: lines.map((line) => line.row) },
    { name: SELF, array: 'uuid', values: lines.map((line) => line.id) },
    { name: REPLACED, array: 'uuid', values: lines.map((line) => line.before?.replaces ?? null) },
    ...values,
  ]);
  const same = values.map(({ name }) => sql`t.${sql.ref(name)} = u.${sql.ref(name)}`);
  const others = shape.log
    ? sql``
    : sql`and t.id <> u.${sql.ref(SELF)} and t.id is distinct from u.${sql.ref(REPLACED)}`;
  const live = group.live ? sql`and ${sql.raw(liveRows(shape))}` : sql``;
  return sql`
    select ${index}::int as claim, u.${sql.ref(LINE)} as line, ${facts(shape)}
    from ${source} join ${sql.table(shape.name)} t on ${sql.join(same, sql` and `)} ${others} ${live}`;
}

function facts(shape: TableShape): RawBuilder<unknown> {
  const id = shape.log ? sql`null::uuid as id` : sql`t.id`;
  return sql.join([id, ...stampColumns(shape).map(({ column }) => sql`t.${sql.ref(column)}`)]);
}

async function noteProbes(
  { session, resource }: Work,
  held: readonly { group: UniqueGroup; id: string | null; stamps: Stamps }[],
): Promise<void> {
  const rows = held.flatMap(({ id, stamps, group }) => (id === null ? [] : [{ id, stamps, group }]));
  const visible = await visibleIds(session, resource, rows);
  for (const { id, group } of rows) {
    if (visible.has(id)) continue;
    session.probes.push({ resource: resource.id, row: id, fields: group.columns.map(({ column }) => column) });
  }
}

import { sql } from 'kysely';
import type { Store, WriteOptions, Writer } from '#platform/store';
import type { Resource } from '#standards/language';
import { setAside } from '../batch/line-states.ts';
import type { Work } from '../batch/work.ts';
import { citedRows } from './cited-rows.ts';

/** The last made goes first: nothing may refer to what is taken back. */
const ORDER = ['assignment', 'post', 'person', 'department', 'unit'] as const;

/** Permissions under which each was made, where it is not the resource's own verb. */
const AS: Readonly<Record<string, WriteOptions>> = { assignment: { permission: 'assignment.appoint', verb: 'void' } };

interface Made {
  readonly line: number;
  readonly row_id: string;
  readonly rev: number;
}

/** Takes a roster back in one transaction: rows that were changed since, or that others refer to, stay and are listed. Answers 0: there is no second step. */
export async function undoRoster(tx: Writer, store: Store, work: Work): Promise<number> {
  const kept = new Set<number>();
  for (const name of ORDER) {
    const resource = store.registry.resource(name)!;
    const { rows: made } = await sql<Made>`
      select line, row_id, rev from intake_made where batch = ${work.batch} and resource = ${name} order by n desc`.execute(
      tx.system,
    );
    for (const line of await undoMade(tx, store, work, resource, made)) kept.add(line);
  }
  await sql`update intake_line set state = 'undone' where batch = ${work.batch} and state = 'done' and act = 'create'`.execute(
    tx.system,
  );
  const message = '该行建立的单位、人员或岗位此后已被修改，或已有其他数据引用，未撤销。';
  if (kept.size > 0)
    await setAside(
      tx.system,
      work.batch,
      'kept',
      [...kept].map((line) => ({ line, field: null, code: 'CITED', message })),
    );
  return 0;
}

/** Takes rows of one kind back, those first that none of the others refers to (units below before their superiors); answers the lines of rows that stay. */
async function undoMade(
  tx: Writer,
  store: Store,
  work: Work,
  resource: Resource,
  made: readonly Made[],
): Promise<readonly number[]> {
  let left = made;
  while (left.length > 0) {
    const ids = left.map(({ row_id }) => row_id);
    const found = await tx.matching(
      resource,
      ['id'],
      ids.map((id) => [id]),
    );
    const present = new Map(found.map(({ row }) => [row.id, row.rev]));
    const cited = await citedRows(tx, store.registry, resource.name, ids);
    const standing = left.filter(({ row_id }) => present.has(row_id));
    const going = standing.filter(({ row_id, rev }) => present.get(row_id) === rev && !cited.has(row_id));
    if (going.length === 0) return standing.map(({ line }) => line);
    const rows = going.map(({ row_id, rev }) => ({ id: row_id, rev }));
    await tx.void(resource, rows, { ...AS[resource.name], batch: work.batch, reason: '撤销导入批次' });
    left = standing.filter((one) => !going.includes(one));
  }
  return [];
}

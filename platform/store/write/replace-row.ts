import { sql } from 'kysely';
import type { Resource } from '#standards/language';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { WriteOptions, Written } from '../contract/store.ts';
import { scopeOf } from './authorise.ts';
import { finish } from './finish.ts';
import { loadRows } from './load-rows.ts';
import { newId } from './new-id.ts';
import { numberSerials } from './number-serials.ts';
import { openWork } from './open-work.ts';
import { rowsInsert } from './rows-insert.ts';
import type { Session } from './session.ts';
import { visibleIds } from './visible.ts';
import type { StoredRow, Work } from './work.ts';

/** Drafts a document anew from a submitted one, with its values and a number of its own; only one draft at a time may be about to replace it. */
export async function replaceRow<R extends Resource>(
  session: Session,
  resource: R,
  id: string,
  options: WriteOptions = {},
): Promise<Written<R>> {
  if (resource.kind !== 'document') throw new GoaError(fault('STATE_FORBIDS'));
  const work = openWork(session, resource, 'create', { verb: 'replace', ...options });
  const before = await submitted(work, id);
  const after = Object.fromEntries(
    [...work.shape.columns.values()].map(({ name, field }) => [
      name,
      field.kind === 'serial' ? null : before.values[name],
    ]),
  );
  const changed = Object.keys(after).filter((name) => after[name] !== null);
  work.lines.push({ row: 0, id: newId(), rev: 1, before: null, after, changed, stamps: before.stamps });
  await numberSerials(work);
  return finish(work, resource, () => rowsInsert(work, before.id));
}

async function submitted(work: Work, id: string): Promise<StoredRow> {
  const { session, resource, shape } = work;
  const before = (await loadRows(session, shape, [id])).get(id);
  const within = before !== undefined && scopeOf(work)(before.stamps);
  if (!before || (!within && !(await visibleIds(session, resource, [before])).has(id)))
    throw new GoaError(fault('NOT_FOUND'));
  if (!within) throw new GoaError(fault('OUT_OF_SCOPE'));
  if (before.docState !== 'submitted' || before.voided) throw new GoaError(fault('STATE_FORBIDS'));
  const { rows } = await sql`
    select from ${sql.table(shape.name)} where replaces = ${id}::uuid and voided_at is null limit 1
  `.execute(session.tx);
  if (rows.length > 0) throw new GoaError(fault('STATE_FORBIDS'));
  return before;
}

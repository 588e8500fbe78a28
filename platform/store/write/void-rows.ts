import { sql } from 'kysely';
import type { Resource } from '#standards/language';
import type { WriteOptions, Written } from '../contract/store.ts';
import { stateForbids } from './check-state.ts';
import { type Asked, findBefore } from './find-before.ts';
import { finish } from './finish.ts';
import { openWork } from './open-work.ts';
import { rowsUpdate } from './rows-update.ts';
import type { Session } from './session.ts';
import type { Line, StoredRow, Work } from './work.ts';

/** Takes rows out of use; they stay, with their numbers, because other rows may cite them. */
export async function voidRows<R extends Resource>(
  session: Session,
  resource: R,
  asked: readonly Asked[],
  options: WriteOptions = {},
): Promise<Written<R>> {
  const work = openWork(session, resource, 'void', options);
  await standing(work, asked);
  work.problems.refuse();
  return storeVoid(work, resource);
}

/** Voids the lines of the work. */
export async function storeVoid<R extends Resource>(work: Work, resource: R): Promise<Written<R>> {
  const state = work.shape.document ? [sql`doc_state = 'voided'`] : [];
  return finish(work, resource, () => rowsUpdate(work, [sql`voided_at = ${work.session.at}::timestamptz`, ...state]));
}

/** The asked rows as lines in which no field changes, if their state lets the verb go on. */
export async function standing(work: Work, asked: readonly Asked[]): Promise<void> {
  for (const [row, before] of await findBefore(work, asked)) {
    const forbidden = stateForbids(work.verb, before);
    if (forbidden) work.problems.fault(row, forbidden);
    else work.lines.push(unchanged(row, before));
  }
}

/** A line in which no field changes. */
export function unchanged(row: number, before: StoredRow): Line {
  return {
    row,
    id: before.id,
    rev: before.rev + 1,
    before,
    after: before.values,
    changed: [],
    stamps: before.stamps,
  };
}

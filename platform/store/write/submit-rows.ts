import { sql } from 'kysely';
import type { Resource } from '#standards/language';
import type { WriteOptions, Written } from '../contract/store.ts';
import { checkUnique } from './check-unique.ts';
import type { Asked } from './find-before.ts';
import { finish } from './finish.ts';
import { judgeLines } from './judge-lines.ts';
import { loadRows } from './load-rows.ts';
import { openWork } from './open-work.ts';
import { rowsUpdate } from './rows-update.ts';
import type { Session } from './session.ts';
import { standing, storeVoid, unchanged } from './void-rows.ts';
import type { Work } from './work.ts';

/** Submits drafts: from now on they are frozen. A draft that replaces an earlier document voids it in the same moment. */
export async function submitRows<R extends Resource>(
  session: Session,
  resource: R,
  asked: readonly Asked[],
  options: WriteOptions = {},
): Promise<Written<R>> {
  const work = openWork(session, resource, 'submit', options);
  await standing(work, asked);
  await checkUnique(work);
  const used = await judgeLines(work);
  work.problems.refuse();
  await voidReplaced(work, resource);
  return finish(work, resource, () => rowsUpdate(work, [sql`doc_state = 'submitted'`]), used);
}

async function voidReplaced(work: Work, resource: Resource): Promise<void> {
  const ids = work.lines.flatMap(({ before }) => before?.replaces ?? []);
  if (ids.length === 0) return;
  const old = await loadRows(work.session, work.shape, ids);
  const lines = [...old.values()].filter(({ voided }) => !voided).map((row, i) => unchanged(i, row));
  await storeVoid(
    { ...work, verb: 'void', options: { ...work.options, verb: 'replaced' }, findings: [], lines },
    resource,
  );
}

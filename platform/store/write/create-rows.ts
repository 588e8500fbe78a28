import type { Resource } from '#standards/language';
import type { WriteOptions, Written } from '../contract/store.ts';
import { authorise } from './authorise.ts';
import { checkReferences } from './check-references.ts';
import { checkUnique } from './check-unique.ts';
import { finish } from './finish.ts';
import { judgeLines } from './judge-lines.ts';
import { numberSerials } from './number-serials.ts';
import { openWork } from './open-work.ts';
import { placeRows } from './place-rows.ts';
import { rowsInsert } from './rows-insert.ts';
import type { Session } from './session.ts';
import { takeInNew } from './take-in.ts';
import { loadTargets } from './targets.ts';

/** Makes rows: all of them or, with every problem of every row, none. */
export async function createRows<R extends Resource>(
  session: Session,
  resource: R,
  inputs: readonly unknown[],
  options: WriteOptions = {},
): Promise<Written<R>> {
  const work = openWork(session, resource, 'create', options);
  takeInNew(work, inputs);
  const targets = await loadTargets(work);
  await placeRows(work, targets);
  await checkReferences(work, targets);
  await authorise(work, targets);
  await checkUnique(work);
  const used = await judgeLines(work);
  work.problems.refuse();
  await numberSerials(work);
  return finish(work, resource, rowsInsert, used);
}

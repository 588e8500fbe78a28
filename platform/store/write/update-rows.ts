import type { Resource } from '#standards/language';
import type { WriteOptions, Written } from '../contract/store.ts';
import { authorise } from './authorise.ts';
import { checkReferences } from './check-references.ts';
import { stateForbids } from './check-state.ts';
import { checkUnique } from './check-unique.ts';
import { checkUnseen } from './check-unseen.ts';
import { type Asked, findBefore } from './find-before.ts';
import { finish } from './finish.ts';
import { followOwners } from './follow-owners.ts';
import { judgeLines } from './judge-lines.ts';
import { openWork } from './open-work.ts';
import { placeRows } from './place-rows.ts';
import { rowsUpdate } from './rows-update.ts';
import type { Session } from './session.ts';
import { takeInChange } from './take-in.ts';
import { loadTargets } from './targets.ts';

/** Changes rows that exist; a row in which nothing differs is left as it is and keeps its revision. */
export async function updateRows<R extends Resource>(
  session: Session,
  resource: R,
  patches: readonly (Asked & { readonly set: unknown })[],
  options: WriteOptions = {},
): Promise<Written<R>> {
  const work = openWork(session, resource, 'update', options);
  const maySet = checkUnseen(work);
  for (const [row, before] of await findBefore(work, patches)) {
    const forbidden = stateForbids('update', before);
    if (forbidden) work.problems.fault(row, forbidden);
    else if (maySet(row, before, patches[row]!.set)) takeInChange(work, row, before, patches[row]!.set);
  }
  const targets = await loadTargets(work);
  await placeRows(work, targets);
  await checkReferences(work, targets);
  await authorise(work, targets);
  await checkUnique(work);
  const used = await judgeLines(work);
  work.problems.refuse();
  const all = work.lines;
  work.lines = all.filter((line) => line.changed.length > 0);
  const { findings } = await finish(work, resource, rowsUpdate, used);
  await followOwners(work);
  return {
    rows: all.map(({ id, rev, changed, before }) => ({ id, rev: changed.length > 0 ? rev : before!.rev })),
    findings,
    resource,
  };
}

import type { Resource } from '#standards/language';
import type { WriteOptions, Written } from '../contract/store.ts';
import { stateForbids } from './check-state.ts';
import { checkUnseen } from './check-unseen.ts';
import { type Asked, findBefore } from './find-before.ts';
import { finish } from './finish.ts';
import { followOwners } from './follow-owners.ts';
import { inSlices, isSliced } from './in-slices.ts';
import { joinWritten } from './join-written.ts';
import { type Begun, type Judged, judgeWork } from './judge-work.ts';
import { openWork } from './open-work.ts';
import { refuseAtOnce } from './problems.ts';
import { rowsUpdate } from './rows-update.ts';
import type { Session } from './session.ts';
import { takeInChange } from './take-in.ts';
import { loadTargets } from './targets.ts';
import type { StoredRow, Work } from './work.ts';

type Patch = Asked & { readonly set: unknown };

/** Changes rows that exist; a row in which nothing differs is left as it is and keeps its revision. */
export async function updateRows<R extends Resource>(
  session: Session,
  resource: R,
  patches: readonly Patch[],
  options: WriteOptions = {},
): Promise<Written<R>> {
  const work = openWork(session, resource, 'update', options);
  const standing = [...(await findBefore(work, patches))];
  if (!isSliced(work, patches.length) || work.problems.any()) return updateAtOnce(work, resource, standing, patches);
  // All rows are locked before the first is written, in one order, whatever their order in the request.
  const changed: Work[] = [];
  const written = await inSlices(session, standing.length, {
    begin: (from, to) =>
      begin(openWork(session, resource, 'update', options, refuseAtOnce()), standing.slice(from, to), patches),
    judge: judgeWork,
    write: (judged) => {
      changed.push(judged.work);
      return write(judged, resource);
    },
  });
  await followOwners({ ...work, lines: changed.flatMap(({ lines }) => lines) });
  return joinWritten(resource, written);
}

async function updateAtOnce<R extends Resource>(
  work: Work,
  resource: R,
  standing: readonly Standing[],
  patches: readonly Patch[],
): Promise<Written<R>> {
  const judged = await judgeWork(await begin(work, standing, patches));
  work.problems.refuse();
  const written = await write(judged, resource);
  await followOwners(work);
  return written;
}

type Standing = readonly [row: number, before: StoredRow];

async function begin(work: Work, standing: readonly Standing[], patches: readonly Patch[]): Promise<Begun> {
  const maySet = checkUnseen(work);
  for (const [row, before] of standing) {
    const forbidden = stateForbids('update', before);
    if (forbidden) work.problems.fault(row, forbidden);
    else if (maySet(row, before, patches[row]!.set)) takeInChange(work, row, before, patches[row]!.set);
  }
  return { work, targets: await loadTargets(work) };
}

async function write<R extends Resource>({ work, used }: Judged, resource: R): Promise<Written<R>> {
  const all = work.lines;
  work.lines = all.filter((line) => line.changed.length > 0);
  const { findings } = await finish(work, resource, rowsUpdate, used);
  return {
    rows: all.map(({ id, rev, changed, before }) => ({ id, rev: changed.length > 0 ? rev : before!.rev })),
    findings,
    resource,
  };
}

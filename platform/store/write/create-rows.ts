import type { Resource } from '#standards/language';
import type { WriteOptions, Written } from '../contract/store.ts';
import { finish } from './finish.ts';
import { inSlices, isSliced } from './in-slices.ts';
import { joinWritten } from './join-written.ts';
import { type Begun, type Judged, judgeWork } from './judge-work.ts';
import { numberSerials } from './number-serials.ts';
import { openWork } from './open-work.ts';
import { refuseAtOnce } from './problems.ts';
import { rowsInsert } from './rows-insert.ts';
import type { Session } from './session.ts';
import { takeInNew } from './take-in.ts';
import { loadTargets } from './targets.ts';
import type { Work } from './work.ts';

/** Makes rows: all of them or, with every problem of every row, none. */
export async function createRows<R extends Resource>(
  session: Session,
  resource: R,
  inputs: readonly unknown[],
  options: WriteOptions = {},
): Promise<Written<R>> {
  const work = openWork(session, resource, 'create', options);
  if (isSliced(work, inputs.length)) return createInSlices(session, resource, inputs, options);
  const judged = await judgeWork(await begin(work, inputs));
  work.problems.refuse();
  return write(judged, resource);
}

async function createInSlices<R extends Resource>(
  session: Session,
  resource: R,
  inputs: readonly unknown[],
  options: WriteOptions,
): Promise<Written<R>> {
  const written = await inSlices(session, inputs.length, {
    begin: (from, to) =>
      begin(openWork(session, resource, 'create', options, refuseAtOnce()), inputs.slice(from, to), from),
    judge: judgeWork,
    write: (judged) => write(judged, resource),
  });
  return joinWritten(resource, written);
}

async function begin(work: Work, inputs: readonly unknown[], first = 0): Promise<Begun> {
  takeInNew(work, inputs, first);
  return { work, targets: await loadTargets(work) };
}

async function write<R extends Resource>({ work, used }: Judged, resource: R): Promise<Written<R>> {
  await numberSerials(work);
  return finish(work, resource, rowsInsert, used);
}

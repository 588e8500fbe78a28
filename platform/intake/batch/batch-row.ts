import { serviceActor } from '#platform/identity';
import type { Reader, Seen, Store, Writer } from '#platform/store';
import { fault, GoaError } from '#platform/store';
import type { InputOf } from '#standards/language';
import { intakeFault } from '../faults.ts';
import { intakeBatch } from '../resources/intake-batch.resource.ts';

/** Permission under which the wing itself writes its batches; nobody is granted it. */
export const RUN = 'intake.run';

type BatchFields = InputOf<(typeof intakeBatch)['fields']>;

/** A batch as somebody sees it. */
export type Batch = Seen<typeof intakeBatch>;

/** The wing's own actor: it keeps batches, and touches no ledger. */
export const intakeActor = () => serviceActor('intake', { permissions: ['intakeBatch.read', RUN] });

/** The batch, when the reader sees it and is the one who uploaded it; else NOT_FOUND or NOT_YOURS. */
export async function ownBatch(reader: Reader, id: string): Promise<Batch> {
  const batch = await reader.get(intakeBatch, id);
  if (batch.person === null || batch.person !== reader.actor.person) throw new GoaError(intakeFault('NOT_YOURS'));
  return batch;
}

/** Makes the batch's row under the person's own name. */
export async function makeBatch(tx: Writer, fields: BatchFields): Promise<string> {
  const { rows } = await tx.entrust([RUN]).create(intakeBatch, [fields], { permission: RUN, verb: 'begin' });
  return rows[0]!.id;
}

/** Changes a batch inside a transaction, in the name of whoever acts in it. Throws CONFLICT when somebody moved it meanwhile. */
export async function changeBatch(
  tx: Writer,
  id: string,
  verb: string,
  set: Partial<BatchFields>,
  from?: readonly string[],
): Promise<void> {
  const own = tx.entrust([RUN, 'intakeBatch.read']);
  const batch = await own.get(intakeBatch, id);
  if (from && !from.includes(batch.stage ?? '')) throw new GoaError(intakeFault('WRONG_STAGE'));
  await own.update(intakeBatch, [{ id, rev: batch.rev, set }], { permission: RUN, verb });
}

/** Moves a batch on in the wing's own name; answers false when it is no longer in one of the stages. */
export async function moveBatch(
  store: Store,
  id: string,
  from: readonly string[],
  set: Partial<BatchFields>,
  within?: (tx: Writer) => Promise<void>,
): Promise<boolean> {
  for (;;) {
    try {
      return await store.run(intakeActor(), (tx) => move(tx, id, from, set, within));
    } catch (error) {
      // Somebody moved the batch in between: it is looked at anew.
      if (!(error instanceof GoaError) || error.code !== fault('CONFLICT').code) throw error;
    }
  }
}

async function move(
  tx: Writer,
  id: string,
  from: readonly string[],
  set: Partial<BatchFields>,
  within: ((tx: Writer) => Promise<void>) | undefined,
): Promise<boolean> {
  const batch = await tx.get(intakeBatch, id);
  if (!from.includes(batch.stage ?? '')) return false;
  await tx.update(intakeBatch, [{ id, rev: batch.rev, set }], { permission: RUN, verb: set.stage ?? 'progress' });
  await within?.(tx);
  return true;
}

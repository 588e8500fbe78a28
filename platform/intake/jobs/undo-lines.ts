import type { Actor, JobHandler, Patch, Writer } from '#platform/store';
import type { Resource } from '#standards/language';
import { moveBatch } from '../batch/batch-row.ts';
import { batchCounts } from '../batch/line-states.ts';
import { bookTarget } from '../batch/target-by-name.ts';
import { changeWork, type Work } from '../batch/work.ts';
import { undoRoster } from '../roster/undo-roster.ts';
import { batchOf, type JobParts } from './job-parts.ts';
import { byLine } from './lines-refused.ts';
import { doneLines, type ReadyLine, type Settled, settleLines } from './ready-lines.ts';
import { type ChunkWalk, walkChunks } from './walk-chunks.ts';

const CHUNK = 2000;

/** Behind the last line of any batch. */
const END = 2 ** 31 - 1;

const REASON = '撤销导入批次';

/** Job `intake.undo`: voids what the batch made and gives changed rows their earlier values back, the last first. Rows changed since are left and listed. */
export const undoLines =
  (parts: JobParts): JobHandler =>
  async (job, signal) => {
    const batch = batchOf(job);
    const step: ChunkWalk['step'] = (work, actor, mark) => undoChunk(parts, work, actor, mark);
    const message = await walkChunks(parts, { batch, start: END, refused: 'kept', step }, signal);
    if (message !== undefined) await settle(parts, batch, message);
  };

/** One chunk before a mark; answers the mark before it, undefined when there is none. Throws LinesRefused when some of them must stay. */
async function undoChunk(parts: JobParts, work: Work, actor: Actor, before: number): Promise<number | undefined> {
  return parts.store.run(actor, async (tx) => {
    const { resource } = bookTarget(parts.store.registry, tx, work.target);
    // A register is gone through from its end: its people leave before their units.
    if (!resource) return (await undoRoster(tx, parts.store, work)) === 0 ? undefined : END;
    const { lines, mark } = await doneLines(tx, work.batch, { mark: before, most: CHUNK });
    if (lines.length === 0) return undefined;
    const options = { batch: work.batch, reason: REASON };
    const gone = await voidMade(tx, resource, lines, options);
    const restored = await restore(tx, resource, lines, options);
    await settleLines(tx, work.batch, 'undone', [...gone, ...restored]);
    return mark;
  });
}

type Options = { readonly batch: string; readonly reason: string };

async function voidMade(
  tx: Writer,
  resource: Resource,
  all: readonly ReadyLine[],
  options: Options,
): Promise<Settled[]> {
  const lines = all.filter(({ act }) => act === 'create');
  if (lines.length === 0) return [];
  const asked = lines.map(({ record, rev }) => ({ id: record!, rev: rev! }));
  const { rows } = await byLine(
    lines.map(({ line }) => line),
    () => tx.void(resource, asked, options),
  );
  return lines.map((line, i) => ({ ...line, rev: rows[i]!.rev }));
}

async function restore(
  tx: Writer,
  resource: Resource,
  all: readonly ReadyLine[],
  options: Options,
): Promise<Settled[]> {
  const lines = all.filter(({ act }) => act === 'update');
  if (lines.length === 0) return [];
  const patches = lines.map(({ record, rev, prior }) => ({ id: record!, rev: rev!, set: prior ?? {} }));
  const { rows } = await byLine(
    lines.map(({ line }) => line),
    () => tx.update(resource, patches as Patch<Resource>[], options),
  );
  return lines.map((line, i) => ({ ...line, rev: rows[i]!.rev }));
}

async function settle({ store }: JobParts, batch: string, message: string | null): Promise<void> {
  const counts = await batchCounts(store.system, batch);
  const stage = message === null ? 'undone' : 'committed';
  await moveBatch(store, batch, ['undoing'], { ...counts, message, stage, endedAt: new Date().toISOString() }, (tx) =>
    changeWork(tx.system, batch, { total: null }),
  );
}

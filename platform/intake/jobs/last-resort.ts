import type { JobHandler } from '#platform/store';
import { moveBatch } from '../batch/batch-row.ts';
import { batchCounts } from '../batch/line-states.ts';
import { batchOf, type JobParts } from './job-parts.ts';

/** Attempts after which a job that fails for no reason of the file's is given up; the queue itself goes on a little longer. */
const ATTEMPTS = 8;

const SENTENCE = '系统处理该批次时多次出错，已停止并记录，请稍后重试或联系管理员。';

/** A job whose batch does not stay under way for ever when it fails again and again: the person reads that it was given up, and may begin anew. */
export function withLastResort(parts: JobParts, handler: JobHandler): JobHandler {
  return async (job, signal) => {
    try {
      await handler(job, signal);
    } catch (error) {
      if (signal.aborted || job.attempt < ATTEMPTS) throw error;
      await giveUp(parts, batchOf(job));
      throw error;
    }
  };
}

/** What was committed stays, and what waits can be committed again. */
async function giveUp({ store }: JobParts, batch: string): Promise<void> {
  const message = SENTENCE;
  const ended = { message, endedAt: new Date().toISOString() };
  await moveBatch(store, batch, ['uploaded', 'reading', 'checking'], { stage: 'failed', ...ended });
  const counts = await batchCounts(store.system, batch);
  const written = counts.made + counts.changed + counts.same > 0;
  await moveBatch(store, batch, ['committing'], { ...counts, stage: written ? 'committed' : 'checked', message });
  await moveBatch(store, batch, ['undoing'], { ...counts, stage: 'committed', message });
}

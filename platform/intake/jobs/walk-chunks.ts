import { type Actor, GoaError } from '#platform/store';
import { setAside } from '../batch/line-states.ts';
import type { Work } from '../batch/work.ts';
import { INTAKE_FAULTS } from '../faults.ts';
import { actorOfWork, type JobParts, liveWork } from './job-parts.ts';
import { LinesRefused } from './lines-refused.ts';

/** A walk through the lines of a batch, one transaction a chunk. */
export interface ChunkWalk {
  readonly batch: string;
  /** The mark at which every walk begins. */
  readonly start: number;
  /** What becomes of lines that the write path refuses. */
  readonly refused: 'held' | 'kept';
  /** Does the chunk that follows the mark; answers the next mark, undefined when nothing follows. Throws LinesRefused when some of them must wait. */
  readonly step: (work: Work, actor: Actor, mark: number) => Promise<number | undefined>;
}

/**
 * Walks until nothing is left at all: what became ready meanwhile stands on the way that was gone already, so a walk that reached its end begins once
 * more from its start. Every chunk has the rights of its person at that moment. Answers the sentence that ended it early, null when it came to its
 * end, undefined when the batch was given up.
 */
export async function walkChunks(
  parts: JobParts,
  { batch, start, refused, step }: ChunkWalk,
  signal: AbortSignal,
): Promise<string | null | undefined> {
  let mark = start;
  for (;;) {
    signal.throwIfAborted();
    const work = await liveWork(parts, batch);
    if (!work) return undefined;
    try {
      const actor = await actorOfWork(parts, work);
      if (!actor) throw new GoaError({ code: 'NO_UNIT', ...INTAKE_FAULTS.NO_UNIT });
      const next = await step(work, actor, mark);
      if (next === undefined && mark === start) return null;
      mark = next ?? start;
    } catch (error) {
      if (error instanceof LinesRefused) await setAside(parts.store.system, batch, refused, error.problems);
      else if (error instanceof GoaError && error.status < 500) return error.message;
      else throw error;
    }
  }
}

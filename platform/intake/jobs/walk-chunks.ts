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
  /**
   * Does the chunk that follows the mark; answers the next mark, undefined when nothing follows. Throws LinesRefused when some of them must wait. Once it has taken its lines
   * it may say behind which mark the chunk after it begins: that one is then begun while this one is still being written.
   */
  readonly step: (work: Work, actor: Actor, mark: number, taken: (next: number) => void) => Promise<number | undefined>;
}

/**
 * Walks until nothing is left at all: what became ready meanwhile stands on the way that was gone already, so a walk that reached its end begins once
 * more from its start. Every chunk has the rights of its person at that moment. Answers the sentence that ended it early, null when it came to its
 * end, undefined when the batch was given up. At most two chunks are on their way at the same time, and none when it answers.
 */
export async function walkChunks(
  parts: JobParts,
  walk: ChunkWalk,
  signal: AbortSignal,
): Promise<string | null | undefined> {
  const aloft = new Set<Chunk>();
  try {
    let before: Chunk | undefined;
    for (let mark = walk.start; ; ) {
      signal.throwIfAborted();
      const chunk = begin(parts, walk, mark);
      aloft.add(chunk);
      const taken = await chunk.taken;
      const landed = [before, taken === undefined ? chunk : undefined].filter((one) => one !== undefined);
      const ends = await Promise.all(landed.map(({ end }) => end));
      for (const one of landed) aloft.delete(one);
      const over = ends.find((end) => 'over' in end);
      if (over) return over.over;
      // Whose lines were refused, its others are taken once more; what follows it may be on its way already.
      const again = landed.find((_, at) => 'again' in ends[at]!);
      const last = ends.at(-1);
      if (!again && last && 'nothing' in last && mark === walk.start) return null;
      before = taken === undefined ? undefined : chunk;
      mark = again?.mark ?? taken ?? (last && 'next' in last ? last.next : walk.start);
    }
  } finally {
    await Promise.allSettled([...aloft].map(({ end }) => end));
  }
}

/** A chunk on its way. */
interface Chunk {
  /** The mark that it follows. */
  readonly mark: number;
  /** The mark behind its lines as soon as they are taken; undefined when that is known only at its end. */
  readonly taken: Promise<number | undefined>;
  readonly end: Promise<ChunkEnd>;
}

/** The mark behind a chunk; that it found nothing; that lines of it were set aside; or what ended the walk. */
type ChunkEnd = { next: number } | { nothing: true } | { again: true } | { over: string | undefined };

function begin(parts: JobParts, walk: ChunkWalk, mark: number): Chunk {
  let tell: (next: number | undefined) => void = () => undefined;
  const taken = new Promise<number | undefined>((resolve) => {
    tell = resolve;
  });
  const end = chunkEnd(parts, walk, mark, tell);
  end.then(
    () => tell(undefined),
    () => tell(undefined),
  );
  return { mark, taken, end };
}

async function chunkEnd(
  parts: JobParts,
  { batch, refused, step }: ChunkWalk,
  mark: number,
  taken: (next: number) => void,
): Promise<ChunkEnd> {
  const work = await liveWork(parts, batch);
  if (!work) return { over: undefined };
  try {
    const actor = await actorOfWork(parts, work);
    if (!actor) throw new GoaError({ code: 'NO_UNIT', ...INTAKE_FAULTS.NO_UNIT });
    const next = await step(work, actor, mark, taken);
    return next === undefined ? { nothing: true } : { next };
  } catch (error) {
    if (error instanceof LinesRefused) {
      await setAside(parts.store.system, batch, refused, error.problems);
      return { again: true };
    }
    if (error instanceof GoaError && error.status < 500) return { over: error.message };
    throw error;
  }
}

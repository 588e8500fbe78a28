import type { FindingCount, Progress } from '../../queries/progress.contract.ts';

/** Fewer lines than these are read one by one. */
const LEAST = 10;

/** The kind of problem that keeps nearly every waiting line (nine of ten or more), when many wait; undefined when they wait for different reasons. */
export function oneCause({ counts, findings }: Pick<Progress, 'counts' | 'findings'>): FindingCount | undefined {
  if (counts.held < LEAST) return undefined;
  return findings
    .filter(({ level, field }) => level === 'error' && field !== null)
    .find(({ count }) => count >= counts.held * 0.9);
}

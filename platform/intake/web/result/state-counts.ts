import type { Progress } from '../../queries/progress.contract.ts';

/** States of lines in the order in which a person looks at them. */
export const LINE_STATES = ['held', 'ready', 'done', 'folded', 'skipped', 'excluded', 'kept', 'undone'] as const;

/** Code of 行状态. */
export type LineState = (typeof LINE_STATES)[number];

/** States worth showing, with how many lines stand in them: those with lines, and always the two that matter first. */
export function shownStates({
  counts,
  stage,
}: Pick<Progress, 'counts' | 'stage'>): { state: LineState; count: number }[] {
  const always: readonly string[] = stage === 'checked' ? ['held', 'ready'] : [];
  return LINE_STATES.map((state) => ({ state, count: counts[state] })).filter(
    ({ state, count }) => count > 0 || always.includes(state),
  );
}

/** All lines of the file: what the counts of the states add up to. */
export function allLines({ counts }: Pick<Progress, 'counts'>): number {
  return LINE_STATES.reduce((sum, state) => sum + counts[state], 0);
}

/** The state that is opened first: what waits for the person, else what may go, else what went. */
export function firstState(progress: Pick<Progress, 'counts' | 'stage'>): LineState {
  return shownStates(progress).find(({ count }) => count > 0)?.state ?? 'held';
}

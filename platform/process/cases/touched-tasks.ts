import type { CaseEvent } from '#standards/process';
import { eventsOf, type StepChange } from './step-change.ts';

/** A word of a step about a task that is there. */
export type Touch = Extract<CaseEvent, { readonly event: 'taskChanged' | 'taskClosed' }>;

/** A task that a step opens, with what later events of the same step say about it. */
export interface FreshTask {
  readonly task: number;
  readonly visit: number;
  readonly node: string;
  readonly kind: string;
  readonly who: string | undefined;
  readonly owner?: string;
  readonly original?: string;
  readonly pool: readonly string[] | undefined;
  readonly parent: number | undefined;
  readonly waits: string | undefined;
  readonly weight: number | undefined;
  readonly stuck: boolean;
  readonly read?: true;
  readonly outcome?: string;
  readonly opinion?: string;
  readonly paper?: string;
  /** Somebody did it; else the flow closed it, or nobody has. */
  readonly done?: boolean;
}

/** The tasks that a step opens, as they are when it is over. */
export function freshTasks({ events }: Pick<StepChange, 'events'>): readonly FreshTask[] {
  return eventsOf(events, 'taskOpened').map(({ task, visit, node, kind, who, pool, parent, waits, weight, stuck }) =>
    touchesOf(events)
      .filter((touch) => touch.task === task)
      .reduce(touched, { task, visit, node, kind, who, pool, parent, waits, weight, stuck: stuck ?? false }),
  );
}

/**
 * What a step says about tasks that were there before it, in rounds: no round names a task twice, and all but the last are what a later one stands on.
 */
export function touchRounds({ events }: Pick<StepChange, 'events'>): readonly (readonly Touch[])[] {
  const fresh = new Set(eventsOf(events, 'taskOpened').map(({ task }) => task));
  const rounds: Touch[][] = [];
  for (const touch of touchesOf(events)) {
    if (fresh.has(touch.task)) continue;
    const free = rounds.findLastIndex((round) => round.some(({ task }) => task === touch.task)) + 1;
    rounds[free] = [...(rounds[free] ?? []), touch];
  }
  return rounds;
}

/** Whether a change hands the task to somebody else for good. */
export function handsOn(touch: Touch): boolean {
  return touch.event === 'taskChanged' && ['transferred', 'reassigned'].includes(touch.change);
}

function touchesOf(events: readonly CaseEvent[]): readonly Touch[] {
  return events.filter((event): event is Touch => event.event === 'taskChanged' || event.event === 'taskClosed');
}

function touched(task: FreshTask, touch: Touch): FreshTask {
  if (touch.event === 'taskClosed') {
    const { outcome, deed } = touch;
    const { opinion = task.opinion, paper } = deed ?? {};
    return { ...task, outcome, waits: undefined, opinion, paper, done: deed !== undefined };
  }
  if (touch.change === 'read') return { ...task, read: true };
  const { who, pool, owner, waits, stuck } = touch;
  const original = handsOn(touch) ? (task.original ?? task.who) : task.original;
  const read = who === task.who ? task.read : undefined;
  return { ...task, who, pool, owner, waits, stuck: stuck ?? false, original, read, outcome: undefined };
}

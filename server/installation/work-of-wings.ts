import type { Clock, JobHandler, Subscription } from '#platform/store';
import type { WingWork, WorkParts } from './wing.ts';
import { wings } from './wings.ts';

type Handlers = Readonly<Record<string, JobHandler>>;

/** All that the worker does; throws when two wings name a job alike. */
export function workOfWings(parts: WorkParts): {
  readonly handlers: Handlers;
  readonly clocks: readonly Clock[];
  readonly subscriptions: readonly Subscription[];
} {
  const work = workOf(parts);
  return {
    handlers: together(work.map((one) => one.handlers ?? {})),
    clocks: work.flatMap((one) => one.clocks ?? []),
    subscriptions: work.flatMap((one) => one.subscriptions ?? []),
  };
}

/** All that the loader does: jobs that read and write whole files. */
export function loadsOfWings(parts: WorkParts): Handlers {
  return together(workOf(parts).map((one) => one.loads ?? {}));
}

function workOf(parts: WorkParts): readonly WingWork[] {
  return wings.map((wing) => wing.work?.(parts) ?? {});
}

function together(all: readonly Handlers[]): Handlers {
  const handlers: Record<string, JobHandler> = {};
  for (const [name, handler] of all.flatMap((one) => Object.entries(one))) {
    if (handlers[name]) throw new Error(`two jobs are called ${name}`);
    handlers[name] = handler;
  }
  return handlers;
}

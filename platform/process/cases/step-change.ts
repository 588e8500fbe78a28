import type { CaseEvent, CaseState, ProcessDefinition, Task } from '#standards/process';
import type { Doer } from './doer.ts';

/** One step as it is to be written down. */
export interface StepChange {
  readonly caseId: string;
  readonly definition: ProcessDefinition;
  readonly before: CaseState | null;
  readonly after: CaseState;
  readonly events: readonly CaseEvent[];
  /** Moment of the step, UTC ISO. */
  readonly at: string;
  readonly doer: Doer;
}

/** Events of one name. */
export function eventsOf<N extends CaseEvent['event']>(
  events: readonly CaseEvent[],
  name: N,
): readonly Extract<CaseEvent, { readonly event: N }>[] {
  return events.filter((event): event is Extract<CaseEvent, { readonly event: N }> => event.event === name);
}

/** An open task with the visit and node it belongs to. */
export interface OpenTask extends Task {
  readonly visit: number;
  readonly node: string;
}

/** Tasks that somebody is to do something with, or will be: those that have not spoken. */
export function openTasks(state: CaseState): readonly OpenTask[] {
  return state.tokens.flatMap(({ at, visit, tasks }) =>
    tasks.filter(({ said }) => said === undefined).map((task) => ({ ...task, visit, node: at })),
  );
}

import { GoaError, type Store } from '#platform/store';
import type { Place } from '#standards/language';
import {
  type CaseState,
  type Command,
  type Item,
  type Need,
  type ProcessDefinition,
  REFUSALS,
  type StepResult,
} from '#standards/process';
import { answerNeeds, type Roll } from '../assignment/answer-needs.ts';
import type { Around } from '../assignment/places.ts';
import { stepResolving } from '../kernel/step-resolving.ts';
import { ruleEnvironment } from './rule-environment.ts';

/** A step that was taken in mind, with everybody who was found on the way. */
export interface Settled {
  readonly result: Extract<StepResult, { readonly outcome: 'done' }>;
  readonly roll: Roll;
}

/** Asks the kernel, answers what it must know of the organisation, and asks again. Throws the kernel's refusal; nothing has been written. */
export async function settleStep(
  tx: Pick<Store, 'system'>,
  store: Store,
  item: Item,
  definition: ProcessDefinition,
  state: CaseState | null,
  command: Command,
  around: Around,
  place: Place,
): Promise<Settled> {
  const roll: Roll = new Map();
  const rules = await ruleEnvironment(store, item, { day: around.day, place });
  const world = { form: around.form, rules };
  const ask = (needs: readonly Need[]) => answerNeeds(tx, needs, around, roll);
  const result = await stepResolving(definition, state, command, world, ask);
  if (result.outcome === 'refused') throw refusal(result);
  return { result, roll };
}

function refusal({ code, message, node }: Extract<StepResult, { readonly outcome: 'refused' }>): GoaError {
  return new GoaError({ code, status: REFUSALS[code].status, message }, node ? { detail: { node } } : {});
}

import type { CaseState, Command, Found, Need, ProcessDefinition, StepResult, World } from '#standards/process';
import { step } from './step.ts';

/** Rounds of questions that no sound definition needs; a resolver that answers with other keys would otherwise never end. */
const MOST_ROUNDS = 100;

/** Takes a step whose people are found by asking: answers each round of needs at once and begins again, until the step is done or refused. */
export async function stepResolving(
  definition: ProcessDefinition,
  state: CaseState | null,
  command: Command,
  world: Omit<World, 'people'>,
  resolve: (needs: readonly Need[]) => Promise<ReadonlyMap<string, readonly Found[]>>,
): Promise<Exclude<StepResult, { outcome: 'needs' }>> {
  const people = new Map<string, readonly Found[]>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const result = step(definition, state, command, { ...world, people });
    if (result.outcome !== 'needs') return result;
    for (const [key, found] of await resolve(result.needs)) people.set(key, found);
  }
  throw new Error(`process ${definition.key}: the resolver does not answer what it is asked`);
}

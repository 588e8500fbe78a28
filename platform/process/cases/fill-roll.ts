import type { Store } from '#platform/store';
import type { CaseEvent } from '#standards/process';
import type { Roll } from '../assignment/answer-needs.ts';
import { findPeople } from '../assignment/find-people.ts';
import type { Around } from '../assignment/places.ts';

/** Adds to the roll whoever the events of a step name and the resolver was not asked for (people whom a return brings back). */
export async function fillRoll(
  tx: Pick<Store, 'system'>,
  events: readonly CaseEvent[],
  around: Around,
  roll: Roll,
): Promise<void> {
  const named = events.flatMap((event): readonly (string | undefined)[] => {
    if (event.event === 'taskOpened' || event.event === 'taskChanged') return [event.who, ...(event.pool ?? [])];
    return event.event === 'copied' ? event.people : [];
  });
  const missing = [...new Set(named)].filter((id): id is string => id !== undefined && !roll.has(id));
  if (missing.length === 0) return;
  for (const holder of await findPeople(tx, { by: 'people', people: missing }, around)) roll.set(holder.person, holder);
}

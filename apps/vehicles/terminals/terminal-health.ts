import { defineQuery } from '#platform/commands';
import { serviceActor } from '#platform/identity';
import type { Store } from '#platform/store';
import { terminalConditions } from '#platform/tracks';
import { trackGround } from '../tracks/track-ground.ts';
import { type SickTerminal, terminalHealth } from './terminal-health.contract.ts';
import { HEALTH, problemsOf, type TerminalProblem } from './terminal-health.rule.ts';
import { terminalSighting } from './terminal-sighting.resource.ts';

/** Most terminals in one answer; the counts are of all. */
const MOST = 500;

/** Looks over the terminals that the actor may see. */
export const terminalHealthQuery = defineQuery(terminalHealth, async (reader, _input, { store }) => {
  const now = Date.now();
  const since = new Date(now - HEALTH.days * 86_400_000).toISOString();
  const conditions = await terminalConditions(trackGround, reader, store, since);
  const impostors = await phonesOfImpostors(store, since);
  const counts: Partial<Record<TerminalProblem, number>> = {};
  const terminals: SickTerminal[] = [];
  let well = 0;
  for (const condition of conditions) {
    const problems = problemsOf(condition, now, impostors);
    if (problems.length === 0) well++;
    for (const problem of problems) counts[problem] = (counts[problem] ?? 0) + 1;
    const { id, phone, vehicle, plate, unit, heardAt, fixAt } = condition;
    if (problems.length > 0 && terminals.length < MOST)
      terminals.push({ id, phone, vehicle, plate, unit, heardAt, fixAt, problems });
  }
  return { all: conditions.length, well, counts, terminals };
});

/** The list of refused terminals has no owner; of it only the phones of one's own terminals are told. */
async function phonesOfImpostors(store: Store, since: string): Promise<ReadonlySet<string>> {
  const reader = store.as(serviceActor('terminalHealth', { permissions: ['terminalSighting.read'] }));
  const filter = {
    and: [
      { field: 'reason', op: 'eq', value: '终端标识不符' },
      { field: 'lastSeen', op: 'gte', value: since },
    ],
  } as const;
  const phones = new Set<string>();
  let after: string | undefined;
  do {
    const page = await reader.find(terminalSighting, { filter, limit: 200, ...(after ? { after } : {}) });
    for (const { phone } of page.rows) if (phone) phones.add(phone);
    after = page.next;
  } while (after);
  return phones;
}

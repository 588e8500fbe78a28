import { type Handlers, runQuery } from '#platform/commands';
import type { Actor, Store } from '#platform/store';
import { timed } from '../ground/timed.ts';

const ROUNDS = 15;

/** Times of the numbers and lists of 效能监督, by what is asked, in milliseconds. */
export async function askSupervision(
  store: Store,
  handlers: Handlers,
  actor: Actor,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const month = { from: dayBefore(30), to: dayBefore(0) };
  const year = { from: dayBefore(365), to: dayBefore(0) };
  const questions = {
    'numbers of a month': ['process.supervision', month],
    'numbers of a year': ['process.supervision', year],
    'numbers of four years': ['process.supervision', {}],
    'early ones of a month, first 50': ['process.supervisedCases', { list: 'early', ...month }],
    'early ones of a year, first 50': ['process.supervisedCases', { list: 'early', ...year }],
    'early ones of four years, first 50': ['process.supervisedCases', { list: 'early' }],
    'red ones, first 50': ['process.supervisedCases', { list: 'red' }],
  } as const;
  const times: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [what, [name, input]] of Object.entries(questions)) {
      const contract = store.registry.contracts.get(name);
      if (!contract) throw new Error(`no contract ${name}`);
      const taken = await timed(() => runQuery({ store, handlers, actor, contract, input }));
      times[what] = [...(times[what] ?? []), taken];
    }
  }
  return times;
}

function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

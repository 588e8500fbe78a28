import { serviceActor } from '#platform/identity';
import { createSealer, type Store, sealKey } from '#platform/store';
import { sweepLive } from '#platform/tracks';
import { unit } from '#standards/resources';
import { vehicle } from '../../apps/vehicles/resources/index.ts';
import { terminal } from '../../apps/vehicles/terminals/terminal.resource.ts';
import { trackGround } from '../../apps/vehicles/tracks/track-ground.ts';
import { ask, benchDir } from '../ground/server.ts';

/** Code of every terminal of the benchmark. */
export const CODE = 'bench-code';

/** Phone of the n-th terminal. */
export const phoneOf = (n: number): string => String(13_000_000_000 + n);

const CHUNK = 1000;

/** Gives the database so many vehicles with a terminal each, all known to the gateway. */
export async function fillFleet(store: Store, url: string, count: number): Promise<void> {
  const actor = serviceActor('seed', { permissions: ['platform.seed', 'unit.read', 'vehicle.read', 'terminal.read'] });
  const as = { permission: 'platform.seed', verb: 'seed' };
  const { rows: units } = await store.as(actor).find(unit, { limit: 100 });
  const sealer = createSealer(sealKey(benchDir));
  for (let from = 0; from < count; from += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => from + i);
    const made = await store.run(actor, (tx) =>
      tx.create(
        vehicle,
        numbers.map((n) => ({
          plate: `贵A${letters(n)}`,
          kind: 'YJ' as const,
          body: 'sedan' as const,
          model: '样例牌',
          status: 'inUse' as const,
          manager: units[n % units.length]!.id,
          energy: 'petrol' as const,
          source: 'purchase' as const,
        })),
        as,
      ),
    );
    const terminals = await store.run(actor, (tx) =>
      tx.create(
        terminal,
        made.rows.map(({ id }, i) => ({ phone: phoneOf(from + i), vehicle: id, status: 'active' as const })),
        as,
      ),
    );
    const codes = terminals.rows.map(({ id }) => `('${id}', '${sealer.seal(CODE)}')`);
    await ask(url, `insert into terminal_key (terminal, code) values ${codes.join()}`);
  }
  await sweepLive(trackGround, store);
}

/** Five places of a plate that nobody of the demo has: two letters and three digits. */
function letters(n: number): string {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
  const pair = Math.floor(n / 1000);
  return `${alphabet[Math.floor(pair / 24) % 24]}${alphabet[pair % 24]}${String(n % 1000).padStart(3, '0')}`;
}

import type { Actor, Store } from '#platform/store';
import { readLedger } from '#platform/tracks';
import { region } from '#standards/resources';
import { vehicle } from '../resources/index.ts';
import { terminal } from '../terminals/terminal.resource.ts';
import type { FleetMember } from './simulate-fleet.ts';

/** Phones of simulated terminals begin like this: no telephone number does. */
const prefix = '9990';

/** Maker of simulated terminals, for people who come across one in the ledger. */
const maker = 'GOSIM';

/** Terminals that the ledger has for a simulated fleet, up to `most`, by phone. */
export async function readFleet(store: Store, most: number): Promise<FleetMember[]> {
  const [terminals, vehicles, regions] = await Promise.all([
    readLedger(store, terminal, ['phone', 'vehicle', 'status']),
    readLedger(store, vehicle, ['plate']),
    readLedger(store, region, ['code']),
  ]);
  const plates = new Map(vehicles.map((row) => [row.id, row]));
  const places = [...regions].sort((a, b) => b.place.length - a.place.length);
  return terminals
    .filter(({ phone, status }) => String(phone).startsWith(prefix) && status === 'active')
    .sort((a, b) => (String(a.phone) < String(b.phone) ? -1 : 1))
    .slice(0, most)
    .flatMap(({ phone, vehicle: id }) => {
      const car = plates.get(String(id));
      if (!car) return [];
      const where = places.find(({ place }) => car.place.startsWith(place));
      return [{ phone: String(phone), plate: String(car.plate), region: String(where?.code ?? '520100') }];
    });
}

/** Rows written in one transaction. */
const batch = 1000;

/**
 * Gives vehicles in use that have no terminal a simulated one, until there are `wanted`. Vehicles that must not be followed are passed over, as for
 * any terminal. @returns how many were made
 */
export async function equipFleet(store: Store, actor: Actor, wanted: number): Promise<number> {
  const terminals = await readLedger(store, terminal, ['phone', 'vehicle']);
  const vehicles = await readLedger(store, vehicle, ['status', 'tracking']);
  const equipped = new Set(terminals.map((row) => String(row.vehicle)));
  const simulated = terminals.filter(({ phone }) => String(phone).startsWith(prefix));
  const highest = simulated.reduce((most, { phone }) => Math.max(most, Number(String(phone).slice(prefix.length))), 0);
  const free = vehicles
    .filter(({ id, status, tracking }) => status === 'inUse' && tracking !== 'exempt' && !equipped.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, Math.max(0, wanted - simulated.length));
  const rows = free.map(({ id }, index) => ({
    phone: prefix + String(highest + index + 1).padStart(7, '0'),
    vehicle: id,
    status: 'active' as const,
    maker,
    model: 'SIM-1',
    remark: '模拟终端，仅供演示',
  }));
  for (let at = 0; at < rows.length; at += batch) {
    await store.run(actor, (tx) => tx.create(terminal, rows.slice(at, at + batch)));
  }
  return rows.length;
}

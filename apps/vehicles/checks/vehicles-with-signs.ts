import { serviceActor } from '#platform/identity';
import type { Filter, Store } from '#platform/store';
import { vehicleAlarm } from '../alarms/vehicle-alarm.resource.ts';
import { vehicleFinding } from '../usage/vehicle-finding.resource.ts';

/** Ids asked for at once. */
const PORTION = 200;

/** Vehicles of which something belongs to no matter yet; or, of these alarms and findings, the vehicles that a matter may be about. */
export async function vehiclesWithSigns(store: Store, ids?: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  if (!ids) await look(store, { field: 'check', op: 'empty' }, found);
  for (let at = 0; at < (ids?.length ?? 0); at += PORTION)
    await look(store, { field: 'id', op: 'in', value: ids!.slice(at, at + PORTION) }, found);
  return [...found];
}

async function look(store: Store, which: Filter, found: Set<string>): Promise<void> {
  const reader = store.as(
    serviceActor('vehicleChecks', { permissions: ['vehicle.read', 'vehicleAlarm.read', 'vehicleFinding.read'] }),
  );
  const alarms: Filter = {
    and: [
      which,
      { field: 'serious', op: 'eq', value: true },
      { field: 'status', op: 'in', value: ['new', 'handling', 'explained'] },
    ],
  };
  const findings: Filter = {
    and: [which, { field: 'status', op: 'in', value: ['new', 'checking'] }],
  };
  for (const { key } of await reader.group(vehicleAlarm, 'vehicle', { filter: alarms })) found.add(String(key));
  for (const { key } of await reader.group(vehicleFinding, 'vehicle', { filter: findings })) found.add(String(key));
}

import type { Store } from '#platform/store';
import { readLedger } from '#platform/tracks';
import { vehicle } from '../resources/vehicle.resource.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { overlap, type Span, spanOf, TAKING } from './order-span.ts';

/** A unit's vehicles in use, and those of them that no order takes in a period; ids, for counts without a person. */
export async function freeVehicles(
  store: Pick<Store, 'system'>,
  unit: string,
  span: Span,
): Promise<{ readonly all: readonly string[]; readonly free: readonly string[] }> {
  const inUse = { status: ['inUse'] };
  const managed = await readLedger(store, vehicle, [], { among: { ...inUse, manager: [unit] } });
  const used = await readLedger(store, vehicle, [], { among: { ...inUse, user: [unit] } });
  const all = [...new Set([...managed, ...used].map(({ id }) => id))];
  const taken = await takenVehicles(store, all, span);
  return { all, free: all.filter((id) => !taken.has(id)) };
}

/** Those of the vehicles that an order takes in a period, whichever unit's it is; `except` is the order that asks. */
export async function takenVehicles(
  store: Pick<Store, 'system'>,
  vehicles: readonly string[],
  span: Span,
  except?: string,
): Promise<ReadonlySet<unknown>> {
  return takenBy(store, 'vehicle', vehicles, span, except);
}

/** The same of drivers. */
export async function takenDrivers(
  store: Pick<Store, 'system'>,
  drivers: readonly string[],
  span: Span,
  except?: string,
): Promise<ReadonlySet<unknown>> {
  return takenBy(store, 'driver', drivers, span, except);
}

async function takenBy(
  store: Pick<Store, 'system'>,
  what: 'vehicle' | 'driver',
  ids: readonly string[],
  span: Span,
  except: string | undefined,
): Promise<ReadonlySet<unknown>> {
  const names = [what, 'status', 'plannedFrom', 'plannedTo', 'outAt', 'backAt', 'pooledWith'] as const;
  const orders = await readLedger(store, dispatchOrder, names, { among: { [what]: ids, status: TAKING } });
  const now = Date.now();
  const others = orders.filter(({ id, pooledWith }) => !except || ![id, pooledWith].includes(except));
  return new Set(others.filter((other) => overlap(spanOf(other, now), span)).map((other) => other[what]));
}

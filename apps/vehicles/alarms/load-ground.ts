import { regionCalendars } from '#platform/process';
import type { Store } from '#platform/store';
import { readLedger, readShapes } from '#platform/tracks';
import { areaOf } from '#standards/geo';
import { fence, fenceTarget } from '../fences/fence.resource.ts';
import { type FenceIndex, fenceIndex } from '../fences/fence-index.ts';
import type { FenceCalendar, FenceRule, FenceTarget, JudgedFence } from '../fences/judged-fence.ts';
import { vehicle } from '../resources/vehicle.resource.ts';
import { dutyClock } from './detect/duty-clock.ts';
import type { DetectedVehicle, Ground, Permit } from './detect/ground.ts';
import { alarmSettings } from './settings.ts';

/** Orders and exemptions by vehicle, as dispatch knows them; milliseconds since 1970 UTC. */
export interface Permits {
  readonly orders: ReadonlyMap<string, readonly Permit[]>;
  readonly exempt: ReadonlyMap<string, readonly Permit[]>;
}

/** Where permits come from, and a text that changes with them. */
export interface PermitSource {
  mark(store: Store): Promise<string>;
  read(store: Store): Promise<Permits>;
}

/** Reads the enabled fences with their shapes and what they hold for. */
export async function loadFences(store: Store): Promise<FenceIndex> {
  return fenceIndex(await judgedFences(store));
}

/** Reads the vehicles with their permits. */
export async function loadVehicles(store: Store, permits: PermitSource): Promise<ReadonlyMap<string, DetectedVehicle>> {
  const { orders, exempt } = await permits.read(store);
  const vehicles = new Map<string, DetectedVehicle>();
  for (const { id, place, kind, status } of await readLedger(store, vehicle, ['kind', 'status']))
    vehicles.set(id, {
      id,
      place,
      kind: String(kind ?? ''),
      sealed: status === 'parked',
      orders: orders.get(id) ?? [],
      exempt: exempt.get(id) ?? [],
    });
  return vehicles;
}

/** Reads the settings of a day (Asia/Shanghai) and the clock that follows from them. */
export async function loadTimes(store: Store, day: string): Promise<Pick<Ground, 'settings' | 'dutyAt'>> {
  const tables = await store.datedRows();
  const settings = alarmSettings((table) => tables.get(table) ?? [], day);
  return { settings, dutyAt: dutyClock(await regionCalendars(store), settings) };
}

/** The enabled fences, ready for judging. */
export async function judgedFences(store: Pick<Store, 'system'>): Promise<readonly JudgedFence[]> {
  const rows = await readLedger(store, fence, [
    'name',
    'rule',
    'enabled',
    'speedLimit',
    'dwell',
    'calendar',
    'validFrom',
    'validTo',
    'version',
  ]);
  const enabled = rows.filter((row) => row.enabled);
  const kept = await readShapes(
    store,
    enabled.map(({ id, version }) => ({ owner: id, version: Number(version) })),
  );
  const shapes = new Map(kept.map(({ owner, shape }) => [owner, shape]));
  const targets = await targetsByFence(store);
  return enabled.flatMap((row): JudgedFence[] => {
    const shape = shapes.get(row.id);
    if (!shape) return [];
    return [
      {
        id: row.id,
        version: Number(row.version),
        name: String(row.name),
        rule: row.rule as FenceRule,
        area: areaOf(shape),
        calendar: row.calendar as FenceCalendar,
        from: startOf(row.validFrom) ?? -Infinity,
        to: endOf(row.validTo) ?? Infinity,
        speedLimit: Number(row.speedLimit ?? 0),
        dwell: Number(row.dwell ?? 0),
        place: row.place,
        targets: targets.get(row.id) ?? [],
      },
    ];
  });
}

async function targetsByFence(store: Pick<Store, 'system'>): Promise<ReadonlyMap<string, readonly FenceTarget[]>> {
  const found = new Map<string, FenceTarget[]>();
  for (const row of await readLedger(store, fenceTarget, ['fence', 'vehicle', 'kind'])) {
    const target: FenceTarget = {
      ...(row.vehicle ? { vehicle: String(row.vehicle) } : {}),
      ...(row.kind ? { kind: String(row.kind) } : {}),
    };
    found.set(String(row.fence), [...(found.get(String(row.fence)) ?? []), target]);
  }
  return found;
}

function startOf(day: unknown): number | undefined {
  return typeof day === 'string' ? Date.parse(`${day}T00:00:00+08:00`) : undefined;
}

function endOf(day: unknown): number | undefined {
  const start = startOf(day);
  return start === undefined ? undefined : start + 86_400_000;
}

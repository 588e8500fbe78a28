import { serviceActor } from '#platform/identity';
import type { Filter, Store, Writer } from '#platform/store';
import { readTrack } from '#platform/tracks';
import { shanghaiDay } from '#standards/language';
import { vehicle } from '../resources/vehicle.resource.ts';
import { fuelFill } from '../upkeep/energy.resource.ts';
import { keepFinding } from '../usage/keep-finding.ts';
import type { UsagePorts } from '../usage/usage-ports.ts';
import { usageRulesOf } from '../usage/usage-rules.table.ts';
import { fuelRulesOf } from './fuel-rules.table.ts';
import { type Fill, type FilledCar, judgeFill } from './judge-fill.ts';

/** Fills of a car that are looked at before one. */
const BEFORE = 10;

const CHECK = () =>
  serviceActor('vehicleFuel', {
    permissions: [
      'vehicle.read',
      'fuelFill.read',
      'vehicleFinding.read',
      'vehicleFinding.create',
      'vehicleFinding.update',
      'vehicles.detect',
    ],
  });

/** Judges fills that were written or changed; what is doubtful becomes a finding, the same again changes nothing. */
export async function checkFills(
  store: Store,
  ports: Pick<UsagePorts, 'calendarOf'>,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    const { filled, car, sights } = await groundOf(store, id);
    const day = shanghaiDay(new Date(filled.at));
    const tables = await store.datedRows();
    const rules = fuelRulesOf(tables, day);
    const calendar = await ports.calendarOf(filled.vehicle);
    const dueOn = calendar.addWorkingDays(shanghaiDay(new Date()), usageRulesOf(tables, day).dueDays).day;
    await store.run(CHECK(), async (tx) => {
      const before = await fillsBefore(tx, filled.vehicle, filled.at);
      for (const { kind, words } of judgeFill(filled, before, car, sights(rules.placeTime), rules)) {
        const facts = {
          vehicle: filled.vehicle,
          day,
          kind,
          words,
          dueOn,
          matter: `${filled.vehicle}:fill:${id}:${kind}`,
        };
        await keepFinding(tx, facts, `加油充电记录 ${filled.no}：${words}；核对参数 ${rules.row}`, AS);
      }
    });
  }
}

const AS = { permission: 'vehicles.detect', verb: 'find' } as const;

async function groundOf(store: Store, id: string) {
  const reader = store.as(CHECK());
  const row = await reader.get(fuelFill, id);
  const car = await reader.get(vehicle, String(row.vehicle));
  const filled = { ...fillOf(row), no: row.no ?? '', vehicle: car.id };
  const number = (value: string | null | undefined) => (value ? Number(value) : null);
  const known: FilledCar = {
    energy: car.energy ?? '',
    tank: number(car.tank),
    battery: number(car.battery),
    norm: number(car.norm),
  };
  const track = await readTrack(store, car.id, iso(filled.at - DAY), iso(filled.at + DAY));
  const sights = (around: number) =>
    track
      .map(({ t, lat, lon }) => ({ at: Number(t), lat, lon }))
      .filter(({ at }) => Math.abs(at - filled.at) <= around);
  return { filled, car: known, sights };
}

const DAY = 86_400_000;

async function fillsBefore(tx: Writer, car: string, at: number): Promise<readonly Fill[]> {
  const filter: Filter = {
    and: [
      { field: 'vehicle', op: 'eq', value: car },
      { field: 'at', op: 'lt', value: iso(at) },
    ],
  };
  const { rows } = await tx.find(fuelFill, { filter, sort: '-at', limit: BEFORE });
  return rows.map(fillOf);
}

interface FillRow {
  readonly kind?: string | null;
  readonly volume?: string | null;
  readonly at?: string | null;
  readonly odometer?: string | null;
  readonly place?: { readonly lat: number; readonly lon: number } | null;
}

function fillOf({ kind, volume, at, odometer, place }: FillRow): Fill {
  return {
    kind: kind ?? '',
    volume: Number(volume),
    at: Date.parse(at ?? ''),
    odometer: odometer ? Number(odometer) : null,
    place: place ? { lat: place.lat, lon: place.lon } : null,
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

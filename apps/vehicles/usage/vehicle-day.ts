import { serviceActor } from '#platform/identity';
import type { JobHandler, Store } from '#platform/store';
import { readTrack } from '#platform/tracks';
import { type LatLon, metresBetween, metresFrom, type Shape } from '#standards/geo';
import { shanghaiDay } from '#standards/language';
import { cleanTrack, type Fix } from './clean-track.ts';
import { judgeDay } from './judge-day.ts';
import { type JudgedDay, keepDay } from './keep-day.ts';
import { learnBase } from './learn-base.ts';
import { orderDigest } from './order-digest.ts';
import { pointsHash } from './points-hash.ts';
import type { OutsideBase } from './sights-away.ts';
import type { UsagePorts } from './usage-ports.ts';
import { usageRow } from './usage-row.ts';
import { type UsageRules, usageRulesOf } from './usage-rules.table.ts';

const DAY = 86_400_000;
/** Metres around a learned base within which a vehicle counts as being there. */
const LEARNED_RADIUS = 150;

/** What judges a vehicle-day by the tracks that are stored. */
export function vehicleDayJob(store: Store, ports: UsagePorts): JobHandler {
  return async ({ payload }) => {
    await judgeVehicleDay(store, ports, String(payload.vehicle), String(payload.day));
  };
}

/** Judges one vehicle-day and keeps what changed; answers whether anything did. `day` is a day of Asia/Shanghai. */
export async function judgeVehicleDay(store: Store, ports: UsagePorts, vehicle: string, day: string): Promise<boolean> {
  const begin = Date.parse(`${day}T00:00:00+08:00`);
  const [from, to] = [begin - DAY, begin + 3 * DAY];
  const rules = usageRulesOf(await store.datedRows(), day);
  const fixes = (await readTrack(store, vehicle, iso(from), iso(to))).map(fixOf);
  const bases = await basesOf(ports, vehicle, day, fixes, rules);
  if (!bases) return false;
  const orders = await ports.ordersOf(vehicle, from, to);
  const calendar = await ports.calendarOf(vehicle);
  const judged = judgeDay(fixes, day, {
    settings: rules.settings,
    calendar,
    night: rules.night,
    listed: await ports.listedPlaces(vehicle, day),
    outlines: await ports.outlinesOf(vehicle),
    outside: bases.outside,
    orders,
    until: Math.min(Date.now(), to),
  });
  const versions = new Map(orders.map((order) => [order.id, orderDigest(order)]));
  const numbers = new Map(orders.map(({ id, number }) => [id, number]));
  const track = cleanTrack(fixes, rules.settings.mostSpeed);
  const facts = { vehicle, day, ruleRow: rules.row, learnedBase: bases.learned, numbers };
  const today = shanghaiDay(new Date());
  const kept: JudgedDay = {
    vehicle,
    day,
    dueOn: calendar.addWorkingDays(today, rules.dueDays).day,
    findings: judged.findings.map((found) =>
      found.order
        ? { ...found, order: numbers.get(found.order) ?? found.order, orderVersion: versions.get(found.order) }
        : found,
    ),
    rows: judged.usages.map((one) =>
      usageRow(one, { ...facts, version: 0, pointsHash: pointsHash(track.slice(one.usage.first, one.usage.last + 1)) }),
    ),
  };
  return store.run(JUDGE(), (tx) => keepDay(tx, kept));
}

const JUDGE = () =>
  serviceActor('vehicleUsage', {
    permissions: [
      'vehicle.read',
      'vehicleUsage.read',
      'vehicleUsage.create',
      'vehicleUsage.update',
      'vehicleFinding.read',
      'vehicleFinding.create',
      'vehicleFinding.update',
    ],
  });

async function basesOf(
  ports: UsagePorts,
  vehicle: string,
  day: string,
  fixes: readonly Fix[],
  { settings }: UsageRules,
): Promise<{ outside: OutsideBase; learned: boolean } | undefined> {
  const shapes = await ports.basesOf(vehicle, day);
  if (shapes.length > 0) return { outside: (place) => outsideOf(shapes, place), learned: false };
  const home = learnBase(cleanTrack(fixes, settings.mostSpeed), settings);
  return home && { outside: (place) => Math.max(0, metresBetween(place, home) - LEARNED_RADIUS), learned: true };
}

function outsideOf(shapes: readonly Shape[], place: LatLon): number {
  return Math.max(0, Math.min(...shapes.map((shape) => metresFrom(shape, place))));
}

function fixOf(stored: { t: number; lat: number; lon: number; speed: number; odometer: number | null }): Fix {
  const { t, lat, lon, speed, odometer } = stored;
  return { fixAt: Number(t), lat, lon, speed, located: true, odometer: odometer ?? undefined };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

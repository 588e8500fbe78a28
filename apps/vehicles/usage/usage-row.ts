import type { InputOf } from '#standards/language';
import type { DayUsage } from './judge-day.ts';
import type { vehicleUsage } from './vehicle-usage.resource.ts';

/** A row of the ledger of usages as it is written. */
export type UsageRow = InputOf<(typeof vehicleUsage)['fields']>;

/** What a row says besides the usage itself. */
export interface UsageRowFacts {
  readonly vehicle: string;
  readonly day: string;
  readonly version: number;
  readonly pointsHash: string;
  readonly ruleRow: string;
  readonly learnedBase: boolean;
  /** Numbers of orders by id. */
  readonly numbers: ReadonlyMap<string, string>;
}

const MINUTE = 60_000;

/** The row of one judged usage. */
export function usageRow({ usage, verdict, orders, overreach, figures }: DayUsage, facts: UsageRowFacts): UsageRow {
  const { numbers, ...known } = facts;
  const named = orders.map(({ id }) => numbers.get(id) ?? id).join('、');
  return {
    ...known,
    leftAt: new Date(usage.from).toISOString(),
    ...(!usage.open && { returnedAt: new Date(usage.to).toISOString() }),
    verdict,
    ...(named && { orders: named.slice(0, 200) }),
    km: figures.km.toFixed(1),
    trackKm: usage.kilometres.track.toFixed(1),
    ...(figures.ratio !== null && { ratio: figures.ratio.toFixed(2) }),
    stops: figures.stops.length,
    nightMinutes: Math.round(figures.night / MINUTE),
    dayOffMinutes: Math.round(figures.dayOff / MINUTE),
    unknownPercent: Math.round(usage.unknown * 100),
    blind: usage.blind,
    status: 'current',
    figures: JSON.stringify({
      overreach,
      delayMinutes: figures.delay === null ? null : Math.round(figures.delay / MINUTE),
      reached: figures.reached,
      called: figures.called,
      leftRegion: figures.leftRegion,
      overnight: figures.overnight,
      odometerDiffers: usage.kilometres.disagree,
      stops: figures.stops.slice(0, 20).map(({ from, to, place, listed }) => ({
        from: new Date(from).toISOString(),
        minutes: Math.round((to - from) / MINUTE),
        lat: Number(place.lat.toFixed(5)),
        lon: Number(place.lon.toFixed(5)),
        ...(listed.length > 0 && { listed }),
      })),
    }),
  };
}

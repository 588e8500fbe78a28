import type { Store } from '#platform/store';
import { readLedger } from '#platform/tracks';
import type { LatLon } from '#standards/geo';
import type { ListedPlace } from '../usage/measure-usage.ts';
import { listedPlace, listedPlaceKind } from './listed-place.resource.ts';

const WORDS: ReadonlyMap<string, string> = new Map(listedPlaceKind.items.map(({ code, label }) => [code, label]));
const NAMES = ['name', 'kind', 'spot', 'radius', 'from', 'to'] as const;

/** Listed places in force on a day (Asia/Shanghai) for a vehicle whose unit stands at `place` in the territory. */
export async function placesFor(
  store: Pick<Store, 'system'>,
  place: string,
  day: string,
): Promise<readonly ListedPlace[]> {
  const rows = await readLedger(store, listedPlace, NAMES);
  return rows
    .filter((row) => place.startsWith(row.place) && isInForce(row, day))
    .map(({ id, name, kind, spot, radius }) => {
      const { lon, lat } = spot as LatLon;
      const shape = { kind: 'circle', centre: [lon, lat], radius: Number(radius) } as const;
      return { id, title: `${name}（${WORDS.get(String(kind)) ?? kind}）`, shape };
    });
}

function isInForce({ from, to }: { readonly from: unknown; readonly to: unknown }, day: string): boolean {
  return String(from) <= day && (typeof to !== 'string' || day < to);
}

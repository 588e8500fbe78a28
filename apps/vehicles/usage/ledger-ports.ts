import { regionCalendars } from '#platform/process';
import type { Store } from '#platform/store';
import { ledgerMark, readLedger, readShapes } from '#platform/tracks';
import { loadFences } from '../alarms/load-ground.ts';
import { ordersOf } from '../dispatch/orders-port.ts';
import { fence, fenceTarget } from '../fences/fence.resource.ts';
import type { FenceIndex } from '../fences/fence-index.ts';
import type { FencedVehicle } from '../fences/judged-fence.ts';
import { placesFor } from '../places/read-places.ts';
import { outlines } from '../regions/read-outlines.ts';
import { vehicle as vehicles } from '../resources/vehicle.resource.ts';
import type { UsagePorts } from './usage-ports.ts';

interface Bases {
  readonly mark: string;
  readonly fences: FenceIndex;
  readonly vehicles: ReadonlyMap<string, FencedVehicle>;
}

/** What the judge of a day asks, from the ledgers: base places are fences of rule `base`, orders those of dispatch. Places and calendars are those of the region. */
export function ledgerPorts(store: Store): UsagePorts {
  let known: Bases | undefined;
  const outlinesAbove = outlines(store);
  return {
    basesOf: async (id, day) => {
      known = await currentBases(store, known);
      const fenced = known.vehicles.get(id);
      if (!fenced) return [];
      const [begin, end] = [Date.parse(`${day}T00:00:00+08:00`), Date.parse(`${day}T24:00:00+08:00`)];
      const bases = known.fences
        .boundsOf(fenced)
        .filter(({ rule, from, to }) => rule === 'base' && from < end && begin < to);
      const keys = bases.map((base) => ({ owner: base.id, version: base.version }));
      return (await readShapes(store, keys)).map(({ shape }) => shape);
    },
    ordersOf: (vehicle, from, to) => ordersOf(store, vehicle, from, to),
    listedPlaces: async (id, day) => {
      known = await currentBases(store, known);
      const fenced = known.vehicles.get(id);
      return fenced ? placesFor(store, fenced.place, day) : [];
    },
    outlinesOf: async (id) => {
      known = await currentBases(store, known);
      const fenced = known.vehicles.get(id);
      return fenced ? outlinesAbove(fenced.place) : [];
    },
    calendarOf: async (id) => {
      known = await currentBases(store, known);
      const calendars = await regionCalendars(store);
      return calendars(known.vehicles.get(id)?.place ?? '');
    },
  };
}

/** Fences and vehicles; read again only when a row of them was written. */
async function currentBases(store: Store, known: Bases | undefined): Promise<Bases> {
  const mark = await ledgerMark(store, [fence, fenceTarget, vehicles]);
  if (known?.mark === mark) return known;
  const rows = await readLedger(store, vehicles, ['kind']);
  const fenced = rows.map(({ id, place, kind }) => [id, { id, place, kind: String(kind) }] as const);
  return { mark, fences: await loadFences(store), vehicles: new Map(fenced) };
}

import { type FictionalWorld, type RowIds, type Seeder, seedRows, type WorldRegion } from '#platform/identity';
import { keepArea } from '#platform/tracks';
import type { Ring, Shape } from '#standards/geo';
import { regionOutline } from '../regions/region-outline.resource.ts';
import { seatOf } from '../simulate/county-seats.ts';
import { cellsOf, type Seat } from './sample-cells.ts';

/** A fictional province, with room for every seat. */
const PROVINCE: Ring = [
  [103.6, 25.6],
  [104.6, 24.6],
  [107.5, 24.7],
  [109.5, 25.9],
  [109.6, 28],
  [107.6, 29.2],
  [105.4, 28.9],
  [103.7, 27.2],
];

/** Lowest level of regions with an outline: counties. */
const LOWEST = 4;

/** Sample outlines of the demo's regions in force: cells around their seats, made up here and marked as such. A region above has those of all below. */
export async function seedOutlines(seeder: Seeder, world: Pick<FictionalWorld, 'regions'>, ids: RowIds): Promise<void> {
  const shapes = sampleOutlines([...world.regions()].filter((one) => Number(one.level) <= LOWEST && !one.validTo));
  const made: { readonly id: string; readonly shape: Shape }[] = [];
  await seedRows(seeder, regionOutline, shapes, {
    row: ({ ref, shape }) => ({
      region: ids.region(ref),
      source: '示意边界（演示数据，不是实际界线）',
      version: 1,
      points: shape.polygons.flat(2).length,
      drawnIn: 'wgs84' as const,
      sample: true,
    }),
    made: ({ shape }, id) => made.push({ id, shape }),
  });
  for (const { id, shape } of made)
    await keepArea(seeder.store, { owner: id, version: 1, drawing: { crs: 'wgs84', shape }, shape });
}

/** Outlines by region; one without a cell of its own or below has none. */
export function sampleOutlines(regions: readonly Pick<WorldRegion, 'ref' | 'code' | 'parentRef'>[]) {
  const parents = new Set(regions.map(({ parentRef }) => parentRef));
  const leaves = regions.filter(({ ref }) => !parents.has(ref));
  const seats = leaves.map(({ ref, code }): Seat => ({ ref, ...seatOf(code) }));
  const cells = cellsOf(PROVINCE, seats);
  const below = (ref: string): readonly Ring[] => {
    const own = cells.get(ref);
    return own ? [own] : regions.filter(({ parentRef }) => parentRef === ref).flatMap((child) => below(child.ref));
  };
  return regions.flatMap(({ ref }) => {
    const rings = below(ref);
    if (rings.length === 0) return [];
    return [{ ref, shape: { kind: 'polygon', polygons: rings.map((ring) => [ring]) } as const }];
  });
}

import { defineQuery } from '#platform/commands';
import { readVersions } from '#platform/tracks';
import { boxOf, coordinatesOf, metresBetween, type Shape } from '#standards/geo';
import { fenceVersions } from './fence.contracts.ts';
import { fence } from './fence.resource.ts';

/** Every shape of a fence that the actor may see, with what changed. */
export const fenceVersionsQuery = defineQuery(fenceVersions, async (reader, { fence: id }, { store }) => {
  const row = await reader.get(fence, id);
  const kept = await readVersions(store, row.id);
  return {
    versions: kept.map(({ version, keptAt, shape }, i) => {
      const before = kept[i + 1];
      return {
        version,
        keptAt,
        kind: shape.kind,
        points: coordinatesOf(shape).length,
        ...extentOf(shape),
        moved: before ? Math.round(metresBetween(middleOf(before.shape), middleOf(shape))) : null,
      };
    }),
  };
});

function middleOf(shape: Shape) {
  const { west, east, south, north } = boxOf(shape);
  return { lon: (west + east) / 2, lat: (south + north) / 2 };
}

function extentOf(shape: Shape): { readonly width: number; readonly height: number } {
  const { west, east, south, north } = boxOf(shape);
  const corner = { lon: west, lat: south };
  return {
    width: Math.round(metresBetween(corner, { lon: east, lat: south })),
    height: Math.round(metresBetween(corner, { lon: west, lat: north })),
  };
}

import { defineHandler, defineQuery } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import { keepArea, readArea, readLedger, readShapes } from '#platform/tracks';
import { areaOf, coordinatesOf, isCrs, judgedShape, readOutline, type Shape } from '#standards/geo';
import { region } from '#standards/resources';
import { outlineFault } from './faults.ts';
import { importOutline, outlineOf } from './outline.contracts.ts';
import { regionOutline } from './region-outline.resource.ts';
import { turnRings } from './turn-rings.ts';

/** Judges the file, turns its rings where they run the wrong way, and keeps it as a version of the region's outline. */
export const importOutlineHandler = defineHandler(importOutline, async (tx, input, { as }) => {
  const read = readOutline(input.drawing);
  if (!read.ok) throw new GoaError({ ...outlineFault('OUTLINE_SHAPE'), message: read.message }, { path: 'drawing' });
  const { shape: turned, turned: rings } = turnRings(read.shape);
  const drawing = { crs: isCrs(input.drawnIn) ? input.drawnIn : 'wgs84', shape: turned } as const;
  const shape = judgedShape(drawing);
  await refuseElsewhere(tx, input.region, shape);
  const known = await outlineRow(tx, input.region);
  const version = (known?.version ?? 0) + 1;
  const points = coordinatesOf(turned).length;
  const facts = { source: input.source, drawnIn: input.drawnIn, version, points, sample: false };
  if (known) await tx.update(regionOutline, [{ id: known.id, rev: known.rev, set: facts }], as);
  const id = known?.id ?? (await tx.create(regionOutline, [{ region: input.region, ...facts }], as)).rows[0]!.id;
  await keepArea(tx, { owner: id, version, drawing, shape });
  return { id, version, points, turned: rings };
});

/** The outline in force of a region that the actor may see. */
export const outlineOfQuery = defineQuery(outlineOf, async (reader, { region: id }, { store }) => {
  const filter = { field: 'region', op: 'eq', value: id } as const;
  const [row] = (await reader.find(regionOutline, { filter, limit: 1 })).rows;
  const area = row && (await readArea(store, { owner: row.id, version: row.version ?? 1 }));
  if (!area) return { outline: null };
  const { version, drawing, shape } = area;
  return { outline: { version, sample: row.sample === true, drawing, shape } };
});

async function outlineRow(tx: Writer, id: string) {
  const filter = { field: 'region', op: 'eq', value: id } as const;
  return (await tx.find(regionOutline, { filter, limit: 1 })).rows[0];
}

/** A file of another region, or with its coordinates in another system than stated, lies mostly outside of the region above. */
async function refuseElsewhere(tx: Writer, id: string, shape: Shape): Promise<void> {
  const { parent } = await tx.get(region, id);
  if (!parent) return;
  const above = await readLedger(tx, regionOutline, ['version'], { among: { region: [String(parent)] } });
  const [kept] = await readShapes(
    tx,
    above.map((row) => ({ owner: row.id, version: Number(row.version) })),
  );
  if (!kept) return;
  const area = areaOf(kept.shape);
  const corners = coordinatesOf(shape);
  const outside = corners.filter(([lon, lat]) => !area.inside({ lon, lat })).length;
  if (outside * 2 > corners.length) throw new GoaError(outlineFault('OUTLINE_OUTSIDE'), { path: 'drawing' });
}

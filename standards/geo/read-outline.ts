import { type ReadShape, readShape } from './read-shape.ts';

/**
 * The outline in a GeoJSON text (Polygon, MultiPolygon, or a Feature or FeatureCollection of them, whose outlines together are one area), as it
 * stands there. GeoJSON says nothing of the Chinese systems, so the caller knows the one of the file: most public outlines are GCJ-02.
 */
export function readOutline(text: string): ReadShape {
  const polygons = polygonsIn(parsed(text));
  return polygons
    ? readShape({ kind: 'polygon', polygons })
    : { ok: false, message: '文件不是 GeoJSON 面要素（Polygon 或 MultiPolygon）。' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Polygons of a GeoJSON object, `undefined` when it is none or has something else in it. */
function polygonsIn(value: unknown): readonly unknown[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, coordinates, geometry, features } = value as Readonly<Record<string, unknown>>;
  if (type === 'Polygon') return [coordinates];
  if (type === 'MultiPolygon' && Array.isArray(coordinates)) return coordinates;
  if (type === 'Feature') return polygonsIn(geometry);
  if (type !== 'FeatureCollection' || !Array.isArray(features)) return undefined;
  const all = features.map(polygonsIn);
  return all.every((one) => one !== undefined) ? all.flat() : undefined;
}

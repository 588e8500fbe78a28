import { type Coordinate, type Ring, readShape, type Shape, type ShapeKind } from '#standards/geo';

/** A shape as lines of text, for people who write coordinates instead of drawing: `经度, 纬度` a line, an empty line between rings. */
export function linesOfShape(shape: Shape): string {
  switch (shape.kind) {
    case 'circle':
    case 'parking':
      return lineOf(shape.centre);
    case 'rectangle':
      return [shape.southWest, shape.northEast].map(lineOf).join('\n');
    case 'polygon':
      return (shape.polygons[0] ?? []).map((ring) => ring.map(lineOf).join('\n')).join('\n\n');
    case 'corridor':
      return shape.points.map(lineOf).join('\n');
  }
}

/** Radius of a round shape or width of a corridor in metres; undefined for others. */
export function sizeOfShape(shape: Shape): number | undefined {
  return shape.kind === 'corridor' ? shape.width : 'radius' in shape ? shape.radius : undefined;
}

/** Reads the lines back; a sentence when they are no such shape. `size` is the radius or width in metres. */
export function shapeOfLines(
  kind: ShapeKind,
  text: string,
  size: number,
): { readonly shape: Shape } | { readonly says: string } {
  const rings: Coordinate[][] = [[]];
  for (const [i, line] of text.trim().split('\n').entries()) {
    if (line.trim() === '') {
      rings.push([]);
      continue;
    }
    const found = /^\s*(-?\d+(?:\.\d+)?)\s*[,，\s]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(line);
    if (!found) return { says: `第 ${i + 1} 行应为“经度, 纬度”，如 106.71350, 26.57830。` };
    rings.at(-1)?.push([Number(found[1]), Number(found[2])]);
  }
  const read = readShape(
    shapeFrom(
      kind,
      rings.filter(({ length }) => length > 0),
      size,
    ),
  );
  return read.ok ? { shape: read.shape } : { says: read.message };
}

function shapeFrom(kind: ShapeKind, rings: readonly Ring[], size: number): unknown {
  const [first = []] = rings;
  switch (kind) {
    case 'circle':
    case 'parking':
      return { kind, centre: first[0], radius: size };
    case 'rectangle':
      return { kind, ...boxOfTwo(first) };
    case 'polygon':
      return { kind, polygons: [rings] };
    case 'corridor':
      return { kind, points: first, width: size };
  }
}

function boxOfTwo([a, b]: Ring) {
  if (!a || !b) return {};
  return {
    southWest: [Math.min(a[0], b[0]), Math.min(a[1], b[1])],
    northEast: [Math.max(a[0], b[0]), Math.max(a[1], b[1])],
  };
}

function lineOf([lon, lat]: Coordinate): string {
  return `${lon.toFixed(6)}, ${lat.toFixed(6)}`;
}

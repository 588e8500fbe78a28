import { GoaError } from '#platform/store';
import { coordinatesOf, type Drawing, isCrs, judgedShape, readOutline, readShape, type Shape } from '#standards/geo';
import { fenceFault } from './faults.ts';

/** What a person drew, judged: as drawn, in WGS-84, and its number of points. */
export interface ReadDrawing {
  readonly drawing: Drawing;
  readonly shape: Shape;
  readonly points: number;
}

/** Reads a drawing and converts it to WGS-84, exactly once. @throws GoaError `FENCE_SHAPE` or `FENCE_KIND` with a sentence that says what is wrong. */
export function readDrawing(input: {
  readonly kind: string;
  readonly drawing: string;
  readonly drawnIn: string;
}): ReadDrawing {
  const crs = isCrs(input.drawnIn) ? input.drawnIn : 'wgs84';
  const read = input.kind === 'district' ? readOutline(input.drawing) : readShape(parsed(input.drawing));
  if (!read.ok) throw new GoaError({ ...fenceFault('FENCE_SHAPE'), message: read.message }, { path: 'drawing' });
  const expected = input.kind === 'district' ? 'polygon' : input.kind;
  if (read.shape.kind !== expected) throw new GoaError(fenceFault('FENCE_KIND'), { path: 'kind' });
  const drawing: Drawing = { crs, shape: read.shape };
  return { drawing, shape: judgedShape(drawing), points: coordinatesOf(read.shape).length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { type Drawing, readShape, type Shape } from '#standards/geo';
import type { FenceKind } from './fence-words.ts';

/** A shape that is being drawn: for a new fence, or for one that is drawn anew. */
export interface Draft {
  readonly kind: FenceKind;
  readonly drawing?: Drawing;
  /** Outline as it came from a file. */
  readonly text?: string;
  /** Drawings before this one, the latest last. */
  readonly before?: readonly (Drawing | undefined)[];
  readonly hole: boolean;
  /** Metres: radius of a parking place before it is drawn, width of a corridor. */
  readonly size: number;
  /** The outline of a region is read in, and no fence is made. */
  readonly outline?: true;
  readonly fence?: { readonly id: string; readonly rev: number; readonly name: string };
}

/** What of the draft the contracts take: the drawing in the system of its base map, which the server converts. */
export function drawnInput({ kind, drawing, text }: Draft): Readonly<Record<string, unknown>> {
  return { kind, drawing: kind === 'district' ? text : JSON.stringify(drawing?.shape), drawnIn: drawing?.crs };
}

/** What of the draft the import of an outline takes: the file as it came. */
export function outlineInput({ drawing, text }: Draft): Readonly<Record<string, unknown>> {
  return { drawing: text, drawnIn: drawing?.crs };
}

/** Drawings that can be taken back. */
const STEPS = 50;

/** The draft with what was changed; a drawing that becomes another can be taken back. */
export function changed(draft: Draft, change: Partial<Draft>): Draft {
  const next = { ...draft, ...change };
  if (!('drawing' in change) || change.drawing === draft.drawing) return next;
  const before = change.kind && change.kind !== draft.kind ? [] : [...(draft.before ?? []), draft.drawing];
  return { ...next, before: before.slice(-STEPS) };
}

/** The draft before its last drawing. */
export function takenBack(draft: Draft): Draft {
  const before = draft.before ?? [];
  if (before.length === 0) return draft;
  return { ...draft, drawing: before.at(-1), before: before.slice(0, -1), hole: false };
}

/** An outline as the GeoJSON text that the contracts take; undefined for another shape. */
export function outlineText(shape: Shape): string | undefined {
  if (shape.kind !== 'polygon') return undefined;
  const closed = shape.polygons.map((rings) => rings.map((ring) => [...ring, ...ring.slice(0, 1)]));
  return JSON.stringify({ type: 'MultiPolygon', coordinates: closed });
}

/** What is wrong with what was drawn, as the server will say it. */
export function faultOf(drawing: Drawing | undefined): string | undefined {
  const read = drawing && readShape(drawing.shape);
  return read && !read.ok ? read.message : undefined;
}

import type { Drawing } from '#standards/geo';
import type { FenceKind } from './fence-words.ts';

/** A shape that is being drawn: for a new fence, or for one that is drawn anew. */
export interface Draft {
  readonly kind: FenceKind;
  readonly drawing?: Drawing;
  /** Outline as it came from a file. */
  readonly text?: string;
  readonly hole: boolean;
  /** Metres: radius of a parking place before it is drawn, width of a corridor. */
  readonly size: number;
  readonly fence?: { readonly id: string; readonly rev: number; readonly name: string };
}

/** What of the draft the contracts take: the drawing in the system of its base map, which the server converts. */
export function drawnInput({ kind, drawing, text }: Draft): Readonly<Record<string, unknown>> {
  return { kind, drawing: kind === 'district' ? text : JSON.stringify(drawing?.shape), drawnIn: drawing?.crs };
}

import type { RawRoute } from '#platform/http';
import type { WingPlace } from './wing.ts';
import { wings } from './wings.ts';

/** The routes that the wings bring besides their contracts. */
export function routesFor(place: WingPlace): readonly RawRoute[] {
  return wings.flatMap((wing) => wing.routes?.(place) ?? []);
}

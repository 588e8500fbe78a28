import type OlMap from 'ol/Map.js';
import { createContext, useContext } from 'react';
import type { BaseCrs } from './base/base-crs.ts';

/** The map that a layer belongs to, and the system that everything on it must be drawn in. */
export interface MapView {
  readonly map: OlMap;
  readonly crs: BaseCrs;
}

/** Handed down by `MapPane` to what stands in it. */
export const MapContext = createContext<MapView | undefined>(undefined);

/** The map around this component. Throws outside of a `MapPane`. */
export function useMapView(): MapView {
  const view = useContext(MapContext);
  if (!view) throw new Error('a layer of a map stands outside of a MapPane');
  return view;
}

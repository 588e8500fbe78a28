import Feature from 'ol/Feature.js';
import LineString from 'ol/geom/LineString.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { Stroke, Style } from 'ol/style.js';
import { useEffect, useMemo } from 'react';
import type { LatLon } from '#standards/geo';
import { pointOn } from '../base/base-crs.ts';
import { useMapView } from '../map-context.ts';

/** A way on the map; `guess` is one that nobody saw and is drawn as such. */
export interface MapLine {
  readonly id: string;
  readonly points: readonly LatLon[];
  readonly look: 'way' | 'guess';
}

/** What a layer of ways is given. */
export interface LinesProps {
  readonly lines: readonly MapLine[];
  /** Bring everything into view when the lines change. */
  readonly fit?: boolean;
}

/** Ways that were driven. */
export function Lines({ lines, fit = false }: LinesProps) {
  const { map, crs } = useMapView();
  const source = useMemo(() => new VectorSource({ wrapX: false }), []);
  useEffect(() => {
    const layer = new VectorLayer({
      source,
      zIndex: 12,
      style: (feature) => STYLES[feature.get('look') as MapLine['look']],
    });
    map.addLayer(layer);
    return () => {
      map.removeLayer(layer);
    };
  }, [map, source]);
  useEffect(() => {
    source.clear(true);
    source.addFeatures(
      lines.map(({ id, points, look }) => {
        const feature = new Feature({ geometry: new LineString(points.map((point) => pointOn(crs, point))), look });
        feature.setId(id);
        return feature;
      }),
    );
    const extent = fit && lines.length > 0 ? source.getExtent() : null;
    if (extent) map.getView().fit(extent, { padding: [50, 50, 50, 50], maxZoom: 17 });
  }, [map, source, lines, crs, fit]);
  return null;
}

const STYLES: Readonly<Record<MapLine['look'], Style[]>> = {
  way: [
    new Style({ stroke: new Stroke({ color: '#fff', width: 7 }) }),
    new Style({ stroke: new Stroke({ color: '#1d5fbf', width: 4 }) }),
  ],
  guess: [new Style({ stroke: new Stroke({ color: '#8a5000', width: 2, lineDash: [2, 8] }) })],
};

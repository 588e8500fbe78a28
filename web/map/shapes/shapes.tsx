import type { MapBrowserEvent } from 'ol';
import type { FeatureLike } from 'ol/Feature.js';
import Feature from 'ol/Feature.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { useEffect, useMemo } from 'react';
import type { Shape } from '#standards/geo';
import { useMapView } from '../map-context.ts';
import { geometryOf } from './geometry-of.ts';
import { type ShapeLook, shapeStyle } from './shape-style.ts';

/** A place with an extent, in WGS-84. */
export interface MapShape {
  readonly id: string;
  readonly shape: Shape;
  readonly look: ShapeLook;
  readonly label: string;
}

/** What a layer of shapes is given. */
export interface ShapesProps {
  readonly shapes: readonly MapShape[];
  readonly chosen?: string;
  readonly onChoose?: (id: string) => void;
  /** Bring this one into view; again whenever it becomes another. */
  readonly show?: string;
}

/** Fences and other places on a map. */
export function Shapes({ shapes, chosen, onChoose, show }: ShapesProps) {
  const { map, crs } = useMapView();
  const source = useMemo(() => new VectorSource(), []);
  useEffect(() => {
    const layer = new VectorLayer({
      source,
      zIndex: 10,
      declutter: true,
      style: (feature: FeatureLike, resolution: number) => shapeStyle(feature, resolution),
    });
    map.addLayer(layer);
    return () => {
      map.removeLayer(layer);
    };
  }, [map, source]);
  useEffect(() => {
    source.clear(true);
    source.addFeatures(
      shapes.map((one) => {
        const feature = new Feature({
          geometry: geometryOf(one.shape, crs),
          ...drawnOf(one),
          chosen: one.id === chosen,
        });
        feature.setId(one.id);
        return feature;
      }),
    );
  }, [source, shapes, crs, chosen]);
  useEffect(() => {
    const extent = show === undefined ? undefined : source.getFeatureById(show)?.getGeometry()?.getExtent();
    if (extent) map.getView().fit(extent, { padding: [60, 60, 60, 60], maxZoom: 17 });
  }, [map, source, show]);
  useEffect(() => {
    if (!onChoose) return undefined;
    const onPress = ({ pixel }: MapBrowserEvent) => {
      const hit = map.forEachFeatureAtPixel(pixel, (feature) => (feature.get('look') ? feature.getId() : undefined));
      if (hit !== undefined) onChoose(String(hit));
    };
    map.on('singleclick', onPress);
    return () => map.un('singleclick', onPress);
  }, [map, onChoose]);
  return null;
}

function drawnOf({ look, label, shape }: MapShape) {
  return { look, label, width: shape.kind === 'corridor' ? shape.width : 0, lat: latOf(shape) };
}

function latOf(shape: Shape): number {
  return shape.kind === 'corridor' ? (shape.points[0]?.[1] ?? 0) : 0;
}

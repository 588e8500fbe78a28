import type { MapBrowserEvent } from 'ol';
import { useEffect, useRef, useState } from 'react';
import { useMapView } from '../map-context.ts';
import type { MarkerField } from './marker-field.ts';
import { MarkerLayer } from './marker-layer.ts';

/** What a layer of markers is given. */
export interface MarkersProps {
  readonly field: MarkerField;
  /** State of the field that is to be drawn: changes whenever the field did. */
  readonly version: number;
  /** Put together those that stand close; not from level 13 on. */
  readonly clustered?: boolean;
  readonly chosen?: string;
  /** Bring all of them into view when the first ones come. */
  readonly fit?: boolean;
  /** A marker was pressed; a press on a cluster shows its members. */
  readonly onChoose?: (id: string) => void;
}

/** Tens of thousands of markers on a map. */
export function Markers({ field, version, clustered = true, chosen, fit = false, onChoose }: MarkersProps) {
  const { map, crs } = useMapView();
  const [layer] = useState(() => new MarkerLayer(field));
  useEffect(() => {
    map.addLayer(layer);
    return () => {
      map.removeLayer(layer);
    };
  }, [map, layer]);
  useEffect(() => {
    const onPress = (event: MapBrowserEvent) => {
      const hit = layer.hitAt(event.pixel);
      if (!hit) return;
      if ('marker' in hit) onChoose?.(hit.marker);
      else map.getView().fit([...hit.cluster.box], { padding: [60, 60, 60, 60], maxZoom: 17, duration: 250 });
    };
    map.on('singleclick', onPress);
    return () => map.un('singleclick', onPress);
  }, [map, layer, onChoose]);
  useEffect(() => {
    field.drawOn(crs);
    layer.clustered = clustered;
    layer.chosen = chosen;
    if (version >= 0) layer.changed();
  }, [field, layer, crs, clustered, chosen, version]);
  const fitted = useRef(false);
  useEffect(() => {
    const box = version > 0 && fit && !fitted.current ? field.box() : undefined;
    if (!box) return;
    fitted.current = true;
    map.getView().fit([...box], { padding: [60, 60, 60, 60], maxZoom: 14 });
  }, [map, field, fit, version]);
  return null;
}

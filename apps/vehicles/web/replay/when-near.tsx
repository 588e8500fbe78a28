import { useEffect } from 'react';
import { useMapView } from '#web/map';

/** Pixels of a map from which on an error can be seen. */
const SEEN = 4;

/** Tells once that somebody looks so closely that an error of so many metres would be seen. */
export function WhenNear({ tolerance, near }: { readonly tolerance: number; readonly near: () => void }) {
  const { map } = useMapView();
  useEffect(() => {
    const view = map.getView();
    const look = () => {
      const metres = view.getResolution() ?? Number.POSITIVE_INFINITY;
      if (tolerance / metres >= SEEN) near();
    };
    map.on('moveend', look);
    return () => map.un('moveend', look);
  }, [map, tolerance, near]);
  return null;
}

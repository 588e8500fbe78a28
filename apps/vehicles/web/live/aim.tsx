import { useEffect, useRef } from 'react';
import type { LatLon } from '#standards/geo';
import { pointOn, useMapView } from '#web/map';

/** How the map keeps to a vehicle: `once` brings it into the middle, `always` keeps it there as it moves. */
export function Aim(props: { readonly of: string; readonly place: LatLon; readonly how: 'once' | 'always' }) {
  const { of, place, how } = props;
  const { map, crs } = useMapView();
  const aimed = useRef('');
  useEffect(() => {
    if (how === 'once' && aimed.current === of) return;
    const view = map.getView();
    const zoom = Math.max(15, view.getZoom() ?? 0);
    view.animate({ center: pointOn(crs, place), ...(aimed.current !== of && { zoom }), duration: 300 });
    aimed.current = of;
  }, [map, crs, of, place, how]);
  return null;
}

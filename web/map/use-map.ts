import { defaults as defaultControls } from 'ol/control/defaults.js';
import ScaleLine from 'ol/control/ScaleLine.js';
import { defaults as defaultInteractions } from 'ol/interaction/defaults.js';
import OlMap from 'ol/Map.js';
import { fromLonLat } from 'ol/proj.js';
import View from 'ol/View.js';
import { type RefObject, useEffect, useState } from 'react';

/** The whole province. */
const WHOLE = { centre: [106.7, 26.9], zoom: 7.2 } as const;

/** The map in an element, from when it is there until it leaves; undefined before. Turning is off: north is always above. */
export function useMap(element: RefObject<HTMLDivElement | null>): OlMap | undefined {
  const [map, setMap] = useState<OlMap>();
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const made = new OlMap({
      target,
      controls: defaultControls({
        attribution: false,
        rotate: false,
        zoomOptions: { zoomInTipLabel: '放大', zoomOutTipLabel: '缩小' },
      }).extend([new ScaleLine()]),
      interactions: defaultInteractions({ altShiftDragRotate: false, pinchRotate: false }),
      view: new View({
        center: fromLonLat([...WHOLE.centre]),
        zoom: WHOLE.zoom,
        minZoom: 4,
        maxZoom: 20,
        enableRotation: false,
      }),
    });
    setMap(made);
    return () => {
      made.setTarget(undefined);
      made.dispose();
      setMap(undefined);
    };
  }, [element]);
  return map;
}

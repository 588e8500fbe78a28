import 'ol/ol.css';
import './map.css';
import type OlMap from 'ol/Map.js';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { MapSource } from '#platform/maps';
import { useMe } from '../kit/api/use-me.ts';
import { useAnswer } from '../kit/api/use-records.ts';
import { usePreference } from '../kit/preferences.ts';
import { BaseChoice } from './base/base-choice.tsx';
import { sketchLayers } from './base/sketch-layers.ts';
import { tileLayers } from './base/tile-layers.ts';
import { MapContext } from './map-context.ts';
import { useMap } from './use-map.ts';

/** What a map is given. */
export interface MapPaneProps {
  /** What is to be seen, for those who do not see it. */
  readonly label: string;
  readonly className?: string;
  /** Layers (`Markers`, `Shapes` …) and what is laid over the map. */
  readonly children?: ReactNode;
}

/**
 * A map with its base: the tiles that the installation was given, or a sketch of names, which needs nothing. Everything in it is handed in
 * WGS-84 and drawn where the base map has it. Fills the element around it.
 */
export function MapPane({ label, className = '', children }: MapPaneProps) {
  const target = useRef<HTMLDivElement>(null);
  const map = useMap(target);
  const base = useBase(map);
  const view = useMemo(() => map && { map, crs: base.crs }, [map, base.crs]);
  return (
    <section className={`goa-map ${className}`} aria-label={label}>
      <div ref={target} className="goa-map-canvas" />
      {view && <MapContext value={view}>{children}</MapContext>}
      {base.sources.length > 0 && <BaseChoice sources={base.sources} chosen={base.id} choose={base.choose} />}
      <p className="goa-map-source">{base.words}</p>
    </section>
  );
}

/** The base map of this person: chosen before, else the first one there is. */
function useBase(map: OlMap | undefined) {
  const [kept, keep] = usePreference<string>(useMe().login, 'base-map');
  const sources = useAnswer<{ readonly sources: readonly MapSource[] }>('maps', 'sources', {}).data?.sources ?? NONE;
  const bases = sources.filter(({ over }) => over === null);
  const source = kept === SKETCH ? undefined : (bases.find(({ id }) => id === kept) ?? bases[0]);
  const crs = source?.crs ?? 'wgs84';
  const id = source?.id;
  useEffect(() => {
    if (!map) return undefined;
    const layers = id ? tileLayers(sources, id) : sketchLayers(crs);
    layers.forEach((layer, i) => {
      map.getLayers().insertAt(i, layer);
    });
    return () => {
      for (const layer of layers) map.removeLayer(layer);
    };
  }, [map, sources, id, crs]);
  return { sources: bases, id: id ?? SKETCH, crs, choose: keep, words: source ? credits(source) : SKETCHED } as const;
}

const NONE: readonly MapSource[] = [];

/** Stands for no tiles. */
const SKETCH = 'sketch';

const SKETCHED = '底图为示意：仅标注市县名称，不表示界线。';

function credits({ attribution, approval }: MapSource): string {
  return [attribution, approval && `审图号：${approval}`].filter(Boolean).join('　');
}

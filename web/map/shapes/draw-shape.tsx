import { type Extent, getHeight, getWidth, intersects } from 'ol/extent.js';
import Feature from 'ol/Feature.js';
import type Geometry from 'ol/geom/Geometry.js';
import type { Type } from 'ol/geom/Geometry.js';
import Polygon from 'ol/geom/Polygon.js';
import Draw, { createBox } from 'ol/interaction/Draw.js';
import Modify from 'ol/interaction/Modify.js';
import VectorLayer from 'ol/layer/Vector.js';
import type OlMap from 'ol/Map.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, Stroke, Style } from 'ol/style.js';
import { useEffect, useMemo } from 'react';
import { convertShape, type Drawing, type Shape, type ShapeKind } from '#standards/geo';
import { useMapView } from '../map-context.ts';
import { editableGeometry, shapeDrawn } from './drawn-geometry.ts';

/** What a drawing on a map is given. */
export interface DrawShapeProps {
  readonly kind: ShapeKind;
  /** What is drawn so far; while there is nothing the pointer draws, afterwards it moves points. */
  readonly drawing: Drawing | undefined;
  /** Metres across a corridor. */
  readonly width: number;
  /** Draw a hole into the polygon. */
  readonly hole?: boolean;
  /** The drawing as it is now, in the system of the base map: nothing was converted. */
  readonly onChange: (drawing: Drawing) => void;
}

/** Draws a shape with the pointer and moves its points. */
export function DrawShape({ kind, drawing, width, hole = false, onChange }: DrawShapeProps) {
  const { map, crs } = useMapView();
  const source = useMemo(() => new VectorSource(), []);
  const shape = useMemo(() => drawing && convertShape(drawing.shape, drawing.crs, crs), [drawing, crs]);
  useEffect(() => {
    const layer = new VectorLayer({ source, zIndex: 30, style: STYLE });
    map.addLayer(layer);
    return () => {
      map.removeLayer(layer);
    };
  }, [map, source]);
  useEffect(() => {
    source.clear(true);
    if (!shape) return;
    const geometry = editableGeometry(shape);
    source.addFeature(new Feature(geometry));
    if (!isSeen(map, geometry.getExtent()))
      map.getView().fit(geometry.getExtent(), { padding: [60, 60, 60, 60], maxZoom: 17 });
  }, [map, source, shape]);
  useEffect(() => {
    const tell = (geometry: Geometry | undefined) => {
      const made = geometry && shapeDrawn(shape?.kind ?? kind, geometry, width, shape);
      if (made) onChange({ crs, shape: made });
    };
    if (shape && !hole) {
      const modify = new Modify({ source, pixelTolerance: 14 });
      modify.on('modifyend', ({ features }) => tell(features.item(0)?.getGeometry()));
      map.addInteraction(modify);
      return () => {
        map.removeInteraction(modify);
      };
    }
    const draw = new Draw({ ...HOW[shape ? 'polygon' : kind], stopClick: true });
    draw.on('drawend', ({ feature }) => {
      const geometry = feature.getGeometry();
      if (shape) tellHole(shape, geometry, (made) => onChange({ crs, shape: made }));
      else tell(geometry);
    });
    map.addInteraction(draw);
    return () => {
      map.removeInteraction(draw);
    };
  }, [map, crs, source, shape, kind, width, hole, onChange]);
  return null;
}

/** What was written in numbers may lie elsewhere, or be a dot: what was drawn with the pointer is always seen. */
function isSeen(map: OlMap, extent: Extent): boolean {
  const resolution = map.getView().getResolution() ?? 1;
  const size = Math.max(getWidth(extent), getHeight(extent)) / resolution;
  return size > 24 && intersects(extent, map.getView().calculateExtent());
}

function tellHole(shape: Shape, geometry: Geometry | undefined, tell: (shape: Shape) => void): void {
  if (shape.kind !== 'polygon' || !(geometry instanceof Polygon)) return;
  const made = shapeDrawn('polygon', geometry, 0);
  const ring = made?.kind === 'polygon' ? made.polygons[0]?.[0] : undefined;
  const [first = [], ...others] = shape.polygons;
  if (ring) tell({ kind: 'polygon', polygons: [[...first, ring], ...others] });
}

const HOW: Readonly<Record<ShapeKind, { type: Type; geometryFunction?: ReturnType<typeof createBox> }>> = {
  circle: { type: 'Circle' },
  parking: { type: 'Circle' },
  rectangle: { type: 'Circle', geometryFunction: createBox() },
  polygon: { type: 'Polygon' },
  corridor: { type: 'LineString' },
};

const STYLE = new Style({
  stroke: new Stroke({ color: '#b0360b', width: 3 }),
  fill: new Fill({ color: 'rgba(240, 160, 32, 0.18)' }),
  image: new Circle({
    radius: 6,
    fill: new Fill({ color: '#fff' }),
    stroke: new Stroke({ color: '#b0360b', width: 3 }),
  }),
});

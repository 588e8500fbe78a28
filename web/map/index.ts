export { type BaseCrs, placeAt, pointOn } from './base/base-crs.ts';
export { type MapView, useMapView } from './map-context.ts';
export { MapPane, type MapPaneProps } from './map-pane.tsx';
export { type Cluster, clusterMarkers } from './markers/cluster.ts';
export { type Marker, MarkerField, type MarkerLook } from './markers/marker-field.ts';
export { Markers, type MarkersProps } from './markers/markers.tsx';
export { DrawShape, type DrawShapeProps } from './shapes/draw-shape.tsx';
export { Lines, type LinesProps, type MapLine } from './shapes/lines.tsx';
export { type MapShape, Shapes, type ShapesProps } from './shapes/shapes.tsx';

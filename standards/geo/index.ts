export * from './area.ts';
export * from './box.ts';
export * from './convert-shape.ts';
export * from './crs.ts';
export { degreesEast, degreesNorth, EARTH_RADIUS, type LatLon, metresBetween } from './lat-lon.ts';
export * from './read-outline.ts';
export * from './read-shape.ts';
export * from './shape.ts';

export type { Region, RegionKind, RegionLevel } from './region.ts';
export { cityOfPlate, GUIAN, isKnownRegion, regionAt, regionsAt, regionTable, successorsOf } from './region-table.ts';
export { seatOf } from './seats.ts';

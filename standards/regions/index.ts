export { type Region, type RegionKind, type RegionLevel, regionKindLabels } from './region.ts';
export { cityOfPlate, GUIAN, isKnownRegion, regionAt, regionsAt, regionTable, successorsOf } from './region-table.ts';

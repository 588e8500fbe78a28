/** Roads, ways and days of cars that exist nowhere, the same for the same seed. Pure: no clock, no network, no database. */
export { type CarDay, type CarReport, carDay } from './car-day.ts';
export { seatOf } from './county-seats.ts';
export { type DrivenPoint, drive } from './drive.ts';
export { findWay } from './find-way.ts';
export { drawRoads, type Junction, type RoadNetwork } from './roads.ts';
export { type SeededRandom, seededRandom, seedOf } from './seeded-random.ts';

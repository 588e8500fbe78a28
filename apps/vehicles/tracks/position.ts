export type { Position, VehiclePosition } from '#platform/tracks';

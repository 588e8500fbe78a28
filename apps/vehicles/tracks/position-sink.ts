export type { PositionSink } from '#platform/tracks';

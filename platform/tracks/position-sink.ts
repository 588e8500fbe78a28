import type { VehiclePosition } from './position.ts';

/** Where every way in hands its positions. Positions of one vehicle keep the order in which they are put. */
export interface PositionSink {
  /** Resolves once all of them are durable: only then may whoever sent them be told so. Rejects when the sink closes before that. */
  put(positions: readonly VehiclePosition[]): Promise<void>;
}

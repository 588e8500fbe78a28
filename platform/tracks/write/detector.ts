import type { Writer } from '#platform/store';
import type { VehiclePosition } from '../position.ts';

/** What is judged within the writer's transaction. States are JSON, given back as they were returned, from the database after a crash. */
export interface Detector<E = unknown> {
  /** Pure: what a position, in its vehicle's order, does to the state, and what happened. */
  judge(state: unknown, position: VehiclePosition): { readonly state: unknown; readonly events: readonly E[] };
  /** Keeps what happened, in the transaction of the positions. */
  store(tx: Writer, events: readonly E[]): Promise<void>;
}

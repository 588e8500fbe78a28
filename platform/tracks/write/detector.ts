import type { Writer } from '#platform/store';
import type { VehiclePosition } from '../position.ts';
import type { LastPlace } from './judge-position.ts';

/** What is judged within the writer's transaction. States are JSON, given back as they were returned, from the database after a crash. */
export interface Detector<E = unknown> {
  /** Pure: what a position, in its vehicle's order, does to the state, and what happened. */
  judge(state: unknown, position: VehiclePosition): { readonly state: unknown; readonly events: readonly E[] };
  /** Keeps what happened, in the transaction of the positions. */
  store(tx: Writer, events: readonly E[]): Promise<void>;
}

/** A detector that can judge apart from the writer. */
export interface ApartDetector<E = unknown> extends Detector<E> {
  /** Up to when and where a vehicle was judged; milliseconds since 1970 UTC. There it goes on after a crash. */
  seen(state: unknown): { readonly at: number; readonly place?: LastPlace };
}

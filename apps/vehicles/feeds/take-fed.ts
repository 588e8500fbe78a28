import type { Store } from '#platform/store';
import { type Feed, type PositionSink, vehiclesOfFeed } from '#platform/tracks';
import { trackGround } from '../tracks/track-ground.ts';
import { type FedPosition, type FedRefusal, judgeFedPosition } from './judge-fed-position.ts';
import { plateText } from './plate-text.ts';

/** What became of what a platform handed on. */
export interface TakenFeed {
  /** How many were taken, durably. */
  readonly taken: number;
  /** Plates that this platform may not speak of, or that nobody knows: the two look alike. */
  readonly unknown: readonly string[];
  /** Entries that are no positions, by their place in the list. */
  readonly refused: readonly { readonly index: number; readonly reason: FedRefusal }[];
}

/** Judges the entries of a platform and puts those that hold; resolves once they are durable. */
export async function takeFed(
  store: Pick<Store, 'system'>,
  sink: PositionSink,
  feed: Feed,
  entries: readonly unknown[],
  receivedAt: number,
): Promise<TakenFeed> {
  const judged = entries.map((entry) => judgeFedPosition(entry, receivedAt));
  const refused = judged.flatMap((fed, index) => (typeof fed === 'string' ? [{ index, reason: fed }] : []));
  const good = judged.filter((fed): fed is FedPosition => typeof fed !== 'string');
  return { ...(await putFed(store, sink, feed, good)), refused };
}

/** Puts positions of plates that the platform may speak of; resolves once they are durable. */
export async function putFed(
  store: Pick<Store, 'system'>,
  sink: PositionSink,
  feed: Feed,
  fed: readonly FedPosition[],
): Promise<Pick<TakenFeed, 'taken' | 'unknown'>> {
  const plates = [...new Set(fed.map(({ plate }) => plateText(plate)))];
  const vehicles = await vehiclesOfFeed(trackGround, store, feed, plates);
  const known = fed.flatMap(({ plate, position }) => {
    const vehicle = vehicles.get(plateText(plate));
    return vehicle ? [{ ...position, vehicle, terminal: feed.id }] : [];
  });
  await sink.put(known);
  return { taken: known.length, unknown: plates.filter((plate) => !vehicles.has(plate)) };
}

import { defineQuery } from '#platform/commands';
import { serviceActor } from '#platform/identity';
import { fault, GoaError } from '#platform/store';
import { visibleVehicle } from '#platform/tracks';
import { trackFault } from '../tracks/faults.ts';
import { showTrack } from '../tracks/show-track.ts';
import { trackGround } from '../tracks/track-ground.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { dispatchFault } from './faults.ts';
import { trackOfOrder } from './track-of-order.contract.ts';

/** A car that another unit lent is out of the borrower's scope: the order entitles, as long as it runs and for its own time alone. */
export const trackOfOrderQuery = defineQuery(trackOfOrder, async (reader, { order: id }, { store }) => {
  const { unit, vehicle, status, outAt, backAt } = await reader.get(dispatchOrder, id);
  if (unit !== reader.actor.unit) throw new GoaError(fault('FORBIDDEN'));
  if (!vehicle || !outAt || !['out', 'back'].includes(status ?? '')) throw new GoaError(dispatchFault('ORDER_NOT_OUT'));
  const lender = store.as(serviceActor('dispatch', { permissions: ['vehicle.track'] }));
  const seen = await visibleVehicle(trackGround, lender, store, vehicle);
  if (!seen) throw new GoaError(fault('NOT_FOUND'));
  if (seen.unfollowed) throw new GoaError(trackFault('TRACK_UNTRACKED'));
  return showTrack(reader, store, seen, { from: outAt, to: backAt ?? new Date().toISOString() });
});

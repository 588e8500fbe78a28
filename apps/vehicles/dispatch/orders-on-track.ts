import type { Reader } from '#platform/store';
import type { TrackOrder } from '../tracks/track-of.contract.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { TAKING } from './order-span.ts';

/** Orders of a vehicle whose planned time meets a period (UTC ISO), for whoever may see them; the hundred latest. */
export async function ordersOnTrack(
  reader: Reader,
  vehicle: string,
  from: string,
  to: string,
): Promise<readonly TrackOrder[]> {
  if (!reader.may('dispatchOrder.read')) return [];
  const { rows } = await reader.find(dispatchOrder, {
    filter: {
      and: [
        { field: 'vehicle', op: 'eq', value: vehicle },
        { field: 'status', op: 'in', value: [...TAKING] },
        { field: 'plannedFrom', op: 'lt', value: to },
        { field: 'plannedTo', op: 'gte', value: from },
      ],
    },
    limit: 100,
  });
  return rows.map(({ id, no, plannedFrom, plannedTo, reason }) => ({
    id,
    number: no ?? '',
    from: plannedFrom ?? '',
    to: plannedTo ?? '',
    purpose: reason ?? '',
  }));
}

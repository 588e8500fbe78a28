import type { TrackGround } from '#platform/tracks';
import { vehicle } from '../resources/vehicle.resource.ts';
import { terminal } from '../terminals/terminal.resource.ts';

/** The ledgers of this app that tracks stand on. */
export const trackGround: TrackGround = {
  vehicle,
  terminal,
  unfollowed: [
    { field: 'tracking', value: 'exempt' },
    { field: 'status', value: 'disposed' },
  ],
  plate: 'plate',
  phone: 'phone',
  carriedBy: 'vehicle',
  status: { field: 'status', active: 'active' },
  serialNo: 'serialNo',
};
